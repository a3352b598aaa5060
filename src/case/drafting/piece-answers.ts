import { addDays, addMonths, formatDay, type PlainDate } from '../../law/plain-date.ts';
import type { QuestionKey } from '../../law/reply/question.ts';
import { evidenceNames } from '../answers/required-evidence.ts';
import type { Reckoning } from '../context.ts';
import type { Evidence, EvidenceKind } from '../event/evidence.ts';
import type { CaseState } from '../state.ts';
import { applicationAnswers } from './application-answers.ts';
import { type FileAnswer, type FileAnswers, says } from './file-answer.ts';
import { thirdPartyAnswer } from './third-party-answer.ts';

type EvidenceOf<K extends EvidenceKind> = Extract<Evidence, { kind: K }>;

/**
 * 案卷已经回答的问题 for one piece. Binding: an answer of a person that says otherwise is not followed. What is forbidden to be given (Art. 14)
 * is bound by its evidence; a search by its latest record, so that a new search changes it.
 */
export function fileAnswers(state: CaseState, piece: string, reckoning: Reckoning): FileAnswers {
  const held = heldFor(state, piece);
  const search = held.findLast((one) => one.kind === 'search');
  const mark = held.findLast((one) => one.kind === 'secretMark');
  const law = held.findLast((one) => one.kind === 'legalProhibition');
  const risk = held.some((one) => one.kind === 'riskAssessment');
  const thirdPartyRights = thirdPartyAnswer(state, piece);
  return {
    ...applicationAnswers(state, reckoning),
    ...(search ? { exists: searched(search) } : {}),
    ...(mark && isSecret(mark, reckoning.today) ? { stateSecret: secret(mark) } : {}),
    ...(law ? { forbiddenByLaw: recorded(true, `${law.law}${law.article}禁止公开。`) } : {}),
    ...(risk ? { endangersSecurityOrStability: recorded(true, '风险评估报告已经存卷。') } : {}),
    ...(thirdPartyRights ? { thirdPartyRights } : {}),
  };
}

/** What the evidence points to without deciding it: a person confirms or says otherwise. */
const pointsTo: Partial<Record<EvidenceKind, { key: QuestionKey; answer: boolean }>> = {
  petitionContent: { key: 'petition', answer: true },
  publication: { key: 'publishedMaterial', answer: true },
  priorReply: { key: 'repeated', answer: true },
  alreadyObtained: { key: 'reissue', answer: true },
  accessRule: { key: 'administrativeInquiry', answer: true },
  otherOrgan: { key: 'responsible', answer: false },
  processingNeeded: { key: 'needsCreation', answer: true },
  talk: { key: 'stillUnclear', answer: true },
  publicSource: { key: 'alreadyPublic', answer: true },
  thirdPartyHarm: { key: 'thirdPartyRights', answer: true },
  internalAffairs: { key: 'internalAffairs', answer: true },
  processInformation: { key: 'processInformation', answer: true },
  enforcementFile: { key: 'enforcementFile', answer: true },
};

/** 案卷的提示: not binding. */
export function fileHints(state: CaseState, piece: string): FileAnswers {
  const hints = heldFor(state, piece).flatMap(({ kind }) => {
    const hint = pointsTo[kind];
    return hint ? [[hint.key, recorded(hint.answer, `${evidenceNames[kind]}已经存卷。`)] as const] : [];
  });
  if (state.lacking.length > 0) {
    const lacking = says(true, '登记时记明申请内容有缺项。', 'registered', state.arrivedOn);
    hints.push(['needsCorrection', lacking]);
  }
  return Object.fromEntries(hints);
}

function heldFor({ evidence }: CaseState, piece: string): Evidence[] {
  return evidence.filter(({ pieces }) => pieces.includes(piece)).map((one) => one.evidence);
}

function recorded(answer: boolean, because: string): FileAnswer {
  return says(answer, because, 'evidenceRecorded');
}

function searched({ result, searchedOn }: EvidenceOf<'search'>): FileAnswer {
  const found = result === 'found';
  const because = `${formatDay(searchedOn)}的检索记录：${found ? '找到' : '没有找到'}该信息。`;
  return says(found, because, 'evidenceRecorded', searchedOn);
}

function secret(mark: EvidenceOf<'secretMark'>): FileAnswer {
  return recorded(true, `有密级标志，保密期限至${formatDay(endOfSecrecy(mark))}。`);
}

/** 保密期限的末日: of 10 years from 2016-03-01, the last is 2026-02-28. */
function endOfSecrecy({ term, determinedOn }: EvidenceOf<'secretMark'>): PlainDate {
  return 'until' in term ? term.until : addDays(addMonths(determinedOn, 12 * term.years), -1);
}

function isSecret(mark: EvidenceOf<'secretMark'>, today: PlainDate): boolean {
  return today <= endOfSecrecy(mark);
}
