/** 年报体检: the form, the result, the sample, the downloads. Nothing that comes in here is kept. */
import { Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { documentOf } from '../page.tsx';
import { ProblemPage } from '../problem-page.tsx';
import { drawCharts } from './charts.tsx';
import { contentDisposition, downloadOf, parseFormat } from './download.ts';
import { type Examination, examine, examined, isExamined } from './examine.ts';
import { FormPage } from './form-page.tsx';
import { parsePayload } from './payload.ts';
import { ResultPage } from './result-page.tsx';
import { sampleLastYear, sampleReport } from './sample-report.ts';
import { parseUploads, type Uploads } from './uploads.ts';

const sampleOrigin =
  '这是一份虚构的年报，故意留了几处错误，供您了解体检结果的样子。可以从下面下载，再用“年报体检”上传试试。';

export function checkupRoutes({ keep, limits }: WebDeps): Hono {
  const app = new Hono();
  const mayKeep = keep !== undefined;

  app.get('/', (c) => c.html(documentOf(<FormPage limits={limits} />)));

  app.post('/', async (c) => {
    const uploads = await parseUploads(c.req);
    const problem = uploads === undefined ? '上传中断了，请重新选择文件再试。' : problemWith(uploads);
    if (uploads === undefined || problem !== undefined) {
      const form = <FormPage limits={limits} problems={[problem ?? '']} uploads={uploads} />;
      return c.html(documentOf(form), 422);
    }
    const examination = await examine(uploads, limits);
    if (!examination.outcomes.some(isExamined)) {
      const form = <FormPage limits={limits} problems={reasons(examination)} uploads={uploads} />;
      return c.html(documentOf(form), 422);
    }
    const charts = await drawCharts(examination);
    return c.html(documentOf(<ResultPage {...{ examination, charts, mayKeep }} />));
  });

  app.get('/sample', async (c) => {
    const outcome = examined(sampleReport.source.file, sampleReport, sampleLastYear);
    const examination = { outcomes: [outcome], lastUnread: undefined };
    const charts = await drawCharts(examination);
    const page = <ResultPage {...{ examination, charts }} mayKeep={false} origin={sampleOrigin} />;
    return c.html(documentOf(page));
  });

  app.post('/download', async (c) => {
    const form = await c.req.parseBody({ all: true });
    const format = parseFormat(form.format);
    const payloads = [form.payload ?? []].flat().map((packed) => parsePayload(packed));
    const whole = payloads.filter((payload) => payload !== undefined);
    const download = format && whole.length === payloads.length ? await downloadOf(whole, format) : undefined;
    if (download === undefined) {
      const message = '随表单送回的体检数据不完整，请重新体检后再下载。';
      return c.html(documentOf(<ProblemPage title="不能下载" message={message} place="/checkup" />), 422);
    }
    return c.body(download.body, 200, {
      'Content-Type': download.mediaType,
      'Content-Disposition': contentDisposition(download.name),
    });
  });

  function problemWith({ reports, last }: Uploads): string | undefined {
    if (reports.length > limits.files)
      return `一次最多 ${limits.files} 份，这次有 ${reports.length} 份；请分几次体检，或者用命令行一次体检整个目录（gongkai report check 目录）。`;
    if (reports.length > 0) return undefined;
    if (last) return '只选了上一年度的年报；请在“年报文件”里选择要体检的这一份（上一年度的也请重新选择）。';
    return '还没有选择文件，也没有粘贴文字；请选择年报文件，或者把年报全文粘贴到文本框里。';
  }

  return app;
}

function reasons({ outcomes, lastUnread }: Examination): string[] {
  const unread = outcomes.flatMap((outcome) => (isExamined(outcome) ? [] : outcome));
  return [...unread, ...(lastUnread ? [lastUnread] : [])].map(
    ({ name, message }) => `“${name}”未能读取：${message}`,
  );
}
