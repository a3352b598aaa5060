/** 信息页面: the record, its files, its code for phones, the figures of an annual report, and opinions on a draft. */

import { type Context, Hono } from 'hono';
import QRCode from 'qrcode';
import { fixedNodes } from '../../../../record/catalogue/node.ts';
import type { PublicRecord } from '../../../../record/public-view.ts';
import { reportCharts } from '../../../../report/render/charts.ts';
import { renderReport } from '../../../../report/render/render.ts';
import type { FieldFault } from '../../../../service/intake/intake.ts';
import { SentComment } from '../../../../service/record/consultation-comment.ts';
import type { PublicRecords } from '../../../../service/record/public-records.ts';
import { contentDisposition } from '../../../checkup/download.ts';
import { documentOf } from '../../../page.tsx';
import { readForm, textIn } from '../../read-form.ts';
import { askedEveryTime, mayBeKept } from '../cache/keep-pages.ts';
import { siteAddress } from '../feed/site-address.ts';
import { answerPage } from '../frame/answer-page.ts';
import { type DisclosureEnv, recordPath } from '../frame/disclosure-env.ts';
import { answerNothing } from '../frame/nothing-here.tsx';
import { OpinionPanel, type OpinionPanelProps } from '../opinions/opinion-panel.tsx';
import { reportOfRecord } from '../reports/report-of-record.ts';
import { ReportPart, reportFormats } from '../reports/report-part.tsx';
import { ArticlePage } from './article-page.tsx';
import type { ShownAttachment } from './attachment-list.tsx';
import { TombstonePage } from './tombstone-page.tsx';

type Case = Context<DisclosureEnv>;

export function articleRoutes(records: PublicRecords): Hono<DisclosureEnv> {
  const app = new Hono<DisclosureEnv>();

  app.get('/:id', async (c) => {
    const organ = c.get('organ');
    const found = await find(c);
    if (!found) return answerNothing(c);
    if (found.visibility === 'tombstone')
      return answerPage(c, <TombstonePage organ={organ} tombstone={found} />, 410);
    if (found.about.kind === 'decisionDraft') {
      const page = await article(c, found, { done: c.req.query('done') !== undefined });
      return c.html(documentOf(page), 200, { 'Cache-Control': askedEveryTime });
    }
    const page = await article(c, found);
    return c.get('lacking') ? c.html(documentOf(page)) : answerPage(c, page, 200, found.publishedAt);
  });

  app.post('/:id/opinion', async (c) => {
    const organ = c.get('organ');
    const form = (await readForm(c)) ?? new FormData();
    const typed = {
      text: textIn(form, 'text'),
      name: textIn(form, 'name'),
      contact: textIn(form, 'contact'),
    };
    const found = await find(c);
    if (found?.visibility !== 'public' || found.about.kind !== 'decisionDraft') return answerNothing(c);
    const again = async (faults: FieldFault[], status: 409 | 422 | 429) =>
      c.html(documentOf(await article(c, found, { typed, faults })), status);
    const read = SentComment.safeParse(withoutControls(typed));
    if (!read.success)
      return again(
        read.error.issues.map(({ path, message }) => ({
          field: String(path[0] ?? ''),
          message: `${message}。`,
        })),
        422,
      );
    const sent = await records.sendComment(organ.id, found.id, read.data);
    if (sent.ok) return c.redirect(`${recordPath(organ, found.id)}?done=1#opinion`, 303);
    const { code, message } = sent.because;
    if (code === 'not-found') return answerNothing(c);
    return again([{ field: '', message }], code === 'malformed' ? 422 : code === 'too-many' ? 429 : 409);
  });

  app.get('/:id/file/:key', async (c) => {
    const found = await find(c);
    const key = c.req.param('key');
    if (found?.visibility !== 'public' || !found.attachments.some((one) => one.key === key))
      return answerNothing(c);
    const file = await records.openAttachment(c.get('organ').id, found.id, key);
    if (!file) return answerNothing(c);
    const headers = {
      'Cache-Control': askedEveryTime,
      ETag: `"${file.digest}"`,
      'Last-Modified': new Date(found.publishedAt).toUTCString(),
    };
    if (c.req.header('if-none-match') === headers.ETag) {
      await file.content.cancel();
      return c.body(null, 304, headers);
    }
    return c.body(file.content, 200, {
      ...headers,
      'Content-Type': file.mediaType,
      'Content-Length': String(file.bytes),
      'Content-Disposition': contentDisposition(file.name),
    });
  });

  app.get('/:id/qr.svg', async (c) => {
    const organ = c.get('organ');
    const found = await find(c);
    if (found?.visibility !== 'public') return answerNothing(c);
    const address = `${siteAddress(c, organ.setting.site.domain)}${recordPath(organ, found.id)}`;
    const svg = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    return c.body(svg, 200, { 'Content-Type': 'image/svg+xml', ...mayBeKept });
  });

  app.get('/:id/:file{report\\.[a-z]{3,5}}', async (c) => {
    const found = await find(c);
    const format = reportFormats.find(([name]) => `report.${name}` === c.req.param('file'))?.[0];
    if (found?.visibility !== 'public' || found.node !== fixedNodes.annualReports || !format)
      return answerNothing(c);
    const report = await reportOfRecord(found);
    if (!report) return answerNothing(c);
    const file = await renderReport(report, format);
    return c.body(new Uint8Array(file.body), 200, {
      'Content-Type': file.mediaType,
      'Content-Disposition': contentDisposition(`${found.title}.${file.extension}`),
      ...mayBeKept,
    });
  });

  async function find(c: Case) {
    const id = c.req.param('id') ?? '';
    return /^[\w-]{1,100}$/.test(id) ? records.find(c.get('organ').id, id) : undefined;
  }

  async function article(
    c: Case,
    record: PublicRecord,
    opinion: Pick<OpinionPanelProps, 'typed' | 'faults' | 'done'> = {},
  ) {
    const organ = c.get('organ');
    const surroundings = await records.surroundings(organ.id, record.id);
    const files = await shown(c, record);
    const comments = record.about.kind === 'decisionDraft' ? await records.comments(organ.id, record.id) : [];
    return (
      <ArticlePage {...{ organ, record, surroundings, files }} wrong={(opinion.faults ?? []).length > 0}>
        <OpinionPanel {...{ organ, record, comments }} {...opinion} />
        {await report(c, record)}
      </ArticlePage>
    );
  }

  async function shown(c: Case, record: PublicRecord): Promise<ShownAttachment[]> {
    const organ = c.get('organ');
    const files: ShownAttachment[] = [];
    for (const attachment of record.attachments) {
      const bytes = await sizeOf(c, record.id, attachment.key);
      if (bytes === undefined) c.set('lacking', true);
      const address = `${recordPath(organ, record.id)}/file/${encodeURIComponent(attachment.key)}`;
      files.push({ attachment, address, bytes });
    }
    return files;
  }

  /** Undefined where the file cannot be had: it is lost from the store, or still being checked. The page stands all the same. */
  async function sizeOf(c: Case, recordId: string, key: string): Promise<number | undefined> {
    try {
      const file = await records.openAttachment(c.get('organ').id, recordId, key);
      await file?.content.cancel();
      return file?.bytes;
    } catch (error) {
      console.error(
        `request ${c.get('requestId')} attachment ${key} of record ${recordId} cannot be read`,
        error,
      );
      return undefined;
    }
  }

  async function report(c: Case, record: PublicRecord) {
    if (record.node !== fixedNodes.annualReports) return null;
    const own = await reportOfRecord(record);
    if (!own) return null;
    const organ = c.get('organ');
    const earlier = (await records.annualReports(organ.id)).find(({ year }) => year + 1 === own.year);
    const before = earlier && (await records.find(organ.id, earlier.recordId));
    const last = before?.visibility === 'public' ? await reportOfRecord(before) : undefined;
    const charts = await reportCharts(own, last);
    return <ReportPart organ={organ} recordId={record.id} charts={charts} />;
  }

  return app;
}

function withoutControls({ text, name, contact }: Record<'text' | 'name' | 'contact', string>) {
  return { text: clean(text), name: clean(name), contact: clean(contact) };
}

/** No text of a form holds control characters but line ends and tabs. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, ' ');
}
