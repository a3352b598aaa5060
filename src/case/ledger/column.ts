/** 台账的一栏: `width` in half-width characters. `day` is 'YYYY-MM-DD'. */
export interface LedgerColumn {
  key: string;
  heading: string;
  kind: 'text' | 'day' | 'number' | 'yesNo';
  width: number;
}

const text = <K extends string>(key: K, heading: string, width: number) =>
  ({ key, heading, kind: 'text', width }) as const;
const day = <K extends string>(key: K, heading: string) =>
  ({ key, heading, kind: 'day', width: 12 }) as const;
const number = <K extends string>(key: K, heading: string) =>
  ({ key, heading, kind: 'number', width: 14 }) as const;
const yesNo = <K extends string>(key: K, heading: string) =>
  ({ key, heading, kind: 'yesNo', width: 10 }) as const;

/** 依申请公开台账各栏, in the order of the work: the union of the columns that offices keep. */
export const ledgerColumns = [
  text('number', '登记号', 26),
  day('arrivedOn', '收件日期'),
  day('receivedOn', '收到之日'),
  text('channel', '收件方式', 16),
  text('mailNumber', '邮件单号', 18),
  text('matter', '事项', 18),
  text('applicant', '申请人', 16),
  text('category', '申请人类型', 16),
  text('identity', '证件', 26),
  text('contact', '联系方式', 26),
  text('agent', '代理人', 14),
  text('subject', '内容摘要', 48),
  text('topics', '主题标签', 16),
  text('unit', '承办科室', 14),
  text('handler', '承办人', 12),
  day('assignedOn', '分办日期'),
  day('dueOn', '法定到期日'),
  day('correctionToldOn', '补正发出'),
  day('correctionReceivedOn', '补正收到'),
  day('thirdPartySentOn', '第三方发出'),
  day('thirdPartyAnsweredOn', '第三方回复'),
  day('otherOrganSentOn', '其他机关发出'),
  day('otherOrganAnsweredOn', '其他机关回复'),
  day('assistanceSentOn', '协办发出'),
  day('assistanceAnsweredOn', '协办回复'),
  number('extension', '延期（工作日）'),
  day('extensionToldOn', '延期告知日期'),
  number('fee', '收费（元）'),
  day('feePaidOn', '缴费日期'),
  text('reviewers', '审核人', 14),
  text('counsel', '法律顾问', 12),
  text('signer', '签发人', 12),
  text('documentNumber', '答复文号', 26),
  day('issuedOn', '答复日期'),
  text('reply', '答复类型', 28),
  text('reportRow', '年报行', 34),
  text('servedBy', '送达方式', 12),
  text('trackingNumber', '送达单号', 18),
  day('servedOn', '送达日期'),
  day('deliveredOn', '签收日期'),
  day('concludedOn', '办结日期'),
  yesNo('overdue', '是否超期'),
  number('overdueDays', '超期工作日'),
  text('reconsiderationNumber', '复议案号', 26),
  text('reconsiderationResult', '复议结果', 12),
  text('litigationNumber', '诉讼案号', 26),
  text('firstInstance', '一审结果', 12),
  text('secondInstance', '二审结果', 12),
  yesNo('published', '转主动公开'),
  text('fileNumber', '归档号', 18),
  text('remarks', '备注', 48),
] as const satisfies readonly LedgerColumn[];

type Column = (typeof ledgerColumns)[number];

export type LedgerKey = Column['key'];

export type LedgerKeyOf<K extends LedgerColumn['kind']> = Extract<Column, { kind: K }>['key'];
