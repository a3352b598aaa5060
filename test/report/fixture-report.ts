/** Fictional reports that are right in every respect, to be changed by tests. */
import { cellPaths, chapterHeadings } from '../../src/report/layout.ts';
import type { CellValue, Chapter, Report } from '../../src/report/model.ts';

const numerals = ['一', '二', '三', '四', '五', '六'];

export const overview2021 = `2023年，我局认真执行《中华人民共和国政府信息公开条例》，围绕国土空间规划、耕地保护、不动产登记等工作推进公开，方便群众办事和监督。
（一）主动公开情况。全年主动公开政府信息420条，其中，通过门户网站公开210条，微信公众号发布160条，政务微博发布50条。制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件9件。作出行政许可决定316件，作出行政处罚决定27件。
（二）依申请公开情况。全年新收政府信息公开申请30件，上年结转2件；办结31件，其中：予以公开18件，占58.06%；部分公开5件，占16.13%；不予公开3件，占9.68%；无法提供4件，占12.90%；其他处理1件，占3.23%；结转下年度继续办理1件。因政府信息公开引起的行政复议案件2件，其中结果维持1件，尚未审结1件；行政诉讼案件1件，结果维持1件。
（三）政府信息管理情况。修订政府信息公开指南和主动公开目录，坚持先审查、后公开，对拟公开的内容逐件登记保密审查意见。
（四）政府信息公开平台建设情况。门户网站设置政府信息公开专栏，一是按季度检查栏目更新，二是及时修复失效链接，三是统一规范发布格式。
（五）监督保障情况。局政务公开领导小组每半年听取一次汇报，组织业务培训2次，主动接受社会评议。`;

const improvements = `（一）存在的主要问题。一是政策解读形式比较单一，图表和视频解读不够；二是部分股室主动公开的及时性有待提高。
（二）改进情况。针对上述问题，一是制定解读计划，重要文件同步配发图解；二是建立公开时限提醒机制，每月通报各股室更新情况，下一步将把结果纳入年度考核。`;

const feeStatement =
  '本年度未发出政府信息公开信息处理费收费通知，收取信息处理费0元。其他需要报告的事项：办理人大代表建议6件，全部按时答复。';

const figures2021: Record<string, number> = {
  'proactive.normativeDocuments.issued': 2,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 9,
  'proactive.licences.decisions': 316,
  'proactive.penalties.decisions': 27,
  'proactive.coercion.decisions': 0,
  'proactive.fees.amount': 566.53,
  ...row('newlyReceived', 25, 3, 0, 0, 2, 0),
  ...row('carriedIn', 2, 0, 0, 0, 0, 0),
  ...row('disclosed', 14, 2, 0, 0, 2, 0),
  ...row('partlyDisclosed', 5, 0, 0, 0, 0, 0),
  ...row('refused.thirdPartyRights', 2, 0, 0, 0, 0, 0),
  ...row('refused.processInformation', 1, 0, 0, 0, 0, 0),
  ...row('unavailable.notHeld', 3, 1, 0, 0, 0, 0),
  ...row('otherwise.correctionLapsed', 1, 0, 0, 0, 0, 0),
  ...row('total', 26, 3, 0, 0, 2, 0),
  ...row('carriedForward', 1, 0, 0, 0, 0, 0),
  'reconsideration.upheld': 1,
  'reconsideration.pending': 1,
  'reconsideration.total': 2,
  'litigation.direct.upheld': 1,
  'litigation.direct.total': 1,
};

/** One row of table three: six columns and their total. */
export function row(
  key: string,
  ...counts: [number, number, number, number, number, number]
): Record<string, number> {
  const columns = [
    'naturalPerson',
    'commercialEnterprise',
    'researchInstitution',
    'publicInterestOrganization',
    'legalServiceProvider',
    'otherOrganization',
  ];
  const cells = columns.map((column, index): [string, number] => [
    `applications.${key}.${column}`,
    counts[index] ?? 0,
  ]);
  return Object.fromEntries([
    ...cells,
    [`applications.${key}.total`, counts.reduce((sum, count) => sum + count, 0)],
  ]);
}

function chaptersOf(edition: 2019 | 2021, one: string, five: string, six: string): Chapter[] {
  return chapterHeadings[edition].map((heading, index) => ({
    number: index + 1,
    heading: `${numerals[index]}、${heading}`,
    text: [one, '', '', '', five, six][index] ?? '',
  }));
}

/** 云溪县自然资源局2023年报告, edition 2021, free of faults. */
export function report2021(changes: Partial<Report> = {}): Report {
  const cells: Record<string, CellValue> = Object.fromEntries(
    cellPaths(2021).map((path) => [path, figures2021[path] ?? 0]),
  );
  return {
    source: { file: '云溪县自然资源局2023.docx', format: 'docx' },
    organ: '云溪县自然资源局',
    year: 2023,
    edition: 2021,
    cells,
    chapters: chaptersOf(2021, overview2021, improvements, feeStatement),
    notes: [],
    title: '云溪县自然资源局2023年政府信息公开工作年度报告',
    preamble:
      '本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号文件编制。数据统计期限为2023年1月1日至2023年12月31日。如有疑问，请与云溪县自然资源局办公室联系，电话：0999-1234567。',
    closing: '云溪县自然资源局\n2024年1月18日',
    labels: {},
    page: { publishedOn: '2024-01-22', host: 'www.yunxi.gov.cn' },
    ...changes,
  };
}

const overview2019 = `2020年，我局落实《中华人民共和国政府信息公开条例》，持续推进规划、用地、矿业权信息公开。
（一）主动公开情况。门户网站主动公开政府信息300条，微信公众号推送120条。新制作并公开规范性文件3件。
（二）依申请公开情况。收到政府信息公开申请12件，全部按期办结，予以公开10件，无法提供2件。没有因政府信息公开被申请行政复议、提起行政诉讼。
（三）政府信息管理情况。完善保密审查制度，明确专人登记。
（四）平台建设情况。优化门户网站专栏，关停不再更新的账号。
（五）监督保障情况。开展业务培训1次，结果纳入年度考核。`;

const figures2019: Record<string, number> = {
  'proactive.normativeDocuments.made': 3,
  'proactive.normativeDocuments.published': 3,
  'proactive.normativeDocuments.totalPublished': 21,
  'proactive.licences.previousItems': 11,
  'proactive.licences.decisions': 95,
  'proactive.procurement.projects': 2,
  'proactive.procurement.amount': 36.5,
  ...row('newlyReceived', 10, 2, 0, 0, 0, 0),
  ...row('disclosed', 9, 1, 0, 0, 0, 0),
  ...row('unavailable.notHeld', 1, 1, 0, 0, 0, 0),
  ...row('total', 10, 2, 0, 0, 0, 0),
};

/** 青禾市自然资源局2020年报告, edition 2019, free of faults. */
export function report2019(changes: Partial<Report> = {}): Report {
  const cells: Record<string, CellValue> = Object.fromEntries(
    cellPaths(2019).map((path) => [path, figures2019[path] ?? 0]),
  );
  return {
    ...report2021(),
    source: { file: '青禾市自然资源局2020.html', format: 'html' },
    organ: '青禾市自然资源局',
    year: 2020,
    edition: 2019,
    cells,
    chapters: chaptersOf(2019, overview2019, improvements, '无其他需要报告的事项。'),
    title: '青禾市自然资源局2020年政府信息公开工作年度报告',
    preamble:
      '本报告按照《中华人民共和国政府信息公开条例》编制，统计期限为2020年1月1日至2020年12月31日。联系电话：0999-7654321。',
    closing: '青禾市自然资源局\n2021年1月20日',
    page: { publishedOn: '2021-01-25', host: 'zrzyj.qinghe.gov.cn' },
    ...changes,
  };
}

/** The same report with some cells changed; `undefined` takes the cell out. */
export function withCells(report: Report, changes: Record<string, CellValue | undefined>): Report {
  const cells = { ...report.cells };
  for (const [path, value] of Object.entries(changes)) {
    if (value === undefined) delete cells[path];
    else cells[path] = value;
  }
  return { ...report, cells };
}

/** The same report with one passage of a chapter replaced; throws where the passage is not there. */
export function withText(report: Report, chapter: number, from: string, to: string): Report {
  const chapters = report.chapters.map((one) => {
    if (one.number !== chapter) return one;
    if (!one.text.includes(from)) throw new Error(`chapter ${chapter} has no “${from}”`);
    return { ...one, text: one.text.replace(from, to) };
  });
  return { ...report, chapters };
}

/** The same report with a chapter's text or heading set. */
export function withChapter(report: Report, number: number, changes: Partial<Chapter>): Report {
  return {
    ...report,
    chapters: report.chapters.map((one) => (one.number === number ? { ...one, ...changes } : one)),
  };
}
