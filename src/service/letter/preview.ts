import type { Asker } from '../../case/actor.ts';
import type { Command } from '../../case/acts/decide.ts';
import { decide } from '../../case/acts/decide.ts';
import type { PieceAnswer } from '../../case/event/draft.ts';
import type { Reason } from '../../case/reason.ts';
import { currentRound } from '../../case/state.ts';
import { type Outcome, yes } from '../../law/outcome.ts';
import type { LetterDocument } from '../../letter/document.ts';
import { lettersOfEvent } from '../../letter/letters-of-event.ts';
import { writeLetter } from '../../letter/write-letter.ts';
import type { CaseCommand } from '../case/case-command.ts';
import { stateOf } from '../case/events.ts';
import { OfficeError } from '../office-error.ts';
import { organSetting } from '../organ/organ-settings.ts';
import { numberedFacts } from './facts/numbered-facts.ts';
import { replyFacts } from './facts/reply-facts.ts';
import type { LetterParts } from './letter-parts.ts';
import { caseFileAt, loadCaseFile } from './load-case-file.ts';
import { templatesInForce } from './templates-in-force.ts';

interface Place {
  organId: string;
  caseId: string;
}

/**
 * 预览: the papers that an act would make today, without 文号; nothing is written. What stands in the way of the act is told as by the act. A
 * draft is shown as the reply it would become, whatever it still lacks. Throws OfficeError not-found.
 */
export async function previewAct(
  parts: LetterParts,
  { organId, caseId, command, asker }: Place & { command: CaseCommand; asker: Asker },
): Promise<Outcome<LetterDocument[], Reason>> {
  if (command.act === 'makeDraft') {
    return yes([await previewReply(parts, { organId, caseId, answers: command.facts.answers })]);
  }
  const whole = await loadCaseFile(parts, organId, caseId);
  const recordedAt = parts.office.now();
  const setting = await parts.settingOf(organId);
  const decided = decide(whole.state, withoutNumbers(command), { ...setting, asker, recordedAt });
  if (!decided.ok) return decided;
  const saved = await organSetting(parts.office.database, organId, setting.version);
  const templates = await templatesInForce(parts.office.database, organId);
  const events = [...whole.events, ...decided.value];
  const after = caseFileAt({ ...whole, events, state: stateOf(events) }, saved, { at: recordedAt });
  const papers = decided.value.flatMap(lettersOfEvent);
  return yes(papers.map((instrument) => writeLetter(numberedFacts(after, instrument, undefined), templates)));
}

/** 答复书 of these answers, or of the draft under review, as of today. Throws OfficeError not-found where there is neither. */
export async function previewReply(
  parts: LetterParts,
  { organId, caseId, answers }: Place & { answers?: readonly PieceAnswer[] },
): Promise<LetterDocument> {
  const whole = await loadCaseFile(parts, organId, caseId);
  const proposed = answers ?? currentRound(whole.state).draft?.answers;
  if (!proposed) throw new OfficeError('not-found', '本件还没有拟稿。');
  const { version, today } = await parts.settingOf(organId);
  const saved = await organSetting(parts.office.database, organId, version);
  const file = caseFileAt(whole, saved, { at: parts.office.now() });
  const templates = await templatesInForce(parts.office.database, organId);
  return writeLetter(replyFacts(file, proposed, { on: today }), templates);
}

/** Numbers are given with the act; till then anything stands for them. */
function withoutNumbers(command: CaseCommand): Command {
  if (command.act === 'issueReply') {
    return { ...command, facts: { ...command.facts, documentNumber: '未编号' } };
  }
  if (command.act !== 'splitOff') return command;
  const parts = command.facts.parts.map(({ pieces }, index) => ({ number: `未编号${index + 1}`, pieces }));
  return { ...command, facts: { parts } };
}
