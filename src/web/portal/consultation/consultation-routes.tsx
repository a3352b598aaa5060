/** 答复征求意见: letter number and code → what is asked → the answer. The applicant is never named. */
import { type Context, Hono } from 'hono';
import type { FieldFault, ServedLetter, TrackedConsultation } from '../../../service/intake/intake.ts';
import type { Services } from '../../../service/services.ts';
import { documentOf } from '../../page.tsx';
import { answerLetter } from '../answer-file.ts';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { PortalProblem } from '../portal-problem.tsx';
import { readForm, textIn } from '../read-form.ts';
import { refusalText } from '../refusal-text.ts';
import { endVisit, findVisit, keepVisit } from '../visit-cookie.ts';
import { wrongCode } from '../wrong-code.ts';
import { ConsultationEntry } from './consultation-entry.tsx';
import { ConsultationPage } from './consultation-page.tsx';

interface Visit {
  number: string;
  code: string;
  asked: TrackedConsultation;
  letters: readonly ServedLetter[];
}

export function consultationRoutes({ intake }: Services): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();

  app.get('/', (c) => c.html(documentOf(<ConsultationEntry organ={c.get('organ')} />)));

  app.post('/', async (c) => {
    const form = (await readForm(c)) ?? new FormData();
    const typed = { number: textIn(form, 'number'), code: textIn(form, 'code') };
    if (await findConsultation(c, typed)) return c.redirect(place(c, '/letter'), 303);
    const faults = await wrongCode('征求意见书文号');
    return c.html(documentOf(<ConsultationEntry organ={c.get('organ')} {...typed} faults={faults} />), 422);
  });

  app.get('/letter', async (c) => {
    const visit = await findConsultation(c);
    if (!visit) return answerNoVisit(c);
    const done = c.req.query('done') !== undefined;
    return c.html(documentOf(<ConsultationPage organ={c.get('organ')} {...visit} done={done} faults={[]} />));
  });

  app.post('/letter', async (c) => {
    const visit = await findConsultation(c);
    if (!visit) return answerNoVisit(c);
    const form = (await readForm(c)) ?? new FormData();
    const typed = { answer: textIn(form, 'answer'), reasons: textIn(form, 'reasons').trim() };
    const again = (faults: FieldFault[]) => (
      <ConsultationPage organ={c.get('organ')} {...visit} typed={typed} faults={faults} />
    );
    if (textIn(form, 'number') !== visit.number)
      return c.html(
        documentOf(again([{ field: '', message: '您在另一个窗口打开了另一份征求意见书，请核对后再提交。' }])),
        409,
      );
    const { answer, reasons } = typed;
    const faults = faultsOf(typed);
    if (faults.length > 0 || (answer !== 'agrees' && answer !== 'objects'))
      return c.html(documentOf(again(faults)), 422);
    const outcome = await intake.answerConsultation(visit.number, visit.code, { answer, reasons });
    if (outcome.ok) return c.redirect(place(c, '/letter?done=1'), 303);
    return c.html(documentOf(again([{ field: '', message: refusalText(outcome.because) }])), 409);
  });

  app.get('/paper/:id', async (c) => {
    const visit = await findConsultation(c);
    if (!visit) return answerNoVisit(c);
    const letter = await intake.openConsultationLetter(visit.number, visit.code, c.req.param('id'));
    return letter ? answerLetter(c, letter) : c.notFound();
  });

  app.post('/leave', (c) => {
    endVisit(c, 'consultation');
    return c.redirect(place(c), 303);
  });

  async function findConsultation(
    c: Context<PortalEnv>,
    typed?: { number: string; code: string },
  ): Promise<Visit | undefined> {
    const [number = '', code = ''] = typed
      ? [typed.number, typed.code]
      : (findVisit(c, 'consultation', 2) ?? []);
    const asked = await intake.openConsultation(number, code);
    if (asked?.organId !== c.get('organ').id) return undefined;
    keepVisit(c, 'consultation', [number, code]);
    return { number, code, asked, letters: await intake.consultationLetters(number, code) };
  }

  return app;
}

function place(c: Context<PortalEnv>, path = ''): string {
  return organPath(c.get('organ'), `/consultation${path}`);
}

function faultsOf({ answer, reasons }: { answer: string; reasons: string }): FieldFault[] {
  const faults: FieldFault[] = [];
  if (answer !== 'agrees' && answer !== 'objects')
    faults.push({ field: 'answer', message: '请选择同意公开还是不同意公开。' });
  if (answer === 'objects' && reasons === '')
    faults.push({ field: 'reasons', message: '不同意公开的，请说明理由。' });
  if (reasons.length > 20_000)
    faults.push({ field: 'reasons', message: `理由最多20000字，现为${reasons.length}字。` });
  return faults;
}

function answerNoVisit(c: Context<PortalEnv>): Response | Promise<Response> {
  const organ = c.get('organ');
  const page = (
    <PortalProblem organ={organ} title="请重新打开">
      <p>
        半小时没有操作就会失效。请<a href={organPath(organ, '/consultation')}>重新输入文号和查询码</a>。
      </p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 403);
}
