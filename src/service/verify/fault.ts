import { type RecordFault, recordFaultText } from './record-fault.ts';

/** 一个机关的问题. `seq` is the place in its chain, `version` the place in the matter. */
export type OwnFault =
  | RecordFault
  | { kind: 'changed-event'; seq: number; caseId: string; version: number; eventKind: string }
  | { kind: 'missing-events'; from: number; to: number; caseId: string | undefined }
  | { kind: 'broken-link'; seq: number; caseId: string; version: number; eventKind: string }
  | { kind: 'head-differs'; stored: number; found: number }
  | { kind: 'number-twice'; number: string; seq: number; caseId: string }
  | { kind: 'number-skipped'; number: string; expected: number; seq: number; caseId: string }
  | { kind: 'series-differs'; instrument: string; year: number; stored: number; counted: number }
  | { kind: 'letter-differs'; caseId: string; version: number; eventKind: string }
  | { kind: 'letters-alone'; count: number }
  | { kind: 'version-missing'; caseId: string; version: number }
  | { kind: 'does-not-fold'; caseId: string; version: number; eventKind: string }
  | { kind: 'summary-missing'; caseId: string }
  | { kind: 'summary-alone'; caseId: string; number: string }
  | { kind: 'summary-differs'; caseId: string; field: string; stored: string; folded: string };

/** 校验发现的问题: what stands in the database and cannot have been written by the application. */
export type Fault = OwnFault & { organId: string; organName: string };

/** One line in Chinese. */
export function faultText(fault: Fault): string {
  return `${fault.organName}：${textOf(fault)}`;
}

function textOf(fault: Fault): string {
  switch (fault.kind) {
    case 'changed-event':
      return `第${fault.seq}条记录被改动（办件 ${fault.caseId} 的第${fault.version}条，${fault.eventKind}），校验值不符。`;
    case 'missing-events': {
      const places = fault.from === fault.to ? `第${fault.from}条记录` : `第${fault.from}至${fault.to}条记录`;
      return `${places}被删除${fault.caseId === undefined ? '' : `（办件 ${fault.caseId}）`}。`;
    }
    case 'broken-link':
      return `第${fault.seq}条记录（办件 ${fault.caseId} 的第${fault.version}条，${fault.eventKind}）与前一条不相接：前一条被替换，或者此前的记录被重写。`;
    case 'head-differs':
      return `链尾登记为第${fault.stored}条，实际最后一条为第${fault.found}条，或者其校验值不符。`;
    case 'number-twice':
      return `编号${fault.number}用了两次（第${fault.seq}条记录，办件 ${fault.caseId}）。`;
    case 'number-skipped':
      return `编号${fault.number}不接续，应为${fault.expected}号（第${fault.seq}条记录，办件 ${fault.caseId}）。`;
    case 'series-differs':
      return `${fault.instrument}〔${fault.year}〕登记用到${fault.stored}号，办理记录中用到${fault.counted}号。`;
    case 'letter-differs':
      return `办件 ${fault.caseId} 的第${fault.version}条记录（${fault.eventKind}）所出文书的登记不符。`;
    case 'letters-alone':
      return `文书登记中有${fault.count}份与办理记录对不上。`;
    case 'version-missing':
      return `办件 ${fault.caseId} 缺少第${fault.version}条记录。`;
    case 'does-not-fold':
      return `办件 ${fault.caseId} 的第${fault.version}条记录（${fault.eventKind}）与此前的记录不合。`;
    case 'summary-missing':
      return `办件 ${fault.caseId} 有办理记录而没有摘要。`;
    case 'summary-alone':
      return `办件 ${fault.caseId}（${fault.number}）有摘要而没有办理记录。`;
    case 'summary-differs':
      return `办件 ${fault.caseId} 的摘要不符：${fault.field} 登记为“${fault.stored}”，由办理记录得出“${fault.folded}”。`;
    default:
      return recordFaultText(fault);
  }
}
