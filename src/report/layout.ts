/**
 * 三张法定表格的版式: rows, columns and printed labels of tables 2, 3 and 4 in both editions
 * (国办公开办函〔2021〕30号; 〔2019〕60号). The one place where a label stands beside its path.
 */
import type { CellPath, Edition } from './model.ts';

export interface Labelled {
  key: string;
  label: string;
}

/** 表三列 (申请人情况), printed order. */
export const applicantColumns = [
  { key: 'naturalPerson', label: '自然人' },
  { key: 'commercialEnterprise', label: '商业企业' },
  { key: 'researchInstitution', label: '科研机构' },
  { key: 'publicInterestOrganization', label: '社会公益组织' },
  { key: 'legalServiceProvider', label: '法律服务机构' },
  { key: 'otherOrganization', label: '其他' },
  { key: 'total', label: '总计' },
] as const satisfies Labelled[];

export interface ApplicationRow extends Labelled {
  /** Heads printed left of the label in merged cells, outermost first. */
  heads: string[];
}

const settled = '三、本年度办理结果';

function under(head: string, rows: [key: string, label: string][]): ApplicationRow[] {
  return rows.map(([key, label]) => ({ key, label, heads: [settled, head] }));
}

const beforeOtherwise: ApplicationRow[] = [
  { key: 'newlyReceived', label: '一、本年新收政府信息公开申请数量', heads: [] },
  { key: 'carriedIn', label: '二、上年结转政府信息公开申请数量', heads: [] },
  { key: 'disclosed', label: '（一）予以公开', heads: [settled] },
  {
    key: 'partlyDisclosed',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    heads: [settled],
  },
  ...under('（三）不予公开', [
    ['refused.stateSecret', '1.属于国家秘密'],
    ['refused.forbiddenByLaw', '2.其他法律行政法规禁止公开'],
    ['refused.endangersSecurityOrStability', '3.危及“三安全一稳定”'],
    ['refused.thirdPartyRights', '4.保护第三方合法权益'],
    ['refused.internalAffairs', '5.属于三类内部事务信息'],
    ['refused.processInformation', '6.属于四类过程性信息'],
    ['refused.enforcementFile', '7.属于行政执法案卷'],
    ['refused.administrativeInquiry', '8.属于行政查询事项'],
  ]),
  ...under('（四）无法提供', [
    ['unavailable.notHeld', '1.本机关不掌握相关政府信息'],
    ['unavailable.wouldNeedCreation', '2.没有现成信息需要另行制作'],
    ['unavailable.unclearAfterCorrection', '3.补正后申请内容仍不明确'],
  ]),
  ...under('（五）不予处理', [
    ['notProcessed.petition', '1.信访举报投诉类申请'],
    ['notProcessed.repeated', '2.重复申请'],
    ['notProcessed.publishedMaterial', '3.要求提供公开出版物'],
    ['notProcessed.excessive', '4.无正当理由大量反复申请'],
    ['notProcessed.reissue', '5.要求行政机关确认或重新出具已获取信息'],
  ]),
];

const otherwise2021 = under('（六）其他处理', [
  ['otherwise.correctionLapsed', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['otherwise.feeLapsed', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['otherwise.other', '3.其他'],
]);

const afterOtherwise: ApplicationRow[] = [
  { key: 'total', label: '（七）总计', heads: [settled] },
  { key: 'carriedForward', label: '四、结转下年度继续办理', heads: [] },
];

/** 表三行, printed order: 25 numeric rows in edition 2021, 23 in edition 2019 (other handling is one row there). */
export const applicationRows: Record<Edition, ApplicationRow[]> = {
  2021: [...beforeOtherwise, ...otherwise2021, ...afterOtherwise],
  2019: [
    ...beforeOtherwise,
    { key: 'otherwise', label: '（六）其他处理', heads: [settled] },
    ...afterOtherwise,
  ],
};

const applicationPaths = new Map(
  [...applicationRows[2021], ...applicationRows[2019]].map(
    ({ key: row }) =>
      [
        row,
        new Map<string, CellPath>(applicantColumns.map(({ key }) => [key, `applications.${row}.${key}`])),
      ] as const,
  ),
);

/** Path of a cell of table 3. Always the same string object, which makes looking cells up by it quick. */
export function applicationPath(row: string, column: string): CellPath {
  return applicationPaths.get(row)?.get(column) ?? `applications.${row}.${column}`;
}

/** 勾稽关系 as printed in the corner of table 3. */
export const identityNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** 办理结果 leaf rows of an edition: everything that adds up to （七）总计. */
export function outcomeRows(edition: Edition): ApplicationRow[] {
  return applicationRows[edition].filter((row) => row.heads.length > 0 && row.key !== 'total');
}

/** 表四单元 (each of the three groups), printed order. */
export const remedyCells = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const satisfies Labelled[];

/** 表四三组, printed order. */
export const remedyGroups = [
  { key: 'reconsideration', label: '行政复议', heads: [] },
  { key: 'litigation.direct', label: '未经复议直接起诉', heads: ['行政诉讼'] },
  { key: 'litigation.afterReconsideration', label: '复议后起诉', heads: ['行政诉讼'] },
] as const;

/** 表二区块: a heading, its columns, its rows; a cell's path is `proactive.ROW.COLUMN`. */
export interface ProactiveBlock {
  heading: string;
  /** Number of the item of 条例 Art. 20. */
  article20: number;
  columns: Labelled[];
  rows: Labelled[];
}

const licences = { key: 'licences', label: '行政许可' };
const penalties = { key: 'penalties', label: '行政处罚' };
const coercion = { key: 'coercion', label: '行政强制' };
const regulations = { key: 'regulations', label: '规章' };
const fees = { key: 'fees', label: '行政事业性收费' };
const decisions = [{ key: 'decisions', label: '本年处理决定数量' }];
const itemChange = [
  { key: 'previousItems', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减' },
];
const itemChangeAndDecisions = [...itemChange, { key: 'decisions', label: '处理决定数量' }];

function block(article20: number, numeral: string, columns: Labelled[], rows: Labelled[]): ProactiveBlock {
  return { heading: `第二十条第（${numeral}）项`, article20, columns, rows };
}

/** 表二, printed order. */
export const proactiveBlocks: Record<Edition, ProactiveBlock[]> = {
  2021: [
    block(
      1,
      '一',
      [
        { key: 'issued', label: '本年制发件数' },
        { key: 'repealed', label: '本年废止件数' },
        { key: 'inForce', label: '现行有效件数' },
      ],
      [regulations, { key: 'normativeDocuments', label: '行政规范性文件' }],
    ),
    block(5, '五', decisions, [licences]),
    block(6, '六', decisions, [penalties, coercion]),
    block(8, '八', [{ key: 'amount', label: '本年收费金额（单位：万元）' }], [fees]),
  ],
  2019: [
    block(
      1,
      '一',
      [
        { key: 'made', label: '本年新制作数量' },
        { key: 'published', label: '本年新公开数量' },
        { key: 'totalPublished', label: '对外公开总数量' },
      ],
      [regulations, { key: 'normativeDocuments', label: '规范性文件' }],
    ),
    block(5, '五', itemChangeAndDecisions, [
      licences,
      { key: 'otherServices', label: '其他对外管理服务事项' },
    ]),
    block(6, '六', itemChangeAndDecisions, [penalties, coercion]),
    block(8, '八', itemChange, [fees]),
    block(
      9,
      '九',
      [
        { key: 'projects', label: '采购项目数量' },
        { key: 'amount', label: '采购总金额' },
      ],
      [{ key: 'procurement', label: '政府集中采购' }],
    ),
  ],
};

/** 六个部分的标题, official wording and order (index 0 is part one). */
export const chapterHeadings: Record<Edition, string[]> = {
  2021: [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ],
  2019: [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '其他需要报告的事项',
  ],
};

/** Every cell of the official form, printed order: 200 in edition 2021, 198 in edition 2019. */
export function cellPaths(edition: Edition): CellPath[] {
  const proactive = proactiveBlocks[edition].flatMap((b) =>
    b.rows.flatMap((row) => b.columns.map((column) => `proactive.${row.key}.${column.key}`)),
  );
  const applications = applicationRows[edition].flatMap((row) =>
    applicantColumns.map((column) => `applications.${row.key}.${column.key}`),
  );
  const remedies = remedyGroups.flatMap((group) => remedyCells.map((cell) => `${group.key}.${cell.key}`));
  return [...proactive, ...applications, ...remedies];
}

/** 报告年度 → the edition the report must use (〔2021〕30号 from report year 2021; 〔2019〕60号 for 2019 and 2020). */
export function editionOf(year: number): Edition | null {
  if (year >= 2021) return 2021;
  return year >= 2019 ? 2019 : null;
}
