/**
 * 粘连文字: crawlers print a whole table as one run of characters, labels and figures without any separator. The official
 * labels are the only landmarks; the digits between two of them belong to the row of the first.
 */

export interface GluedPiece {
  label: string;
  /** One run of digits where the cells are glued, several where white space still parts them. */
  figures: string[];
}

const landmarks = [
  '第二十条第?[（(][一五六八九][）)]项',
  '信息内容',
  '本年度?制发件数',
  '本年度?废止件数',
  '现行有效件数',
  '本年度?新制作数量?',
  '本年度?新公开数量?',
  '对外公开总数量?',
  '上一年项目数量',
  '本年增\\s*[/／]?\\s*减',
  '(?:本年度?)?处理决定数量',
  '本年度?收费金额[（(]单位[:：]?万元[）)]',
  '采购项目数量',
  '采购总金额',
  '规章',
  '(?:行政)?规范性文件',
  '行政许可',
  '其他对外管理服务事项',
  '行政处罚',
  '行政强制',
  '行政事业性收费',
  '政府集中采购',
  '[（(]?本列数据的勾稽关系为[^）)]{10,40}[）)]',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '一、本年度?新收政府信息公开申请数量',
  '二、上一?年度?结转政府信息公开申请数量',
  '三、本年度?办理结果',
  '[（(]一[）)]予以公开',
  '[（(]二[）)]部分公开(?:[（(]区分处理的[^）)]*[）)])?',
  '[（(]三[）)]不予公开',
  '1[.．、]属于国家秘密',
  '2[.．、]其他法律行政法规禁止公开',
  '3[.．、]危及["“]?三安全一稳定["”]?',
  '4[.．、]保护第三方合法权益',
  '5[.．、]属于三类内部事务信息',
  '6[.．、]属于四类过程性信息',
  '7[.．、]属于行政执法案卷',
  '8[.．、]属于行政查询事项',
  '[（(]四[）)]无法提供',
  '1[.．、]本(?:机关|单位|部门)不掌握相关政府信息',
  '2[.．、]没有现成信息需要另行制作',
  '3[.．、]补正后申请内容仍不明确',
  '[（(]五[）)]不予处理',
  '1[.．、]信访举报投诉类申请',
  '2[.．、]重复申请',
  '3[.．、]要求提供公开出版物',
  '4[.．、]无正当理由大量反复申请',
  '5[.．、]要求行政机关确认或重新出具已获取信息',
  '[（(]六[）)]其他处理',
  '1[.．、]申请人无正当理由逾期不补正、?行政机关不再处理其政府信息公开申请',
  '2[.．、]申请人逾期未按收费通知要求缴纳费用、?行政机关不再处理其政府信息公开申请',
  '3[.．、]其他(?!法律)',
  '[（(]七[）)]总计',
  '四、结转下年度继续办理',
  '行政复议',
  '行政诉讼',
  '结果维持',
  '结果纠正',
  '其他结果',
  '尚未审结',
  '未经复议直接起诉',
  '复议后起诉',
  '总计',
  '其他',
];

const landmark = new RegExp(landmarks.map((pattern) => `(?:${pattern})`).join('|'), 'gu');

/** The pieces of a glued table; undefined where the text is not one (fewer than four landmarks, or prose between them). */
export function splitGlued(text: string): GluedPiece[] | undefined {
  if (text.length < 12) return undefined;
  const marks = [...text.matchAll(landmark)];
  if (marks.length < 4) return undefined;
  const pieces: GluedPiece[] = [];
  let prose = 0;
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? text.length;
    const between = text.slice(mark.index + mark[0].length, end);
    const figures = between.match(/[+-]?\d[\d,]*(?:\.\d+)?(?:万?元)?|(?<=\s|^)[/—-]+(?=\s|$)/gu) ?? [];
    prose += between.replace(/[\d\s.,/+|—-]|万?元/gu, '').length;
    pieces.push({ label: mark[0], figures });
  }
  const marked = marks.reduce((sum, mark) => sum + mark[0].length, 0);
  return prose * 4 > marked ? undefined : pieces;
}
