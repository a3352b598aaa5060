/** 补正: what the applicant sends once the notice has been served. */
import { type Context, Hono } from 'hono';
import type { FieldFault, Intake } from '../../../service/intake/intake.ts';
import { documentOf } from '../../page.tsx';
import { answerBrokenForm } from '../broken-form.tsx';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { actionIn, readForm, textIn } from '../read-form.ts';
import { refusalText } from '../refusal-text.ts';
import { type CaseVisit, findCaseVisit } from './case-visit.ts';
import { CorrectPage, type CorrectPageProps } from './correct-page.tsx';
import { answerNoCase, answerOtherCase } from './no-case.tsx';
import { faultsOf, typedIn, untouched, wishOf } from './typed-correction.ts';

export function correctRoutes(intake: Intake): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/', async (c) => {
    const visit = await findCaseVisit(c, intake);
    if (!visit) return answerNoCase(c);
    const { tracked } = visit;
    return show(c, { tracked, typed: untouched(tracked.state), faults: [] }, 200);
  });

  app.post('/', async (c) => {
    const visit = await findCaseVisit(c, intake);
    const faults: FieldFault[] = [];
    const form = await readForm(c, async ({ input, name, content, texts }) => {
      if (!visit || input !== 'correction' || textIn(texts, 'number') !== visit.tracked.state.number) return;
      const access = { ...visit.access, requestKey: textIn(texts, 'requestKey') };
      const taken = await intake.addCaseFile(access, { name, content }, input);
      if (!taken.ok) faults.push({ field: input, message: `没有上传：${taken.because.message}` });
    });
    if (!visit) return answerNoCase(c);
    const { number } = visit.tracked.state;
    if (!form || !/^[!-~]{1,200}$/.test(textIn(form, 'requestKey'))) return answerBrokenForm(c, '/track');
    if (textIn(form, 'number') !== number) return answerOtherCase(c, number);
    return send(c, visit, form, faults);
  });

  async function send(
    c: Context<PortalEnv>,
    { access, tracked: before }: CaseVisit,
    form: FormData,
    fileFaults: FieldFault[],
  ): Promise<Response> {
    const { state } = before;
    const typed = typedIn(form, state);
    const tracked = (await intake.openCase(access.number, access.code)) ?? before;
    const again = { tracked, typed };
    const [verb] = actionIn(form);
    if (verb === 'upload') {
      const uploaded = fileFaults.length === 0;
      return show(c, { ...again, faults: fileFaults, uploaded }, uploaded ? 200 : 422);
    }
    const faults = [...fileFaults, ...faultsOf(typed, state)];
    if (faults.length > 0) return show(c, { ...again, faults }, 422);
    const { requestKey } = typed;
    const outcome = await intake.correct({ ...access, requestKey }, wishOf(typed, state));
    if (outcome.ok) return c.redirect(organPath(c.get('organ'), '/track/case?done=correct'), 303);
    if ('faults' in outcome.because) return show(c, { ...again, faults: outcome.because.faults }, 422);
    const { reason } = outcome.because;
    const field = reason.code === 'good-reason-needed' ? 'goodReason' : '';
    return show(c, { ...again, faults: [{ field, message: refusalText(reason) }] }, 409);
  }

  return app;
}

function show(
  c: Context<PortalEnv>,
  shown: Omit<CorrectPageProps, 'organ'>,
  status: 200 | 409 | 422,
): Response | Promise<Response> {
  return c.html(documentOf(<CorrectPage organ={c.get('organ')} {...shown} />), status);
}
