/** 依申请公开: notice → form → review → receipt. */
import { type Context, Hono } from 'hono';
import { applicantKinds, matters } from '../../../case/application/application-fields.ts';
import type { LetterDocument } from '../../../letter/document.ts';
import { renderLetterDocx } from '../../../letter/render/docx.ts';
import { writeLetter } from '../../../letter/write-letter.ts';
import { blankFormPdf } from '../../../service/letter/as-pdf.ts';
import type { Services } from '../../../service/services.ts';
import { contentDisposition } from '../../checkup/download.ts';
import { documentOf } from '../../page.tsx';
import { cleanText } from '../disclosure/list/list-filter.ts';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { PortalProblem } from '../portal-problem.tsx';
import { readForm, textIn } from '../read-form.ts';
import { refusalText } from '../refusal-text.ts';
import { uploadRoutes } from '../upload-routes.ts';
import { isSecure, keepVisit } from '../visit-cookie.ts';
import { AlreadyPublic } from './already-public.tsx';
import { type DraftVisit, findDraftVisit } from './draft-visit.ts';
import { formRoutes } from './form-routes.tsx';
import { answerMissingDraft } from './missing-draft.tsx';
import { readDraft } from './read-draft.ts';
import { ReceiptPage, receiptText } from './receipt-page.tsx';
import { ResumePage } from './resume-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { wholeNumber } from './sent-form.ts';
import { StartPage } from './start-page.tsx';

/** Which draft an upload belongs to, where another window has another one open. */
const draftHeader = 'gongkai-draft';

export function applyRoutes({ intake, publicRecords }: Services): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.route('/form', formRoutes(intake));
  app.route(
    '/uploads',
    uploadRoutes(intake.uploads, async (c) => {
      const visit = await findDraftVisit(c, intake, c.req.header(draftHeader));
      return visit && !visit.draft.submitted ? { secret: visit.secret } : undefined;
    }),
  );

  app.get('/', async (c) => {
    const organ = c.get('organ');
    const q = cleanText(c.req.query('q')).slice(0, 200);
    const known =
      q === ''
        ? undefined
        : { q, found: await publicRecords.search({ organId: organ.id, text: q, limit: 5 }) };
    const search = <AlreadyPublic organ={organ} known={known} />;
    return c.html(documentOf(<StartPage organ={organ} search={search} />));
  });

  app.post('/start', async (c) => {
    const organ = c.get('organ');
    if (!organ.setting.channels.internet)
      return refuse(c, '本机关没有开通网上申请，请当面提交或者邮寄纸质申请表。');
    const form = (await readForm(c)) ?? new FormData();
    const fields = { matter: textIn(form, 'matter'), applicantKind: textIn(form, 'applicantKind') };
    const faults = [
      ...(matters.some(({ value }) => value === fields.matter)
        ? []
        : [{ field: 'matter', message: '请选择您要办理什么。' }]),
      ...(applicantKinds.some(({ value }) => value === fields.applicantKind)
        ? []
        : [{ field: 'applicantKind', message: '请选择申请人是公民，还是法人或者其他组织。' }]),
    ];
    if (faults.length > 0)
      return c.html(documentOf(<StartPage organ={organ} faults={faults} fields={fields} />), 422);
    const secret = await intake.openDraft(organ.id);
    const draft = await intake.findDraft(secret);
    await intake.saveDraft(secret, draft?.version ?? 0, fields);
    keepVisit(c, 'draft', [secret]);
    return c.redirect(organPath(organ, '/apply/form'), 303);
  });

  app.get('/paper.docx', async (c) => {
    const { name } = c.get('organ');
    return c.body(new Uint8Array(await renderLetterDocx(blankForm(c))), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': contentDisposition(`${name}政府信息公开申请表.docx`),
    });
  });

  app.get('/paper.pdf', async (c) => {
    const { mediaType, content } = await blankFormPdf(blankForm(c));
    return c.body(new Uint8Array(content), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': contentDisposition(`${c.get('organ').name}政府信息公开申请表.pdf`),
    });
  });

  app.get('/resume', (c) =>
    c.html(documentOf(<ResumePage organ={c.get('organ')} typed="" missed={false} />)),
  );

  app.post('/resume', async (c) => {
    const organ = c.get('organ');
    const typed = textIn((await readForm(c)) ?? new FormData(), 'address').trim();
    const secret = decodeLast(typed);
    if (await findDraftVisit(c, intake, secret)) return c.redirect(organPath(organ, '/apply/form'), 303);
    return c.html(documentOf(<ResumePage organ={organ} typed={typed} missed />), 422);
  });

  // The address that is kept holds the secret; the pages behind it do not.
  app.get('/draft/:secret', async (c) => {
    if (!(await findDraftVisit(c, intake, c.req.param('secret')))) return answerMissingDraft(c);
    return c.redirect(organPath(c.get('organ'), '/apply/form'), 303);
  });

  app.get('/review', async (c) => {
    const visit = await findDraftVisit(c, intake);
    if (!visit) return answerMissingDraft(c);
    return visit.draft.submitted ? toReceipt(c) : review(c, visit);
  });

  app.post('/submit', async (c) => {
    const form = (await readForm(c)) ?? new FormData();
    const visit = await findDraftVisit(c, intake, textIn(form, 'draft'));
    if (!visit) return answerMissingDraft(c);
    if (visit.draft.submitted) return toReceipt(c);
    if (wholeNumber(textIn(form, 'version')) !== visit.draft.version)
      return review(c, visit, '草稿在您核对之后又改过了（可能在另一个窗口）。请核对下面的最新内容，再提交。');
    const outcome = await intake.submit(visit.secret);
    if (outcome.ok) return toReceipt(c);
    if ('faults' in outcome.because) return c.redirect(organPath(c.get('organ'), '/apply/form?check=1'), 303);
    return review(c, visit, refusalText(outcome.because.reason));
  });

  app.get('/receipt', async (c) => {
    const shown = await receiptOf(c);
    return shown ? c.html(documentOf(<ReceiptPage {...shown} />)) : answerMissingDraft(c);
  });

  app.get('/receipt.txt', async (c) => {
    const shown = await receiptOf(c);
    if (!shown) return answerMissingDraft(c);
    const address = `${isSecure(c) ? 'https' : 'http'}://${c.req.header('host') ?? ''}${organPath(shown.organ, '/track')}`;
    return c.body(`\uFEFF${receiptText(shown, address)}`, 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': contentDisposition('政府信息公开申请回执.txt'),
    });
  });

  async function receiptOf(c: Context<PortalEnv>) {
    const receipt = (await findDraftVisit(c, intake))?.draft.submitted;
    if (!receipt) return undefined;
    return { organ: c.get('organ'), receipt, tracked: await intake.openCase(receipt.number, receipt.code) };
  }

  return app;
}

/** 空白申请表. */
function blankForm(c: Context<PortalEnv>): LetterDocument {
  const { name, setting, reckoning } = c.get('organ');
  return writeLetter({ instrument: 'applicationForm', organ: { name, ...setting }, on: reckoning.today });
}

function review(c: Context<PortalEnv>, visit: DraftVisit, problem?: string): Response | Promise<Response> {
  const organ = c.get('organ');
  const read = readDraft(visit.draft);
  if (!read.ok) return c.redirect(organPath(organ, '/apply/form?check=1'), 303);
  const page = <ReviewPage organ={organ} {...visit} application={read.value} problem={problem} />;
  return c.html(documentOf(page), problem === undefined ? 200 : 409);
}

function toReceipt(c: Context<PortalEnv>): Response {
  return c.redirect(organPath(c.get('organ'), '/apply/receipt'), 303);
}

function refuse(c: Context<PortalEnv>, message: string): Response | Promise<Response> {
  const page = (
    <PortalProblem organ={c.get('organ')} title="不能网上申请" place="/apply">
      <p>{message}</p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 409);
}

/** What stands behind the last slash, so that the whole address can be pasted. */
function decodeLast(typed: string): string {
  const last = typed.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch (error) {
    if (error instanceof URIError) return last;
    throw error;
  }
}
