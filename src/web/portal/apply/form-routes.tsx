/** 填写申请表: every press of a button saves first. */
import { type Context, Hono } from 'hono';
import type { ApplicationDraft, FieldFault, Intake } from '../../../service/intake/intake.ts';
import { documentOf } from '../../page.tsx';
import { answerBrokenForm } from '../broken-form.tsx';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { readForm, textIn } from '../read-form.ts';
import { formPurposes } from './attachment-fields.tsx';
import { changeDraft } from './draft-change.ts';
import { type DraftVisit, draftAddress, findDraftVisit } from './draft-visit.ts';
import { FormPage, type FormPageProps } from './form-page.tsx';
import { answerMissingDraft } from './missing-draft.tsx';
import { readDraft } from './read-draft.ts';
import {
  clampPieces,
  piecesOf,
  readSentForm,
  type SentForm,
  wholeNumber,
  withoutPiece,
} from './sent-form.ts';

const overtakenWords =
  '这份草稿刚才在另一个窗口改过，下面是您在这个窗口填写的内容，还没有保存。再点一次按钮，就以这个窗口的为准。';

export function formRoutes(intake: Intake): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/', async (c) => {
    const visit = await findDraftVisit(c, intake);
    if (!visit) return answerMissingDraft(c);
    const { draft, secret } = visit;
    if (draft.submitted) return c.redirect(organPath(c.get('organ'), '/apply/receipt'), 303);
    const faults = c.req.query('check') === undefined ? [] : faultsOf(draft);
    return show(c, visit, {
      fields: draft.fields,
      faults,
      pieces: piecesOf(draft.fields, wholeNumber(c.req.query('pieces') ?? '')),
      savedAt: c.req.query('saved') === undefined ? undefined : draftAddress(c, secret),
    });
  });

  app.post('/', async (c) => {
    const faults: FieldFault[] = [];
    const form = await readForm(c, async ({ input, name, content, texts }) => {
      const purpose = formPurposes.find((one) => one === input);
      const visit = purpose && (await findDraftVisit(c, intake, textIn(texts, 'draft')));
      if (!visit || visit.draft.submitted) return;
      const taken = await intake.addFile(visit.secret, { name, content }, purpose);
      if (!taken.ok) faults.push({ field: purpose, message: `没有上传：${taken.because.message}` });
    });
    if (!form) return answerBrokenForm(c, '/apply');
    const sent = readSentForm(form);
    const visit = await findDraftVisit(c, intake, sent.secret);
    if (!visit) return answerMissingDraft(c);
    if (visit.draft.submitted) return c.redirect(organPath(c.get('organ'), '/apply/receipt'), 303);
    return act(c, visit, sent, faults);
  });

  async function act(
    c: Context<PortalEnv>,
    visit: DraftVisit,
    sent: SentForm,
    fileFaults: FieldFault[],
  ): Promise<Response> {
    const fields = fieldsAfter({ ...visit.draft.fields, ...sent.fields }, sent.action);
    const changed = await changeDraft(intake, visit, sent.version, fields);
    const pieces = piecesAfter(sent);
    const now = { secret: visit.secret, draft: changed.draft };
    if (changed.overtaken)
      return show(c, now, { fields, pieces, faults: fileFaults, warning: overtakenWords }, 409);
    const [verb, object] = sent.action;
    if (verb === 'remove-file') await intake.removeFile(visit.secret, object);
    const checked = verb === 'review' ? faultsOf(changed.draft) : [];
    const faults = [...fileFaults, ...checked];
    if (faults.length > 0) return show(c, now, { fields, pieces, faults });
    return c.redirect(organPath(c.get('organ'), placeAfter(sent, pieces)), 303);
  }

  return app;
}

type Shown = Pick<FormPageProps, 'fields' | 'faults' | 'pieces' | 'savedAt' | 'warning'>;

function show(
  c: Context<PortalEnv>,
  visit: DraftVisit,
  shown: Shown,
  status: 200 | 409 | 422 = shown.faults.length > 0 ? 422 : 200,
): Response | Promise<Response> {
  return c.html(documentOf(<FormPage organ={c.get('organ')} {...visit} {...shown} />), status);
}

function faultsOf(draft: ApplicationDraft): FieldFault[] {
  const read = readDraft(draft);
  return read.ok ? [] : read.because;
}

function fieldsAfter(
  fields: Record<string, string>,
  [verb, object]: SentForm['action'],
): Record<string, string> {
  if (verb === 'remove-piece' && wholeNumber(object) > 0) return withoutPiece(fields, wholeNumber(object));
  if (verb === 'kind' && (object === 'person' || object === 'organization'))
    return { ...fields, applicantKind: object };
  return fields;
}

function piecesAfter({ action: [verb], pieces }: SentForm): number {
  if (verb === 'add-piece') return clampPieces(pieces + 1);
  return verb === 'remove-piece' ? clampPieces(pieces - 1) : pieces;
}

/** Where the page is shown again, at the part that was worked on. */
function placeAfter({ action: [verb] }: SentForm, pieces: number): string {
  const form = `/apply/form?pieces=${pieces}`;
  switch (verb) {
    case 'review':
      return '/apply/review';
    case 'add-piece':
    case 'remove-piece':
      return `${form}#piece${pieces}`;
    case 'upload':
    case 'remove-file':
      return `${form}#files`;
    case 'kind':
      return form;
    default:
      return `${form}&saved=1#saved`;
  }
}
