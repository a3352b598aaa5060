/** W05、W17 错漏: doubled words, cut-off words, confusions, broken enumerations, unmatched marks. */
import { parseNumeral } from '../../narrative/numeral.ts';
import { documentStyle } from '../basis.ts';
import type { Matter } from '../matter.ts';
import type { Failing, Rule } from '../rule.ts';
import { confusions } from '../wording/confusions.ts';
import { apparentMiddles, reduplications } from '../wording/reduplications.ts';
import { truncations } from '../wording/truncations.ts';
import { around, narrativeParts, type Part } from './wording.ts';

const longestWord = 8;

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Words of two to eight characters that stand twice in a row. */
export function findDoubled(text: string): { word: string; index: number }[] {
  const found: { word: string; index: number }[] = [];
  let free = 0;
  for (let length = 2; length <= longestWord; length++) {
    let run = 0;
    for (let index = 0; index + length < text.length; index++) {
      const code = text.charCodeAt(index);
      run = code === text.charCodeAt(index + length) && isHan(code) ? run + 1 : 0;
      if (run < length) continue;
      const start = index - length + 1;
      const word = text.slice(start, start + length);
      run = 0;
      if (start < free || isLegitimate(text, start, word)) continue;
      found.push({ word, index: start });
      free = start + 2 * length;
    }
  }
  return found;
}

function isLegitimate(text: string, start: number, word: string): boolean {
  if (new Set(word).size === 1) return true;
  if (reduplications.includes(word + word)) return true;
  // 面对面对接: the doubling is 面对面 + 对接.
  if (word.length === 2 && apparentMiddles.includes(word.charAt(1))) return true;
  if (
    word.length === 2 &&
    apparentMiddles.includes(word.charAt(0)) &&
    text.charAt(start - 1) === word.charAt(1)
  )
    return true;
  return /[一二三四五六七八九十百千万零年月日]/.test(word);
}

function doubled({ place, text }: Part): Failing[] {
  return findDoubled(text).map(({ word, index }) => ({
    message: `“${word}${word}”重复，疑多打了一个“${word}”。`,
    cells: [place],
    expected: word,
    actual: word + word,
    evidence: around(text, index, word.length * 2),
  }));
}

const clauseEnd = /^[，。；、！？\n]/;

function cutOff({ place, text }: Part): Failing[] {
  return truncations.flatMap(({ stem, lost }) => {
    for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + 1)) {
      if (!clauseEnd.test(text.slice(at + stem.length, at + stem.length + 1))) continue;
      return [
        {
          message: `“${stem}”后面疑缺“${lost}”，应为“${stem}${lost}”。`,
          cells: [place],
          expected: stem + lost,
          actual: stem,
          evidence: around(text, at, stem.length),
        },
      ];
    }
    return [];
  });
}

function confused({ place, text }: Part): Failing[] {
  return confusions.flatMap(({ pattern, hint, right }) => {
    const found = text.includes(hint) ? pattern.exec(text) : null;
    if (!found) return [];
    return [
      {
        message: `“${found[0]}”疑误，应为“${right}”。`,
        cells: [place],
        expected: right,
        actual: found[0],
        evidence: around(text, found.index, found[0].length),
      },
    ];
  });
}

const ordinal = /(?:^|[。；：，！？\n”）])([一二三四五六七八九十]+)(是|要|方面)(?!否)/g;

interface Run {
  numbers: number[];
  word: string;
  index: number;
}

/** Runs of 一是…二是…; each 一 begins a new one. */
function ordinalRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(ordinal)) {
    const number = parseNumeral(match[1] ?? '');
    const word = match[2] ?? '';
    if (number === undefined || (word === '方面' && number === 1)) continue;
    const current = runs.findLast((run) => run.word === word);
    if (number === 1 || current === undefined) runs.push({ numbers: [number], word, index: match.index });
    else current.numbers.push(number);
  }
  return runs.filter(({ word }) => word !== '方面');
}

const numerals = '零一二三四五六七八九十';

function ordinals({ place, text }: Part): Failing[] {
  return ordinalRuns(text).flatMap(({ numbers, word, index }) => {
    const isInOrder = numbers.every((number, at) => number === at + 1);
    if (isInOrder && numbers.length > 1) return [];
    const printed = numbers.map((number) => `${numerals.charAt(number)}${word}`).join('、');
    const evidence = around(text, index, 40);
    if (isInOrder) return aloneOrdinal(place, text, index, word, evidence);
    return [
      {
        message: `列举序号不连续：${printed}。`,
        cells: [place],
        severity: 'warning' as const,
        expected: numbers.map((_, at) => `${numerals.charAt(at + 1)}${word}`).join('、'),
        actual: printed,
        evidence,
      },
    ];
  });
}

/** 一是 with nothing behind it: the second may have lost its 是 (`二加大…`). */
function aloneOrdinal(place: string, text: string, index: number, word: string, evidence: string): Failing[] {
  const behind = text.slice(index + 2, index + 600);
  const lost = /[。；]二(?![十〇零是要、，）月日年方次类级维者十手])[^。；\n]{2,12}/.exec(behind);
  return [
    {
      message: lost
        ? `“一${word}”之后的“${lost[0].slice(1, 9)}…”疑缺“${word}”字，应为“二${word}”。`
        : `只有“一${word}”，没有“二${word}”，列举不完整。`,
      cells: [place],
      status: 'uncertain',
      expected: `二${word}`,
      actual: lost ? lost[0].slice(1, 9) : `一${word}`,
      evidence,
    },
  ];
}

const twice = /([，。；：、！？])\1+|[，、；：][。！？]|[。][，、；]/;

function punctuation({ place, text }: Part): Failing[] {
  const found = twice.exec(text);
  if (!found) return [];
  return [
    {
      message: `标点“${found[0]}”重复或连用。`,
      cells: [place],
      actual: found[0],
      evidence: around(text, found.index, found[0].length),
    },
  ];
}

const pairs: [open: string, close: string, name: string][] = [
  ['《', '》', '书名号'],
  ['“', '”', '引号'],
  ['（', '）', '括号'],
  ['〔', '〕', '六角括号'],
];

/** One finding for every kind of mark that does not come out even in a part, and for a doubled opening mark. */
function unmatched({ place, text }: Part): Failing[] {
  return pairs.flatMap(([open, close, name]): Failing[] => {
    const twiceOpen = text.indexOf(open + open);
    if (twiceOpen !== -1 && open === '《') {
      return [
        {
          message: `${name}重复：“${open}${open}”。`,
          cells: [place],
          actual: open + open,
          evidence: around(text, twiceOpen, 12),
        },
      ];
    }
    const [opens, closes] = [text.split(open).length - 1, text.split(close).length - 1];
    if (opens === closes || isOnlyOrdinal(text, open, opens, closes)) return [];
    return [
      {
        message: `${name}不成对：“${open}”${opens} 个，“${close}”${closes} 个。`,
        cells: [place],
        expected: opens,
        actual: closes,
      },
    ];
  });
}

/** `1）` and `一）` close without opening. */
function isOnlyOrdinal(text: string, open: string, opens: number, closes: number): boolean {
  if (open !== '（' || closes < opens) return false;
  return closes - opens === (text.match(/(?:^|[。；\n])[一二三四五六七八九十\d]{1,2}）/g)?.length ?? 0);
}

function inEveryPart(...checks: ((part: Part) => Failing[])[]): (matter: Matter) => Failing[] {
  return (matter) => narrativeParts(matter).flatMap((part) => checks.flatMap((check) => check(part)));
}

/** W05, W17. */
export const typingRules: Rule[] = [
  {
    id: 'W05',
    basis: documentStyle,
    severity: 'info',
    editions: 'any',
    about: '没有重字、缺字、错字，列举完整',
    find: inEveryPart(doubled, cutOff, confused, ordinals, punctuation),
  },
  {
    id: 'W17',
    basis: documentStyle,
    severity: 'info',
    editions: 'any',
    about: '书名号、引号、括号成对',
    find: inEveryPart(unmatched),
  },
];
