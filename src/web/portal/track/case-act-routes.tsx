/** 申请人在办件上办理: 说明理由、撤回、评价. */
import { type Context, Hono } from 'hono';
import type { Reason } from '../../../case/reason.ts';
import type { Outcome } from '../../../law/outcome.ts';
import type { CaseAccess, FieldFault, Intake } from '../../../service/intake/intake.ts';
import { documentOf } from '../../page.tsx';
import { answerBrokenForm } from '../broken-form.tsx';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { readForm, textIn } from '../read-form.ts';
import { refusalText } from '../refusal-text.ts';
import type { ActPageProps } from './act-page.ts';
import { CasePage } from './case-page.tsx';
import { type CaseVisit, findCaseVisit } from './case-visit.ts';
import { ExplainPage } from './explain-page.tsx';
import { answerNoCase, answerOtherCase } from './no-case.tsx';
import { faultsOfRating } from './rating-form.tsx';
import { WithdrawPage } from './withdraw-page.tsx';

type Case = Context<PortalEnv>;
type Answer = Response | Promise<Response>;

export function caseActRoutes(intake: Intake): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/explain', (c) =>
    onCase(c, ({ tracked }) => c.html(documentOf(<ExplainPage {...pageOf(c, tracked)} />))),
  );
  app.post('/explain', (c) =>
    onForm(c, async ({ tracked }, form, access) => {
      const text = textIn(form, 'text').trim();
      const faults = text === '' ? [{ field: 'text', message: '请填写理由。' }] : tooLong(text, 20_000);
      const again = (faults: FieldFault[]) => (
        <ExplainPage
          {...pageOf(c, tracked)}
          typed={{ text, requestKey: access.requestKey }}
          faults={faults}
        />
      );
      if (faults.length > 0) return c.html(documentOf(again(faults)), 422);
      const outcome = await intake.explain(access, text);
      return outcome.ok ? done(c, 'explain') : c.html(documentOf(again(refusal(outcome))), 409);
    }),
  );

  app.get('/withdraw', (c) =>
    onCase(c, ({ tracked }) => c.html(documentOf(<WithdrawPage {...pageOf(c, tracked)} />))),
  );
  app.post('/withdraw', (c) =>
    onForm(c, async ({ tracked }, form, access) => {
      const text = textIn(form, 'text').trim();
      const faults = tooLong(text, 2000);
      const again = (faults: FieldFault[]) => (
        <WithdrawPage
          {...pageOf(c, tracked)}
          typed={{ text, requestKey: access.requestKey }}
          faults={faults}
        />
      );
      if (faults.length > 0) return c.html(documentOf(again(faults)), 422);
      const outcome = await intake.withdraw(access, text);
      return outcome.ok ? done(c, 'withdraw') : c.html(documentOf(again(refusal(outcome))), 409);
    }),
  );

  app.post('/rate', (c) =>
    onForm(c, async ({ tracked }, form, access) => {
      const [score, text] = [textIn(form, 'score'), textIn(form, 'comment').trim()];
      const faults = faultsOfRating(score, text);
      if (faults.length === 0) {
        await intake.rate(access, Number(score), text);
        return done(c, 'rate');
      }
      const letters = await intake.letters(access);
      const hasLetter = intake.openReply !== undefined;
      const page = { organ: c.get('organ'), tracked, hasLetter, letters };
      return c.html(documentOf(<CasePage {...page} faults={faults} rating={{ score, text }} />), 422);
    }),
  );

  async function onCase(c: Case, act: (visit: CaseVisit) => Answer): Promise<Response> {
    const visit = await findCaseVisit(c, intake);
    return visit ? act(visit) : answerNoCase(c);
  }

  /** A form of the matter that is open, with the key that makes sending it twice one. */
  async function onForm(
    c: Case,
    act: (visit: CaseVisit, form: FormData, access: CaseAccess) => Answer,
  ): Promise<Response> {
    const form = await readForm(c);
    return onCase(c, (visit) => {
      const { number } = visit.tracked.state;
      if (!form) return answerBrokenForm(c, '/track');
      if (textIn(form, 'number') !== number) return answerOtherCase(c, number);
      const requestKey = textIn(form, 'requestKey');
      if (!/^[!-~]{1,200}$/.test(requestKey)) return answerBrokenForm(c, '/track');
      return act(visit, form, { ...visit.access, requestKey });
    });
  }

  return app;
}

function pageOf(c: Case, tracked: ActPageProps['tracked']): ActPageProps {
  return { organ: c.get('organ'), tracked, faults: [] };
}

function done(c: Case, what: string): Response {
  return c.redirect(organPath(c.get('organ'), `/track/case?done=${what}`), 303);
}

function tooLong(text: string, most: number): FieldFault[] {
  return text.length > most ? [{ field: 'text', message: `最多${most}字，现为${text.length}字。` }] : [];
}

function refusal(outcome: Outcome<void, Reason>): FieldFault[] {
  return outcome.ok ? [] : [{ field: '', message: refusalText(outcome.because) }];
}
