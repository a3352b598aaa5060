import type { CaseEvent } from '../event/event.ts';
import { approvals } from '../fold/draft.ts';
import { type CaseState, currentRound } from '../state.ts';
import { applicantTimeline } from '../timeline/applicant-timeline.ts';
import { handlersOf } from './handlers.ts';
import type { Message, Recipient } from './message.ts';

interface Told {
  to: readonly Recipient[];
  subject: string;
  text: string;
  urging?: boolean;
}

const role = (name: Extract<Recipient, { kind: 'role' }>['role'], unit?: string): Recipient => ({
  kind: 'role',
  role: name,
  unit,
});

/** Whom the draft waits for now; once signed, those who number and serve it. */
function nextInChain(state: CaseState): Told {
  const { draft } = currentRound(state);
  const step = draft && approvals(draft.steps)[draft.at];
  if (!step)
    return { to: [role('office'), role('window')], subject: '稿件已签发', text: '请编号成文并送达。' };
  return { to: [role(step.role)], subject: `稿件待${step.title}`, text: '请审阅：通过，或者写明理由退回。' };
}

/** What the staff is told of an event; what one has just done oneself is not told. */
function findStaffMessage(event: CaseEvent, state: CaseState): Told | undefined {
  const own = event.by.kind === 'officer';
  switch (event.kind) {
    case 'registered':
      return own
        ? undefined
        : { to: [role('window')], subject: '收到新的申请', text: '请与申请人确认收到并分办。' };
    case 'assigned':
      return { to: [handlersOf(state)], subject: '有新的办件分办给您', text: '请签收办理。' };
    case 'assignmentReturned':
      return { to: [role('window'), role('office')], subject: '分办被退回', text: event.reason };
    case 'assistanceRequested':
      return { to: [role('handler', event.unit)], subject: '请协办', text: '请在系统中查看问题并答复。' };
    case 'assistanceAnswered':
      return { to: [handlersOf(state)], subject: '协办已答复', text: '请在系统中查看。' };
    case 'correctionReceived':
      return { to: [handlersOf(state)], subject: '收到补正', text: '答复期限重新计算。' };
    case 'reasonsReceived':
      return { to: [handlersOf(state)], subject: '申请人已说明理由', text: '请判断理由是否合理。' };
    case 'consultationAnswered':
      return {
        to: [handlersOf(state)],
        subject: '征求的意见已答复',
        text: event.answer === 'agrees' ? '同意公开。' : '不同意公开，请审查其理由。',
      };
    case 'feePaid':
      return { to: [handlersOf(state)], subject: '申请人已缴费', text: '办理期限重新计算。' };
    case 'draftMade':
    case 'draftApproved':
      return nextInChain(state);
    case 'draftReturned': {
      const { draft } = currentRound(state);
      if (event.backTo !== undefined || !draft)
        return { ...nextInChain(state), text: `稿件退回本环节：${event.reason}` };
      return { to: [{ kind: 'person', person: draft.author }], subject: '稿件被退回', text: event.reason };
    }
    case 'withdrawn':
      return { to: [handlersOf(state), role('office')], subject: '申请人已撤回申请', text: '不再继续办理。' };
    case 'remedyFiled':
      return {
        to: [handlersOf(state), role('office'), role('officeHead'), role('counsel')],
        subject: '收到复议或者诉讼材料',
        text: '请按期答复、答辩。',
      };
    case 'stayOrdered':
      return {
        to: [handlersOf(state), role('window'), role('office')],
        subject: '停止公开',
        text: '在解除之前不得送达或者提供信息。',
      };
    case 'rehandlingOrdered':
      return { to: [handlersOf(state), role('office')], subject: '须重新处理', text: '请按期重新作出处理。' };
    case 'noteAdded':
      return event.topic === 'urging'
        ? { to: [handlersOf(state), role('officeHead')], subject: '督办', text: event.text, urging: true }
        : undefined;
    default:
      return undefined;
  }
}

/** What the applicant is told: that there is something new, never what it says. */
function findApplicantMessage(event: CaseEvent): Told | undefined {
  if (event.kind !== 'registered' && event.by.kind === 'applicant') return undefined;
  const title = applicantTimeline([event])[0]?.title;
  if (title === undefined) return undefined;
  return { to: [{ kind: 'applicant' }], subject: title, text: `${title}。请凭编号和查询码查看办理进度。` };
}

/** 办理消息: whom this event, the last of the matter so far, is told to. `state` holds it already. */
export function messagesOf(event: CaseEvent, state: CaseState): Message[] {
  const told = [findStaffMessage(event, state), findApplicantMessage(event)];
  return told.flatMap((one, index) => {
    if (!one) return [];
    const { to, subject, text, urging = false } = one;
    const key = `${event.kind}:${state.version}:${index}`;
    return [{ key, to, subject: `${state.number} ${subject}`, text: `${state.number}：${text}`, urging }];
  });
}
