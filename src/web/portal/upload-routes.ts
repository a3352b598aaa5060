/**
 * 分段上传, for the browser's own script: POST begins, PATCH brings a part, HEAD tells how far it has come, DELETE gives up. The
 * secret travels in the cookie or in a header, never in the address. Without script files come with the form.
 */
import { type Context, Hono } from 'hono';
import { applicantPurposes } from '../../case/application/file-purpose.ts';
import type { ResumableUploads, UploadPlace } from '../../service/intake/intake.ts';
import { OfficeError } from '../../service/office-error.ts';
import type { PortalEnv } from './portal-organ.ts';
import { readForm, textIn } from './read-form.ts';

type Case = Context<PortalEnv>;

export function uploadRoutes(
  uploads: ResumableUploads,
  findPlace: (c: Case) => Promise<UploadPlace | undefined>,
): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.post('/', async (c) => {
    const form = (await readForm(c)) ?? new FormData();
    const place = await findPlace(c);
    const purpose = applicantPurposes.find((one) => one === textIn(form, 'purpose'));
    const bytes = wholeBytes(textIn(form, 'bytes'));
    const name = textIn(form, 'name');
    if (!place) return refuse(c, 404, '页面已经失效，请重新打开。');
    if (!purpose || bytes === undefined || name === '')
      return refuse(c, 422, '上传的请求不完整，请重新选择文件。');
    const begun = await uploads.begin(place, { name, bytes, purpose });
    return begun.ok ? c.json({ id: begun.value }, 201) : refuse(c, 422, begun.because.message);
  });

  app.on('HEAD', '/:id', (c) => progress(c));
  app.get('/:id', (c) => progress(c));

  app.patch('/:id', async (c) => {
    const place = await findPlace(c);
    const offset = wholeBytes(c.req.header('upload-offset') ?? '');
    const { body } = c.req.raw;
    if (!place) return refuse(c, 404, '页面已经失效，请重新打开。');
    if (offset === undefined || !body) return refuse(c, 422, '上传的请求不完整，请重新选择文件。');
    try {
      const taken = await uploads.append(place, c.req.param('id'), offset, body);
      if (!taken.ok) return refuse(c, 422, taken.because.message);
      return c.json({ offset: taken.value.offset, kept: taken.value.file !== undefined });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      return refuse(c, error.code === 'conflict' ? 409 : 404, error.message);
    }
  });

  app.delete('/:id', async (c) => {
    const place = await findPlace(c);
    if (place) await uploads.abandon(place, c.req.param('id'));
    return c.body(null, 204);
  });

  async function progress(c: Case): Promise<Response> {
    const place = await findPlace(c);
    const found = place && (await uploads.progress(place, c.req.param('id') ?? ''));
    return found ? c.json(found) : refuse(c, 404, '没有这份上传。');
  }

  return app;
}

function refuse(c: Context, status: 404 | 409 | 422, message: string): Response {
  return c.json({ message }, status);
}

function wholeBytes(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
