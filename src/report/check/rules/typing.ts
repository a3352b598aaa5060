/** W05、W17 错漏: doubled words, cut-off words, confusions, broken enumerations, unmatched marks. */
import { documentStyle } from '../basis.ts';
import type { Matter } from '../matter.ts';
import type { Failing, Rule } from '../rule.ts';
import { confusions } from '../wording/confusions.ts';
import { apparentMiddles, reduplications } from '../wording/reduplications.ts';
import { truncations } from '../wording/truncations.ts';
import { ordinals } from './ordinals.ts';
import { around, narrativeParts, type Part } from './parts.ts';

const longestWord = 6;

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Words of two to six characters that stand twice in a row. */
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

const truncationsIn = presentIn(truncations, ({ stem }) => stem);
const confusionsIn = presentIn(confusions, ({ hint }) => hint);

/** Entries whose literal stands anywhere in the report: looked for once, not in every part. */
function presentIn<Entry>(entries: Entry[], literal: (entry: Entry) => string): (all: string) => Entry[] {
  let last: { all: string; present: Entry[] } = { all: '', present: [] };
  return (all) => {
    if (last.all !== all) last = { all, present: entries.filter((entry) => all.includes(literal(entry))) };
    return last.present;
  };
}

const clauseEnd = /^[，。；、！？\n]/;

function cutOff({ place, text }: Part, { all }: Matter): Failing[] {
  return truncationsIn(all).flatMap(({ stem, lost }) => {
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

function confused({ place, text }: Part, { all }: Matter): Failing[] {
  return confusionsIn(all).flatMap(({ pattern, hint, right }) => {
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

/** Parts two to four are tables: what stands there besides is residue of the copy unless it is a text of some length. */
function isProse({ place, text }: Part): boolean {
  if (place === 'preamble') return !/当前位置|首页.{0,30}公开/.test(text);
  return !/^chapter\.[234]$/.test(place) || (text.length > 120 && text.includes('。'));
}

function inProse(...checks: ((part: Part, matter: Matter) => Failing[])[]): (matter: Matter) => Failing[] {
  return (matter) =>
    narrativeParts(matter)
      .filter(isProse)
      .flatMap((part) => checks.flatMap((check) => check(part, matter)));
}

/** W05, W17. */
export const typingRules: Rule[] = [
  {
    id: 'W05',
    basis: documentStyle,
    severity: 'info',
    editions: 'any',
    about: '没有重字、缺字、错字，列举完整',
    find: inProse(doubled, cutOff, confused, ordinals, punctuation),
  },
  {
    id: 'W17',
    basis: documentStyle,
    severity: 'info',
    editions: 'any',
    about: '书名号、引号、括号成对',
    find: inProse(unmatched),
  },
];
