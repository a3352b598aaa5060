/** 示例年报: two years of an organ that does not exist, with a handful of faults for the visitor to see found. */
import { applicantColumns, cellPaths, chapterHeadings } from '../../report/layout.ts';
import type { CellPath, CellValue, Report } from '../../report/model.ts';

const organ = '青屿市自然资源局';

/** Figures that are not 0, row by row: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他, 总计. */
type Rows = Record<string, number[]>;

export const sampleLastYear: Report = sample({
  year: 2023,
  rows: {
    newlyReceived: [31, 4, 0, 0, 2, 0, 37],
    carriedIn: [1, 0, 0, 0, 0, 0, 1],
    disclosed: [17, 3, 0, 0, 1, 0, 21],
    partlyDisclosed: [3, 0, 0, 0, 0, 0, 3],
    'refused.thirdPartyRights': [1, 0, 0, 0, 0, 0, 1],
    'unavailable.notHeld': [7, 1, 0, 0, 1, 0, 9],
    'notProcessed.petition': [2, 0, 0, 0, 0, 0, 2],
    total: [30, 4, 0, 0, 2, 0, 36],
    carriedForward: [2, 0, 0, 0, 0, 0, 2],
  },
  other: {
    'proactive.normativeDocuments.issued': 2,
    'proactive.normativeDocuments.inForce': 9,
    'proactive.licences.decisions': 268,
    'proactive.penalties.decisions': 14,
    'proactive.fees.amount': 1860.5,
    'reconsideration.upheld': 1,
    'reconsideration.total': 1,
  },
  chapters: [
    '2023年，青屿市自然资源局主动公开政府信息312条。全年收到政府信息公开申请37件，上年结转1件，办结36件，结转下年度2件。',
    '主动公开情况见下表。',
    '依申请公开情况见下表。',
    '全年发生行政复议1件，结果维持；未发生行政诉讼。',
    '存在的主要问题：规划图件公开不够及时。改进情况：已建立批后二十个工作日内公开的台账制度，逐月核对。',
    '本年度未发出收费通知，未收取信息处理费。',
  ],
});

export const sampleReport: Report = sample({
  year: 2024,
  rows: {
    newlyReceived: [42, 5, 0, 0, 3, 1, 51],
    carriedIn: [3, 0, 0, 0, 0, 0, 3],
    disclosed: [22, 3, 0, 0, 2, 1, 28],
    partlyDisclosed: [4, 1, 0, 0, 0, 0, 5],
    'refused.thirdPartyRights': [1, 0, 0, 0, 0, 0, 1],
    'refused.processInformation': [2, 0, 0, 0, 0, 0, 2],
    'unavailable.notHeld': [9, 1, 0, 0, 1, 0, 11],
    'notProcessed.petition': [3, 0, 0, 0, 0, 0, 4],
    'otherwise.correctionLapsed': [1, 0, 0, 0, 0, 0, 1],
    total: [42, 5, 0, 0, 3, 1, 51],
    carriedForward: [2, 0, 0, 0, 0, 0, 2],
  },
  other: {
    'proactive.normativeDocuments.issued': 3,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 11,
    'proactive.licences.decisions': 301,
    'proactive.penalties.decisions': 19,
    'proactive.coercion.decisions': null,
    'proactive.fees.amount': { text: '2075.8万元', number: 2075.8 },
    'reconsideration.upheld': 2,
    'reconsideration.corrected': 1,
    'reconsideration.total': 2,
    'litigation.direct.pending': 1,
    'litigation.direct.total': 1,
  },
  chapters: [
    '2024年，青屿市自然资源局认真落实《中华人民共和国政府信息公开条例》（国务院令第771号），主动公开政府信息346条。全年收到政府信息公开申请52件，上年结转3件，办结51件，结转下年度2件。',
    '主动公开情况见下表。',
    '依申请公开情况见下表。',
    '全年发生行政复议2件，行政诉讼1件。',
    '存在的主要问题：政策解读形式单一，图解较少。改进情况：已组织业务科室与政务公开科共同起草解读材料，逐件配发图解。',
    '无',
  ],
});

interface SampleFigures {
  year: number;
  rows: Rows;
  other: Record<CellPath, CellValue>;
  /** Texts of the six parts. */
  chapters: string[];
}

function sample({ year, rows, other, chapters }: SampleFigures): Report {
  const zeros = cellPaths(2021).map((path): [CellPath, CellValue] => [path, 0]);
  const figures = Object.entries(rows).flatMap(([row, numbers]) =>
    applicantColumns.map(({ key }, index): [CellPath, CellValue] => [
      `applications.${row}.${key}`,
      numbers[index] ?? 0,
    ]),
  );
  const numerals = ['一', '二', '三', '四', '五', '六'];
  return {
    source: { file: `示例：${organ}${year}年年报.docx`, format: 'docx' },
    organ,
    year,
    edition: 2021,
    cells: Object.fromEntries([...zeros, ...figures, ...Object.entries(other)]),
    chapters: chapterHeadings[2021].map((heading, index) => ({
      number: index + 1,
      heading: `${numerals[index]}、${heading}`,
      text: chapters[index] ?? '',
    })),
    notes: [],
    title: `${organ}${year}年政府信息公开工作年度报告`,
    preamble: `根据《中华人民共和国政府信息公开条例》要求编制本报告，所列数据的统计期限为${year}年1月1日至12月31日。`,
    closing: `${organ}\n${year + 1}年1月18日`,
    labels: {},
    page: {},
  };
}
