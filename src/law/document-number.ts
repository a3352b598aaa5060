import { no, type Outcome, yes } from './outcome.ts';

/** 文号写法的毛病, closed. */
export type DocumentNumberFault =
  | 'wrong-brackets'
  | 'full-width'
  | 'spaces'
  | 'ordinal-prefix'
  | 'leading-zeros'
  | 'two-digit-year'
  | 'mark-missing';

/** What to say of each fault. */
export const documentNumberFaults: Record<DocumentNumberFault, string> = {
  'wrong-brackets': '年份应用六角括号“〔〕”括入',
  'full-width': '年份和序号应用半角阿拉伯数字',
  spaces: '文号中间不应有空格',
  'ordinal-prefix': '序号前不加“第”字',
  'leading-zeros': '序号不编虚位（1不编为01）',
  'two-digit-year': '年份应标全称，不能只写后两位',
  'mark-missing': '缺少发文机关代字',
};

/** 文号 (发文字号): 机关代字 + 〔年份〕 + 序号 + 号. */
export interface DocumentNumber {
  /** 发文机关代字, '' where it is missing. */
  mark: string;
  /** Undefined where only two digits are printed: the century is not guessed. */
  year: number | undefined;
  serial: number;
  /** 规范写法: '××公复〔2026〕12号'; undefined where year or mark is not known. */
  normal: string | undefined;
  faults: DocumentNumberFault[];
}

const open = '[〔\\[［【(（〖{｛﹝]';
const close = '[〕\\]］】)）〗}｝﹞]';
const digit = '[0-9０-９]';
const blank = '[ \\t\\u00a0\\u3000]*';

/** Bracket to 号, in every spelling met; the year has two or four digits. */
export const numberTail = `(${open})${blank}((?:${digit}{2}){1,2})${blank}年?${blank}(${close})${blank}(第?)${blank}(${digit}{1,6})${blank}号`;

const whole = new RegExp(`^\\s*(.*?)(${blank}${numberTail})\\s*$`, 'u');

/**
 * 文号规范化 (GB/T 9704-2012): reads one document number in any spelling, gives the standard one and says what was wrong. Brackets
 * become 〔〕, digits half-width, 第 and leading zeros go. Refused where the text is not a document number at all.
 */
export function parseDocumentNumber(
  text: string,
): Outcome<DocumentNumber, { code: 'not-a-number'; message: string }> {
  const parts = whole.exec(text);
  if (!parts) {
    return no({
      code: 'not-a-number',
      message: '不是文号：应为“机关代字〔年份〕序号号”，如“××公复〔2026〕12号”。',
    });
  }
  const [
    ,
    printedMark = '',
    tail = '',
    opening = '',
    printedYear = '',
    closing = '',
    ordinal,
    printedSerial = '',
  ] = parts;
  const mark = printedMark.replace(/\s/gu, '').replace(/第$/u, '');
  const [yearDigits, serialDigits] = [printedYear.normalize('NFKC'), printedSerial.normalize('NFKC')];
  const year = yearDigits.length === 4 ? Number(yearDigits) : undefined;
  const serial = Number(serialDigits);
  const found: [DocumentNumberFault, boolean][] = [
    ['mark-missing', mark === ''],
    ['wrong-brackets', opening !== '〔' || closing !== '〕'],
    ['full-width', yearDigits !== printedYear || serialDigits !== printedSerial],
    ['spaces', /\s/u.test(printedMark + tail)],
    ['two-digit-year', year === undefined],
    ['ordinal-prefix', ordinal === '第' || printedMark.endsWith('第')],
    ['leading-zeros', /^0\d/.test(serialDigits)],
  ];
  const faults = found.filter(([, holds]) => holds).map(([fault]) => fault);
  const normal = year === undefined || mark === '' ? undefined : `${mark}〔${year}〕${serial}号`;
  return yes({ mark, year, serial, normal, faults });
}
