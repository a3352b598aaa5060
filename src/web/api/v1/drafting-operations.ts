/** 拟稿引导: the seven questions over a matter, with the answers so far. */
import type { z } from 'zod';
import { type DraftingAid, draftingAid } from '../../../case/drafting/drafting-aid.ts';
import type { AidQuestion } from '../../../case/drafting/piece-aid.ts';
import { warningText } from '../../../case/drafting/warning.ts';
import { yes } from '../../../law/outcome.ts';
import { missingCase } from './case-operations.ts';
import { caseWorkers } from './case-readers.ts';
import { organOperation } from './operation.ts';
import { reasonView } from './refusal.ts';
import { DraftingAidView, DraftingAnswers, type QuestionView } from './schema/drafting-views.ts';

export const draftingOperations = [
  organOperation({
    id: 'draftingAid',
    method: 'post',
    path: '/organs/{organId}/cases/{caseId}/drafting-aid',
    tag: '依申请公开',
    title: '拟稿引导',
    note: '按“七问”逐项引导：案卷已经回答的不再问，也不能改答；其余以所给的回答为准。什么也不写下。',
    access: caseWorkers,
    body: DraftingAnswers,
    status: 200,
    answer: DraftingAidView,
    refusals: ['malformed'],
    log: 'refusals',
    async handle({ services, organ, params, body }) {
      const found = await services.cases.findCase(organ.organId, params['caseId'] ?? '');
      if (!found) return missingCase;
      const setting = await services.settingOf(organ.organId);
      return yes(aidView(draftingAid(found.state, body.answers, setting)));
    },
  }),
];

function aidView({ pieces, warnings, bar, ...rest }: DraftingAid): z.output<typeof DraftingAidView> {
  return {
    ...rest,
    pieces: pieces.map(({ proposal, stages, ...piece }) => ({
      ...piece,
      stages: stages.map((stage) => ({ ...stage, questions: stage.questions.map(questionView) })),
      proposal: proposal && { ...proposal, fault: proposal.fault && reasonView(proposal.fault) },
    })),
    warnings: warnings.map((warning) => ({ code: warning.code, text: warningText(warning) })),
    bar: bar && reasonView(bar),
  };
}

/** Without where an answer would lead: the next request says it. */
function questionView({
  key,
  stage,
  text,
  basis,
  put,
  answer,
  by,
  file,
  contradicted,
}: AidQuestion): z.output<typeof QuestionView> {
  return { key, stage, text, basis, put, answer, by, file, contradicted };
}
