import { no, type Outcome, yes } from '../../law/outcome.ts';
import { findIndexField, type IndexField, indexFields } from './field.ts';

/** 一段: literal characters, or a field with its number of places (undefined: as many as it has). */
export type IndexPart =
  | { kind: 'literal'; text: string }
  | { kind: 'field'; field: IndexField; width: number | undefined };

/** 索引号的编制规则, read. */
export interface IndexPattern {
  text: string;
  parts: readonly IndexPart[];
}

/** 规则的毛病, in Chinese; `at` counts characters from 0. */
export interface PatternFault {
  code:
    | 'empty'
    | 'unclosed'
    | 'unknown-field'
    | 'bad-width'
    | 'bad-character'
    | 'no-serial'
    | 'two-serials'
    | 'ambiguous';
  at: number;
  message: string;
}

const token = /\{([^{}]*)\}|([{}].*)|([^{}]+)/gsu;
const literal = /^[A-Za-z0-9\-/.·_()（）〔〕]+$/u;
const most = 24;

function fault(code: PatternFault['code'], at: number, message: string): PatternFault {
  return { code, at, message };
}

function readField(inside: string, at: number): Outcome<IndexPart, PatternFault> {
  const [term = '', places, ...more] = inside.split(/[:：]/u).map((part) => part.trim());
  const field = findIndexField(term);
  if (!field) return no(fault('unknown-field', at, `没有“${term}”这一项。`));
  const fixed = indexFields[field].width;
  const width = places === undefined ? fixed : Number(places);
  const wrong =
    more.length > 0 || (width !== undefined && !(Number.isInteger(width) && width >= 1 && width <= most));
  if (wrong) return no(fault('bad-width', at, `“${inside}”的位数应为1至${most}的整数。`));
  if (fixed !== undefined && width !== fixed) {
    return no(fault('bad-width', at, `${term}为${fixed}位，不能定为${String(width)}位。`));
  }
  return yes({ kind: 'field', field, width });
}

function readPart(match: RegExpExecArray): Outcome<IndexPart, PatternFault> {
  const [, inside, brace, text = ''] = match;
  const at = match.index;
  if (inside !== undefined) return readField(inside, at);
  if (brace !== undefined) return no(fault('unclosed', at, `第${at + 1}个字符处的花括号没有配对。`));
  if (!literal.test(text)) {
    return no(fault('bad-character', at, `“${text}”：项目之间只能用字母、数字和 - / . 等连接符。`));
  }
  return yes({ kind: 'literal', text });
}

/** Two fields side by side, both without a number of places: 1+12 and 11+2 would be one number. */
function ambiguityOf(parts: readonly IndexPart[]): PatternFault[] {
  const open = (part: IndexPart | undefined) => part?.kind === 'field' && part.width === undefined;
  return parts.some((part, index) => open(part) && open(parts[index + 1]))
    ? [fault('ambiguous', 0, '相邻两项都没有位数，编出的号可能相同：请注明位数或者加连接符。')]
    : [];
}

/**
 * 读索引号编制规则: '{组织机构代码}/{年}-{序号:5}' → its parts, or every fault. Fields stand in braces, `:5` gives the number of places,
 * all else is printed as it stands. A pattern has exactly one 序号.
 */
export function parseIndexPattern(text: string): Outcome<IndexPattern, PatternFault[]> {
  if (text.trim() === '') return no([fault('empty', 0, '索引号规则不能为空。')]);
  const read = [...text.matchAll(token)].map(readPart);
  const parts = read.flatMap((part) => (part.ok ? [part.value] : []));
  const serials = parts.filter((part) => part.kind === 'field' && part.field === 'serial').length;
  const faults = [
    ...read.flatMap((part) => (part.ok ? [] : [part.because])),
    ...(serials === 0 ? [fault('no-serial', 0, '缺少{序号}，编出的号会重复。')] : []),
    ...(serials > 1 ? [fault('two-serials', 0, '只能有一个{序号}。')] : []),
    ...ambiguityOf(parts),
  ];
  return faults.length > 0 ? no(faults) : yes({ text, parts });
}
