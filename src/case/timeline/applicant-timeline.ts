import { formatDay } from '../../law/plain-date.ts';
import type { CaseEvent, EventKind, EventOf } from '../event/event.ts';
import { type Notice, noticeNames } from '../event/notice.ts';

/** 申请人看到的一条: day, title and the few facts that are his to know. */
export interface ApplicantEntry {
  on: CaseEvent['on'];
  title: string;
  facts: string[];
}

interface Shown {
  title: string;
  facts: string[];
}

type Show<K extends EventKind> = (event: EventOf<K>, all: readonly CaseEvent[]) => Shown;

const yuan = (fen: number) => `${fen / 100}元`;

function told(notice: Notice, all: readonly CaseEvent[]): string[] {
  return all.flatMap((event) => {
    if (notice === 'correction' && event.kind === 'correctionRequested') {
      return [event.text, `请在收到告知书之日起${event.workingDays}个工作日内补正。`];
    }
    if (notice === 'extension' && event.kind === 'extensionApproved') {
      return [`答复期限延长${event.workingDays}个工作日。`];
    }
    if (notice === 'reasons' && event.kind === 'reasonsRequested') {
      return [`请在收到告知书之日起${event.workingDays}个工作日内说明理由。`];
    }
    if (notice === 'delay' && event.kind === 'delaySet') return [`延迟至${formatDay(event.until)}答复。`];
    return notice === 'fee' && event.kind === 'feeNotified' ? [`信息处理费${yuan(event.amount)}。`] : [];
  });
}

/**
 * 对申请人公开的记录: closed by default. A kind that does not stand here is not shown, and of those that do only the facts named.
 * Never persons of the organ, drafts, opinions, evidence, searches, or who was consulted.
 */
const shown: { [K in EventKind]?: Show<K> } = {
  registered: (event) => ({ title: '已登记', facts: [`编号：${event.number}`] }),
  receiptConfirmed: () => ({ title: '已确认收到，答复期限自次日起计算', facts: [] }),
  noticeServed: ({ notice }, all) => ({ title: `已送达${noticeNames[notice]}`, facts: told(notice, all) }),
  noticeDelivered: ({ notice }) => ({ title: `${noticeNames[notice]}已妥投`, facts: [] }),
  correctionReceived: () => ({ title: '已收到补正，答复期限重新计算', facts: [] }),
  consultationSent: () => ({
    title: '正在征求意见',
    facts: ['征求第三方和其他机关意见所需时间不计算在答复期限内。'],
  }),
  reasonsReceived: () => ({ title: '已收到理由说明', facts: [] }),
  feePaid: ({ amount }) => ({ title: '已缴费，办理期限重新计算', facts: [yuan(amount)] }),
  feeRefunded: ({ amount }) => ({ title: '已退费', facts: [yuan(amount)] }),
  replyServed: () => ({ title: '已答复', facts: [] }),
  replyDelivered: () => ({ title: '答复已妥投', facts: [] }),
  informationSupplied: () => ({ title: '已提供信息', facts: [] }),
  recordCorrectionAnswered: ({ text }) => ({ title: '更正申请已答复', facts: [text] }),
  suggestionAnswered: ({ because }) => ({ title: '建议已答复', facts: [because] }),
  splitOff: ({ parts }) => ({
    title: '按一事一申请拆分办理',
    facts: parts.map(({ number }) => `新编号：${number}`),
  }),
  withdrawn: () => ({ title: '已撤回申请', facts: [] }),
  lapseClosed: ({ how }) => ({
    title: how === 'correctionLapsed' ? '逾期未补正，不再处理' : '逾期未缴费，不再处理',
    facts: [],
  }),
  rehandlingOrdered: () => ({ title: '重新处理', facts: [] }),
};

/** 申请人可见的办理进度, in the order of the legal days. */
export function applicantTimeline(events: readonly CaseEvent[]): ApplicantEntry[] {
  return events
    .flatMap((event) => {
      const show = shown[event.kind] as Show<EventKind> | undefined;
      return show ? [{ on: event.on, ...show(event, events) }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}
