/** 繁体转简体: some mirrors serve reports in machine-made Traditional Chinese, some inject pinyin behind characters. */
import { Converter } from 'opencc-js/t2cn';

/** Characters of words that every report contains, in the form that only one of the two scripts has. */
const traditionalOnly =
  /[開們個對應關於為處發報訊規範圍務實體內與區縣鄉業單從數據門說辦議訴訟複總計檔條項質會國]/gu;
const simplifiedOnly =
  /[开们个对应关于为处发报讯规范围务实体内与区县乡业单从数据门说办议诉讼复总计档条项质会国]/gu;
const toneMark = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u;
const pinyin = /(?<=\p{Script=Han})[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[）)]/gu;

/** The script of a report shows in its first pages. */
const sampleLength = 6000;

let convert: ((text: string) => string) | undefined;

export function isTraditional(whole: string): boolean {
  const text = whole.slice(0, sampleLength);
  const traditional = text.match(traditionalOnly)?.length ?? 0;
  return traditional > 20 && traditional > (text.match(simplifiedOnly)?.length ?? 0);
}

export function hasTraditional(text: string): boolean {
  return text.search(traditionalOnly) >= 0;
}

export function toSimplified(text: string): string {
  const converter = convert ?? Converter({ from: 't', to: 'cn' });
  convert = converter;
  return converter(text);
}

export function hasPinyin(text: string): boolean {
  return toneMark.test(text) && (text.match(pinyin)?.length ?? 0) >= 3;
}

export function withoutPinyin(text: string): string {
  return text.replace(pinyin, '');
}
