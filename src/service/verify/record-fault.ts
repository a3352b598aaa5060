/** 公开信息的问题. `seq` is the place in the chain of records, `version` the place in the record. */
export type RecordFault =
  | { kind: 'record-event-changed'; seq: number; recordId: string; version: number; eventKind: string }
  | { kind: 'record-link-broken'; seq: number; recordId: string; version: number; eventKind: string }
  | { kind: 'record-events-missing'; from: number; to: number }
  | { kind: 'record-time-runs-back'; seq: number; recordId: string; at: string; last: string }
  | { kind: 'record-head-differs'; stored: number; found: number }
  | { kind: 'record-version-missing'; recordId: string; version: number }
  | { kind: 'record-does-not-fold'; recordId: string; version: number; eventKind: string }
  | { kind: 'record-summary-differs'; recordId: string; field: string; stored: string; folded: string }
  | { kind: 'public-row-differs'; recordId: string; field: string; stored: string; folded: string }
  | { kind: 'public-row-alone'; recordId: string }
  | { kind: 'index-number-differs'; recordId: string; stored: string; folded: string }
  | {
      kind: 'search-row-differs';
      recordId: string;
      what: 'missing' | 'not-public' | 'text' | 'day' | 'words';
    };

const searchWords = {
  missing: '已公开而检索不到',
  'not-public': '没有公开而检索得到',
  text: '供检索的文字与公开的不符',
  day: '检索所用的发布日期与公开的不符',
  words: '检索词与公开的文字不符',
} as const;

/** One line in Chinese. */
export function recordFaultText(fault: RecordFault): string {
  switch (fault.kind) {
    case 'record-event-changed':
      return `公开信息第${fault.seq}条记录被改动（信息 ${fault.recordId} 的第${fault.version}条，${fault.eventKind}），校验值不符。`;
    case 'record-link-broken':
      return `公开信息第${fault.seq}条记录（信息 ${fault.recordId} 的第${fault.version}条，${fault.eventKind}）与前一条不相接：前一条被替换，或者此前的记录被重写。`;
    case 'record-events-missing':
      return fault.from === fault.to
        ? `公开信息第${fault.from}条记录被删除。`
        : `公开信息第${fault.from}至${fault.to}条记录被删除。`;
    case 'record-time-runs-back':
      return `公开信息第${fault.seq}条记录（信息 ${fault.recordId}）的时刻${fault.at}早于前一条（${fault.last}）：发布时间不实。`;
    case 'record-head-differs':
      return `公开信息的链尾登记为第${fault.stored}条，实际最后一条为第${fault.found}条，或者其校验值、时刻不符。`;
    case 'record-version-missing':
      return `信息 ${fault.recordId} 缺少第${fault.version}条记录。`;
    case 'record-does-not-fold':
      return `信息 ${fault.recordId} 的第${fault.version}条记录（${fault.eventKind}）与此前的记录不合。`;
    case 'record-summary-differs':
      return `信息 ${fault.recordId} 的摘要不符：${fault.field} 登记为“${fault.stored}”，由记录得出“${fault.folded}”。`;
    case 'public-row-differs':
      return `信息 ${fault.recordId} 的公开名录不符：${fault.field} 登记为“${fault.stored}”，由记录得出“${fault.folded}”。`;
    case 'public-row-alone':
      return `公开名录中有信息 ${fault.recordId} 而没有它的记录。`;
    case 'index-number-differs':
      return `信息 ${fault.recordId} 的索引号不符：登记为“${fault.stored}”，由记录得出“${fault.folded}”。`;
    case 'search-row-differs':
      return `信息 ${fault.recordId} ${searchWords[fault.what]}。`;
  }
}
