/** 办理进度查询 and what the applicant does there. */
import { type Context, Hono } from 'hono';
import type { Intake } from '../../../service/intake/intake.ts';
import type { Services } from '../../../service/services.ts';
import { documentOf } from '../../page.tsx';
import { answerFile, answerLetter } from '../answer-file.ts';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { PortalProblem } from '../portal-problem.tsx';
import { readForm, textIn } from '../read-form.ts';
import { uploadRoutes } from '../upload-routes.ts';
import { endVisit } from '../visit-cookie.ts';
import { wrongCode } from '../wrong-code.ts';
import { caseActRoutes } from './case-act-routes.tsx';
import { CasePage } from './case-page.tsx';
import { findCaseVisit } from './case-visit.ts';
import { correctRoutes } from './correct-routes.tsx';
import { answerNoCase } from './no-case.tsx';
import { TrackPage } from './track-page.tsx';

const doneWords: Record<string, string> = {
  correct: '补正已提交，等待本机关确认收到。',
  explain: '理由已提交。',
  withdraw: '申请已撤回。',
  rate: '谢谢，评价已提交。',
};

export function trackRoutes({ intake }: Services): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.route('/', caseActRoutes(intake));
  app.route('/correct', correctRoutes(intake));
  app.route(
    '/uploads',
    uploadRoutes(intake.uploads, async (c) => (await findCaseVisit(c, intake))?.access),
  );

  app.get('/', (c) => c.html(documentOf(<TrackPage organ={c.get('organ')} />)));

  app.post('/', async (c) => {
    const form = (await readForm(c)) ?? new FormData();
    const typed = { number: textIn(form, 'number'), code: textIn(form, 'code') };
    if (await findCaseVisit(c, intake, typed))
      return c.redirect(organPath(c.get('organ'), '/track/case'), 303);
    const faults = await wrongCode('申请编号');
    return c.html(documentOf(<TrackPage organ={c.get('organ')} {...typed} faults={faults} />), 422);
  });

  app.get('/case', async (c) => {
    const visit = await findCaseVisit(c, intake);
    if (!visit) return answerNoCase(c);
    const done = doneWords[c.req.query('done') ?? ''];
    const page = (
      <CasePage
        organ={c.get('organ')}
        tracked={visit.tracked}
        hasLetter={intake.openReply !== undefined}
        letters={await intake.letters(visit.access)}
        done={done}
      />
    );
    return c.html(documentOf(page));
  });

  app.get('/reply', async (c) => {
    const visit = await findCaseVisit(c, intake);
    if (!visit) return answerNoCase(c);
    const letter = await intake.openReply?.(visit.access);
    return letter ? answerLetter(c, letter) : answerNoFile(c);
  });

  app.get('/letter/:id', async (c) => {
    const visit = await findCaseVisit(c, intake);
    if (!visit) return answerNoCase(c);
    const letter = await intake.openLetter(visit.access, c.req.param('id'));
    return letter ? answerLetter(c, letter) : answerNoFile(c);
  });

  app.get('/file/:id', async (c) => {
    const visit = await findCaseVisit(c, intake);
    if (!visit) return answerNoCase(c);
    const opened = await openFile(intake, visit.access, c.req.param('id'));
    return opened ? answerFile(c, opened) : answerNoFile(c);
  });

  app.post('/leave', (c) => {
    endVisit(c, 'case');
    return c.redirect(organPath(c.get('organ'), '/track'), 303);
  });

  return app;
}

function openFile(intake: Intake, access: { number: string; code: string }, id: string) {
  return intake.openFile({ ...access, requestKey: 'read' }, id);
}

function answerNoFile(c: Context<PortalEnv>): Response | Promise<Response> {
  const page = (
    <PortalProblem organ={c.get('organ')} title="没有这份文件" place="/track">
      <p>这件申请没有这份文件，或者文件还在安全检查，或者还没有送达、还不能下载。需要的，请与本机关联系。</p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 404);
}
