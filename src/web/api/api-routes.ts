/** JSON 接口: what the command line says, over HTTP. One file gives one object, several give an array. */
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { reportJson } from '../../report/render/json.ts';
import { type Examined, examine, isExamined, readUpload, type Unread } from '../checkup/examine.ts';
import { parseUploads, type Uploads } from '../checkup/uploads.ts';
import type { WebDeps } from '../deps.ts';
import { documentOf } from '../page.tsx';
import { parseTextUploads } from './text-uploads.ts';
import { DocsPage } from './v1/docs-page.tsx';
import { openApi } from './v1/openapi.ts';
import { v1Routes } from './v1/v1-routes.ts';

export function apiRoutes({ limits, services }: WebDeps): Hono {
  const app = new Hono();

  app.get('/health', (c) => c.json({ ok: true }));
  let docs: string | undefined;
  app.get('/openapi.json', (c) => c.json(openApi()));
  app.get('/docs', (c) => {
    docs ??= documentOf(DocsPage());
    return c.html(docs);
  });
  app.route('/v1', v1Routes({ limits, services }));

  app.post('/report/read', async (c) => {
    const uploads = await uploadsOf(c);
    if (uploads === undefined) return nothingSent(c);
    if (uploads.reports.length > limits.files) return tooMany(c, limits.files);
    const results: (object | Unread)[] = [];
    for (const upload of uploads.reports) {
      const read = await readUpload(upload, limits);
      results.push('report' in read ? reportJson(read.report) : read);
    }
    return answer(c, results.map(unreadJson));
  });

  app.post('/report/check', async (c) => {
    const uploads = await uploadsOf(c);
    if (uploads === undefined) return nothingSent(c);
    if (uploads.reports.length > limits.files) return tooMany(c, limits.files);
    const { outcomes, lastUnread } = await examine(uploads, limits);
    if (lastUnread)
      return failure(c, 422, lastUnread.code, `上一年度的年报“${lastUnread.name}”：${lastUnread.message}`);
    return answer(
      c,
      outcomes.map((outcome) => (isExamined(outcome) ? checkJson(outcome) : unreadJson(outcome))),
    );
  });

  return app;
}

/** Undefined where nothing to read was sent. */
async function uploadsOf(c: Context): Promise<Uploads | undefined> {
  const isJson = (c.req.header('content-type') ?? '').startsWith('application/json');
  const uploads = isJson ? parseTextUploads(await c.req.text()) : await parseUploads(c.req);
  return uploads === undefined || uploads.reports.length === 0 ? undefined : uploads;
}

function checkJson({ report, findings }: Examined): object {
  const { source, organ, year, edition } = reportJson(report);
  return { source, organ, year, edition, findings };
}

function unreadJson(result: object | Unread): object {
  if (!('code' in result) || !('name' in result)) return result;
  return { source: { file: result.name }, error: { code: result.code, message: result.message } };
}

function answer(c: Context, results: object[]): Response {
  const [first] = results;
  if (results.length > 1 || first === undefined) return c.json(results);
  return c.json(first, 'error' in first ? 422 : 200);
}

function nothingSent(c: Context): Response {
  return failure(
    c,
    422,
    'nothing-sent',
    '没有收到年报：请以 multipart/form-data 的 file 字段上传文件，或者以 JSON {"text": "年报全文"} 发送。',
  );
}

function tooMany(c: Context, most: number): Response {
  return failure(c, 422, 'too-many', `一次最多 ${most} 份，请分几次发送。`);
}

function failure(c: Context, status: ContentfulStatusCode, code: string, message: string): Response {
  return c.json({ error: { code, message } }, status);
}
