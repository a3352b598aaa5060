const value = String.raw`[-+]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?(?:件|条|條|项|項|个|個|份|次|宗|元|万|萬|万元|萬元|%)?`;
const values = new RegExp(`^(?:${value}|[-—/]+)$`);

/** 一个数: a figure as a cell prints it, or the stroke that stands for none. A dialling code (0555) is no figure. */
export function isValue(text: string): boolean {
  const figure = text.trim();
  return figure.length < 24 && values.test(figure) && !/^0\d/.test(figure);
}

/** Whether a line is a figure with at least one digit. */
export function isNumber(text: string): boolean {
  return isValue(text) && /[\d０-９]/.test(text);
}

const none = /^(?:[-—–―/\\]+|\*+|无|〇|○|零|[Oo])$/;

/** What a figure's cell prints: a figure, or one of the marks that copies set for none. */
export function isFigureCell(text: string): boolean {
  return isValue(text) || none.test(text.trim());
}

const topics = String.raw`(?:总体|總體|(?:行政机关|行政機關)?(?:主动公开|主動公開|收到和(?:处|處)理)|(?:因)?政府信息公(?:开|開).*(?:复议|復議|複議)|存在的?(?:主要)?(?:问|問)(?:题|題)|(?:政府信息公开工作)?存在的?主要|其他需要(?:报|報)告|(?:行政)?(?:复议|復議))`;
const headings = new RegExp(
  `^(?:第?[一二三四五六七八九十]+(?:、|\\.|．|部分|章)?\\s*)?${topics}.{0,20}(?:情况|情況|事项|事項|信息|改进|改進|问题|問題|措施)[：:。]?$`,
);

/** 一级标题 of an annual report, numbered or not; the rows 一、本年新收… of table 3 are none. */
export function isHeading(text: string): boolean {
  const line = text.trim();
  return line.length < 45 && headings.test(line);
}

/** How a line begins that no wrapped paragraph continues with. */
export function beginsAnew(text: string): boolean {
  return /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[条章部]|表[一二三四\d])/.test(
    text,
  );
}

const labels =
  /^(?:自然人|商[业業]企[业業]|科研[机機][构構]|社[会會]公益[组組][织織]|法律服[务務][机機][构構]|[总總]\s*[计計]|信息[内內]容|[规規]章|(?:行政)?[规規]范性文件|行政[许許]可|行政[处處][罚罰]|行政[强強]制|行政事[业業]性收[费費]|其他[对對]外管理服[务務]事[项項]|政府集中采[购購]|上一年[项項]目[数數]量|[对對]外公[开開][总總][数數]量?|[现現]行有效件[数數]|[处處]理[决決]定[数數]量|采[购購](?:[项項]目[数數]量|[总總]金[额額])|本年.{2,12}(?:[数數]|[数數]量)|.{0,2}结果(?:维持|纠正)|結果(?:維持|糾正)|其他[结結]果|尚未[审審][结結]|申[请請]人情[况況]|法人或其他[组組][织織]|第二十[条條]\s*第.{1,5}[项項]|（本列.*|\(本列.*|行政[复復複][议議]|行政[诉訴][讼訟]|[复復複][议議][后後]起[诉訴]|未[经經][复復複][议議]直接起[诉訴]|[一二四]、(?:本年新收|上年[结結][转轉]|[结結][转轉]下年).*|三、本年度?[办辦]理[结結]果|[（(][一二三四五六七][)）](?:予以公[开開]|部分公[开開]|不予公[开開]|[无無]法提供|不予[处處]理|其他[处處]理|[总總][计計]).*|\d[.．、](?:属于|屬于|屬於|其他|危及|保[护護]|本.{1,3}不掌握|[没沒]有|[补補]正|信[访訪]|重[复複復]|要求|[无無]正[当當]|申[请請]人).*)$/;

/** Whether a line is a label the statutory tables print. */
export function isLabel(text: string): boolean {
  return text.length < 60 && labels.test(text.trim());
}
