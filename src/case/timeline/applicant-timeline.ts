import { formatDay } from '../../law/plain-date.ts';
import type { CaseEvent } from '../event/event.ts';
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
function findShown(event: CaseEvent, all: readonly CaseEvent[]): Shown | undefined {
  switch (event.kind) {
    case 'registered':
      return { title: '已登记', facts: [`编号：${event.number}`] };
    case 'receiptConfirmed':
      return { title: '已确认收到，答复期限自次日起计算', facts: [] };
    case 'noticeServed':
      return { title: `已送达${noticeNames[event.notice]}`, facts: told(event.notice, all) };
    case 'noticeDelivered':
      return { title: `${noticeNames[event.notice]}已妥投`, facts: [] };
    case 'correctionReceived':
      return { title: '已收到补正，答复期限重新计算', facts: [] };
    case 'consultationSent':
      return { title: '正在征求意见', facts: ['征求第三方和其他机关意见所需时间不计算在答复期限内。'] };
    case 'reasonsReceived':
      return { title: '已收到理由说明', facts: [] };
    case 'feePaid':
      return { title: '已缴费，办理期限重新计算', facts: [yuan(event.amount)] };
    case 'feeRefunded':
      return { title: '已退费', facts: [yuan(event.amount)] };
    case 'replyServed':
      return { title: '已答复', facts: [] };
    case 'replyDelivered':
      return { title: '答复已妥投', facts: [] };
    case 'informationSupplied':
      return { title: '已提供信息', facts: [] };
    case 'recordCorrectionAnswered':
      return { title: '更正申请已答复', facts: [event.text] };
    case 'suggestionAnswered':
      return { title: '建议已答复', facts: [event.because] };
    case 'splitOff':
      return { title: '按一事一申请拆分办理', facts: event.parts.map(({ number }) => `新编号：${number}`) };
    case 'withdrawn':
      return { title: '已撤回申请', facts: [] };
    case 'lapseClosed':
      return {
        title: event.how === 'correctionLapsed' ? '逾期未补正，不再处理' : '逾期未缴费，不再处理',
        facts: [],
      };
    case 'rehandlingOrdered':
      return { title: '重新处理', facts: [] };
    default:
      return undefined;
  }
}

/** 申请人可见的办理进度, in the order of the legal days. */
export function applicantTimeline(events: readonly CaseEvent[]): ApplicantEntry[] {
  return events
    .flatMap((event) => {
      const shown = findShown(event, events);
      return shown ? [{ on: event.on, ...shown }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}
