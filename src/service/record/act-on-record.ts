import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { Asker } from '../../record/actor.ts';
import { type Command, decide, mayAct } from '../../record/acts/decide.ts';
import type { Content } from '../../record/content/content.ts';
import type { Reason } from '../../record/reason.ts';
import type { RecordState } from '../../record/state.ts';
import { visibility } from '../../record/visibility.ts';
import { countComments } from '../../store/consultation-comment.ts';
import type { IndexNumberRow } from '../../store/record-index-number.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { findRecord, getRecord } from './events.ts';
import { fitContent } from './fit-content.ts';
import { takeIndexNumber } from './index-numbers.ts';
import { followingAdditions } from './linked-records.ts';
import { type ActMoment, oneRecordAct, type RecordDone, type RecordRequest } from './one-act.ts';
import type { RecordCommand } from './record-command.ts';

/** 办理请求: `version` is the one the asker saw. */
export interface RecordActRequest extends RecordRequest {
  recordId: string;
  version: number;
  command: RecordCommand;
  asker: Asker;
}

/**
 * 办理一条公开信息: load → fold → decide → append, in one transaction. The 索引号 is given here. What follows for linked records is
 * written with it. Throws OfficeError not-found, stale-version, conflict; what the rules refuse is a value.
 */
export async function actOnRecord(
  office: Office,
  request: RecordActRequest,
): Promise<Outcome<RecordDone, Reason>> {
  const { organId, recordId, version, command, asker } = request;
  const content = { recordId, version, command, asker };
  return oneRecordAct(office, request, content, async (moment) => {
    const { transaction, at, setting } = moment;
    const { events: earlier, state } = await getRecord(transaction, organId, recordId);
    if (state.version !== version) {
      throw new OfficeError('stale-version', '这条信息在此期间已有新的办理记录，请刷新后重试。');
    }
    const context = { ...setting, asker, recordedAt: at };
    // What is not open at all is said before anything of its facts.
    const may = mayAct(command.act, state, context);
    if (!may.ok) return may;
    const whole = await completed(office, moment, organId, state, command);
    if (!whole.ok) return whole;
    const decided = decide(state, whole.value.command, context);
    if (!decided.ok) return decided;
    const addition = { recordId, earlier, added: decided.value };
    const following = await followingAdditions(transaction, organId, addition, { ...setting, at });
    if (!following.ok) return following;
    const { indexNumber } = whole.value;
    return yes({ additions: [addition, ...following.value], indexNumber });
  });
}

interface Whole {
  command: Command;
  indexNumber?: IndexNumberRow | undefined;
}

/** The command with what only the office knows, after what only it can see has been looked at. */
async function completed(
  office: Office,
  moment: ActMoment,
  organId: string,
  state: RecordState,
  command: RecordCommand,
): Promise<Outcome<Whole, Reason>> {
  const { transaction } = moment;
  const fit = (content: Content, isGoingOut = false) =>
    fitContent(transaction, organId, state.id, content, isGoingOut);
  switch (command.act) {
    case 'revise': {
      const content = await fit(command.facts.content);
      return content.ok ? yes({ command: { ...command, facts: { content: content.value } } }) : content;
    }
    case 'correct': {
      const content = await fit(command.facts.content);
      if (!content.ok) return content;
      return yes({ command: { ...command, facts: { ...command.facts, content: content.value } } });
    }
    case 'submit':
    case 'schedule': {
      const content = state.draft && (await fit(state.draft.content, command.act === 'schedule'));
      return content && !content.ok ? content : yes({ command });
    }
    case 'publish':
    case 'enterRegister': {
      const content = state.draft && (await fit(state.draft.content, true));
      if (content && !content.ok) return content;
      return numbered(moment, organId, state, command);
    }
    case 'link':
      return yes({ command: { ...command, facts: { ...command.facts, id: office.newId() } } });
    case 'publishConsultationResult':
      return withResult(moment, organId, state, command);
    default:
      return yes({ command });
  }
}

async function numbered(
  { transaction, setting }: ActMoment,
  organId: string,
  state: RecordState,
  command: Extract<RecordCommand, { act: 'publish' | 'enterRegister' }>,
): Promise<Outcome<Whole, Reason>> {
  const { indexNumber: fixed } = state;
  if (fixed !== undefined) return yes({ command: { ...command, facts: { indexNumber: fixed } } });
  const taken = await takeIndexNumber(transaction, organId, state, setting);
  if (!taken.ok) return taken;
  const indexNumber = taken.value;
  return yes({ command: { ...command, facts: { indexNumber: indexNumber.number } }, indexNumber });
}

/** The result is a record that is public itself, and every opinion sent in has been answered. */
async function withResult(
  { transaction, at }: ActMoment,
  organId: string,
  { id }: RecordState,
  command: Extract<Command, { act: 'publishConsultationResult' }>,
): Promise<Outcome<Whole, Reason>> {
  const { record } = command.facts;
  const found = await findRecord(transaction, organId, record);
  if (!found) return no<Reason>({ code: 'no-such-record', record });
  if (visibility(found.state, at) !== 'public') return no<Reason>({ code: 'record-not-public', record });
  const { unjudged } = await countComments(transaction, organId, id, at);
  return unjudged > 0 ? no<Reason>({ code: 'comments-unjudged', count: unjudged }) : yes({ command });
}
