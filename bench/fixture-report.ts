/** 基准测试用的年报: a full report of a fictional bureau, with figures that balance and text of the usual length. */
import {
  applicantColumns,
  applicationRows,
  chapterHeadings,
  outcomeRows,
  remedyCells,
  remedyGroups,
} from '../src/report/layout.ts';
import { type CellPath, type CellValue, numberIn, type Report } from '../src/report/model.ts';

const organ = '云汀市青屿县自然资源局';

/** The report of one year in edition 2021: 200 cells, six parts, about 2 500 characters. `seed` varies the figures. */
export function fixtureReport(year = 2023, seed = 1): Report {
  const cells: Record<CellPath, CellValue> = {
    ...proactiveCells(seed),
    ...applicationCells(seed),
    ...remedyFigures(seed),
  };
  return {
    source: { file: `${organ}${year}年年报.docx`, format: 'docx' },
    organ,
    year,
    edition: 2021,
    cells,
    chapters: chapterHeadings[2021].map((heading, index) => ({
      number: index + 1,
      heading: `${'一二三四五六'[index]}、${heading}`,
      text: chapterText(index + 1, cells),
    })),
    notes: [],
    title: `${organ}${year}年政府信息公开工作年度报告`,
    preamble: `根据《中华人民共和国政府信息公开条例》第五十条规定，现公布${organ}${year}年政府信息公开工作年度报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，数据统计期限为${year}年1月1日至12月31日。`,
    closing: `${organ}\n${year + 1}年1月18日`,
    labels: {},
    page: {},
  };
}

function proactiveCells(seed: number): Record<CellPath, CellValue> {
  return {
    'proactive.regulations.issued': 0,
    'proactive.regulations.repealed': 0,
    'proactive.regulations.inForce': 0,
    'proactive.normativeDocuments.issued': seed % 4,
    'proactive.normativeDocuments.repealed': seed % 3,
    'proactive.normativeDocuments.inForce': 7 + (seed % 4),
    'proactive.licences.decisions': 1200 + 17 * seed,
    'proactive.penalties.decisions': 31 + seed,
    'proactive.coercion.decisions': 0,
    'proactive.fees.amount': 3260.77 + seed,
  };
}

/** Outcomes of the three classes that occur most; totals and what was received follow from them. */
function applicationCells(seed: number): Record<CellPath, CellValue> {
  const figures = new Map<string, number>();
  const at = (row: string, column: string): number => figures.get(`${row}.${column}`) ?? 0;
  const classes = applicantColumns.filter((column) => column.key !== 'total');
  for (const [index, row] of outcomeRows(2021).entries()) {
    figures.set(`${row.key}.naturalPerson`, (index * 7 + seed * 3) % 11);
    figures.set(`${row.key}.commercialEnterprise`, (index * 5 + seed) % 4);
    figures.set(`${row.key}.legalServiceProvider`, index % 6 === 0 ? 1 : 0);
  }
  for (const { key } of classes) {
    const settled = outcomeRows(2021).reduce((sum, row) => sum + at(row.key, key), 0);
    figures.set(`total.${key}`, settled);
    figures.set(`carriedIn.${key}`, key === 'naturalPerson' ? 3 : 0);
    figures.set(`carriedForward.${key}`, key === 'naturalPerson' ? 5 : 0);
    figures.set(`newlyReceived.${key}`, settled + (key === 'naturalPerson' ? 2 : 0));
  }
  const cells: Record<CellPath, CellValue> = {};
  for (const { key } of applicationRows[2021]) {
    for (const column of classes) cells[`applications.${key}.${column.key}`] = at(key, column.key);
    cells[`applications.${key}.total`] = classes.reduce((sum, column) => sum + at(key, column.key), 0);
  }
  return cells;
}

function remedyFigures(seed: number): Record<CellPath, CellValue> {
  const cells: Record<CellPath, CellValue> = {};
  for (const [index, group] of remedyGroups.entries()) {
    const [upheld, corrected, other, pending] = [5 + seed + index, 1, index, 2 - index];
    const figures = [upheld, corrected, other, pending, upheld + corrected + other + pending];
    for (const [at, figure] of figures.entries()) cells[`${group.key}.${remedyCells[at]?.key}`] = figure;
  }
  return cells;
}

function chapterText(number: number, cells: Record<CellPath, CellValue>): string {
  const received = numberIn(cells['applications.newlyReceived.total']);
  const settled = numberIn(cells['applications.total.total']);
  switch (number) {
    case 1:
      return [
        '本年度，我局坚持以公开为常态、不公开为例外，围绕自然资源管理的中心工作，把政府信息公开嵌入业务办理全过程，公开的及时性、准确性和便民程度进一步提高。',
        `（一）主动公开。全年通过县政府网站公开各类政府信息862条，其中机构职能类14条、规划计划类36条、征地补偿类128条、行政许可和行政处罚类540条、其他144条；发布政策解读9篇，其中图解5篇。`,
        `（二）依申请公开。全年新收政府信息公开申请${received}件，上年结转3件，办结${settled}件，结转下年度继续办理5件，均在法定期限内答复。收到申请后由专人当日登记，疑难申请由法规股会同业务股室研究后答复。`,
        '（三）政府信息管理。严格执行先审查、后公开的保密审查制度，公开属性随公文一并确定；对现行有效的行政规范性文件逐件核对并注明效力，清理失效链接27处。',
        '（四）政府信息公开平台建设。改版政府信息公开专栏，增设国土空间规划、土地征收、地质灾害防治三个专题，检索结果可以按年份和主题筛选；政务新媒体全年推送信息210条。',
        '（五）监督保障。明确分管副局长为第一责任人，办公室配备专职人员2名；全年组织业务培训4次，参加156人次；社会评议满意率为97.5%，没有发生因政府信息公开工作被追究责任的情况。',
      ].join('\n');
    case 5:
      return [
        '（一）存在的主要问题。一是征地类信息的公开要素不够齐全，个别项目的补偿登记材料公开较晚；二是政策解读形式较单一，通俗性不足；三是部分股室办理申请时检索不够充分。',
        '（二）改进情况。一是制定征地信息公开要素清单，项目批准后5个工作日内完成公开；二是解读材料与文件同步起草、同步审签、同步发布，增加问答和案例；三是建立检索留痕制度，答复前须附检索记录，由办公室逐件复核。',
      ].join('\n');
    case 6:
      return '本年度按照《政府信息公开信息处理费管理办法》收取信息处理费0元。';
    default:
      return '';
  }
}
