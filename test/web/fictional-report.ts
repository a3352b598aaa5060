/** 虚构年报: a web page of a report in the 2021 form, put together by hand so that every figure in it can be set wrong. */
import { applicantColumns, applicationRows, remedyCells, remedyGroups } from '../../src/report/layout.ts';

export interface Fiction {
  organ: string;
  year: number;
  /** Figures of table 3 by row and column that are not 0, as printed. */
  figures: Record<string, string | number>;
  /** Text of part one. */
  overview: string;
}

/** A report without any fault in its sums: 10 new, 2 carried in, 11 settled, 1 carried forward. */
export const soundFigures: Fiction['figures'] = {
  'newlyReceived.naturalPerson': 8,
  'newlyReceived.commercialEnterprise': 2,
  'newlyReceived.total': 10,
  'carriedIn.naturalPerson': 2,
  'carriedIn.total': 2,
  'disclosed.naturalPerson': 6,
  'disclosed.commercialEnterprise': 2,
  'disclosed.total': 8,
  'unavailable.notHeld.naturalPerson': 3,
  'unavailable.notHeld.total': 3,
  'total.naturalPerson': 9,
  'total.commercialEnterprise': 2,
  'total.total': 11,
  'carriedForward.naturalPerson': 1,
  'carriedForward.total': 1,
};

export const soundReport: Fiction = {
  organ: '白鹭县自然资源局',
  year: 2024,
  figures: soundFigures,
  overview: '2024年，本机关收到政府信息公开申请10件，上年结转2件，办结11件，结转下年度1件。',
};

export function fictionalHtml({ organ, year, figures, overview }: Fiction): string {
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${organ}${year}年政府信息公开工作年度报告</title></head><body>
<h1>${organ}${year}年政府信息公开工作年度报告</h1>
<p>根据《中华人民共和国政府信息公开条例》规定编制本报告，统计期限为${year}年1月1日至${year}年12月31日。</p>
<h2>一、总体情况</h2><p>${overview}</p>
<h2>二、主动公开政府信息情况</h2>${proactiveTable}
<h2>三、收到和处理政府信息公开申请情况</h2>${applicationsTable(figures)}
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>${remediesTable}
<h2>五、存在的主要问题及改进情况</h2><p>主要问题是解读材料偏少。改进情况：已安排业务股室逐件配发解读，并按季度检查。</p>
<h2>六、其他需要报告的事项</h2><p>本年度未发出收费通知，未收取信息处理费。</p>
<p>${organ}</p><p>${year + 1}年1月16日</p></body></html>`;
}

const proactiveTable = `<table>
<tr><td colspan="4">第二十条第（一）项</td></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
<tr><td>行政规范性文件</td><td>1</td><td>0</td><td>6</td></tr>
<tr><td colspan="4">第二十条第（五）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政许可</td><td colspan="3">120</td></tr>
<tr><td colspan="4">第二十条第（六）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan="3">7</td></tr>
<tr><td>行政强制</td><td colspan="3">0</td></tr>
<tr><td colspan="4">第二十条第（八）项</td></tr>
<tr><td>信息内容</td><td colspan="3">本年收费金额（单位：万元）</td></tr>
<tr><td>行政事业性收费</td><td colspan="3">35.6</td></tr>
</table>`;

function applicationsTable(figures: Fiction['figures']): string {
  const rows = applicationRows[2021];
  const heads = applicantColumns.slice(1, 6).map(({ label }) => `<td>${label}</td>`);
  const body = rows.map((row, index) => {
    const before = rows[index - 1];
    const spans = row.heads.flatMap((head, depth) => {
      if (before?.heads[depth] === head) return [];
      const length = rows.filter(({ heads }) => heads[depth] === head).length;
      return [`<td rowspan="${length}">${head}</td>`];
    });
    const cells = applicantColumns.map(({ key }) => `<td>${figures[`${row.key}.${key}`] ?? 0}</td>`);
    return `<tr>${spans.join('')}<td colspan="${3 - row.heads.length}">${row.label}</td>${cells.join('')}</tr>`;
  });
  return `<table>
<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr>${heads.join('')}</tr>
${body.join('\n')}
</table>`;
}

const remediesTable = `<table>
<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>
<tr>${remedyCells.map(({ label }) => `<td rowspan="2">${label}</td>`).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${[1, 2].map(() => remedyCells.map(({ label }) => `<td>${label}</td>`).join('')).join('')}</tr>
<tr>${remedyGroups.flatMap(() => remedyCells.map(() => '<td>0</td>')).join('')}</tr>
</table>`;
