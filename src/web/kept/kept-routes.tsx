/** 保留、查看、删除年报. Only what somebody asked to keep ever comes here. */
import { Hono } from 'hono';
import { drawCharts } from '../checkup/charts.tsx';
import { examined } from '../checkup/examine.ts';
import { lastYearOf } from '../checkup/last-year.ts';
import { parsePayload } from '../checkup/payload.ts';
import { ResultPage } from '../checkup/result-page.tsx';
import type { WebDeps } from '../deps.ts';
import { documentOf } from '../page.tsx';
import { ProblemPage } from '../problem-page.tsx';
import { KeptPage } from './kept-page.tsx';

const messages: Record<string, string> = { kept: '已保留。', deleted: '已删除。' };

export function keptRoutes({ keep }: WebDeps): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const message = messages[c.req.query('done') ?? ''];
    return c.html(documentOf(<KeptPage kept={await keep?.list()} message={message} />));
  });

  app.post('/', async (c) => {
    const { payload: packed } = await c.req.parseBody();
    const payload = parsePayload(packed);
    if (payload === undefined)
      return c.html(documentOf(<Cannot message="随表单送回的体检数据不完整，请重新体检后再保留。" />), 422);
    if (keep === undefined)
      return c.html(documentOf(<Cannot message="这台服务器没有启用数据库，不能保留年报。" />), 409);
    const { report, last } = payload;
    const { findings } = examined(report.source.file, report, last);
    const outcome = await keep.keep({ report, findings });
    if (!outcome.ok) return c.html(documentOf(<Cannot message={outcome.message} />), 422);
    return c.redirect('/kept?done=kept', 303);
  });

  app.get('/:organ/:id', async (c) => {
    const kept = await keep?.find(c.req.param('organ'), c.req.param('id'));
    if (keep === undefined || kept === undefined) return c.notFound();
    const before =
      kept.year === null ? [] : await keep.list({ organId: kept.organId, year: kept.year - 1, limit: 1 });
    const last = before[0] && (await keep.find(before[0].organId, before[0].id));
    const outcome = examined(
      kept.fileName,
      kept.report,
      lastYearOf(kept.report, last === undefined ? [] : [last.report]),
    );
    const examination = { outcomes: [outcome], lastUnread: undefined };
    const charts = await drawCharts(examination);
    return c.html(documentOf(<ResultPage {...{ examination, charts }} mayKeep={false} />));
  });

  app.post('/:organ/:id/delete', async (c) => {
    if (keep === undefined) return c.notFound();
    await keep.forget(c.req.param('organ'), c.req.param('id'));
    return c.redirect('/kept?done=deleted', 303);
  });

  return app;
}

function Cannot({ message }: { message: string }) {
  return <ProblemPage title="没有保留" message={message} place="/kept" />;
}
