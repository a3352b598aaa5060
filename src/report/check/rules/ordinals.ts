/** 列举序号: 一是…二是…三是…, every member there and in its place. */
import { parseNumeral } from '../../narrative/numeral.ts';
import type { Failing } from '../rule.ts';
import { around, type Part } from './parts.ts';

const ordinal =
  /(?:^|[。；：，！？\n”\]】）])([一二三四五六七八九十]+)(是|要)(?!否)|(?<![之统唯同单专第每逐这那某二三四五六七八九十])(一)(是)(?!否)/g;
const numerals = '零一二三四五六七八九十';

interface Run {
  numbers: number[];
  word: string;
  index: number;
  /** Its 一是 follows a word without a mark (`进行改进一是…`) and may be something else. */
  isLoose: boolean;
}

/** Runs of 一是…二是…; each 一 begins a new one. */
function ordinalRuns(text: string): Run[] {
  const runs = new Set<Run>();
  const byWord = new Map<string, { current: Run; before: Run | undefined }>();
  for (const match of text.matchAll(ordinal)) {
    const number = parseNumeral(match[1] ?? match[3] ?? '');
    const word = match[2] ?? match[4] ?? '';
    if (number === undefined) continue;
    const last = byWord.get(word);
    if (number === 1 || last === undefined) {
      const run = { numbers: [number], word, index: match.index, isLoose: match[3] !== undefined };
      runs.add(run);
      byWord.set(word, { current: run, before: last?.current });
      continue;
    }
    const { current, before } = last;
    const isStray = current.isLoose && current.numbers.length === 1 && number !== 2;
    if (isStray && before?.numbers.at(-1) === number - 1) {
      runs.delete(current);
      before.numbers.push(number);
      byWord.set(word, { current: before, before: undefined });
    } else {
      current.numbers.push(number);
    }
  }
  return [...runs].filter(({ isLoose, numbers }) => !isLoose || numbers.length > 1);
}

/** W05 for enumerations: a warning where numbers jump or repeat, information where a member only seems to be missing. */
export function ordinals({ place, text }: Part): Failing[] {
  return ordinalRuns(text).flatMap(({ numbers, word, index }) => {
    const isInOrder = numbers.every((number, at) => number === at + 1);
    if (isInOrder && numbers.length > 1) return [];
    if (isInOrder) return alone(place, text, index, word);
    return [jump(place, numbers, word, around(text, index, 40))];
  });
}

function jump(place: string, numbers: number[], word: string, evidence: string): Failing {
  const written = (all: number[]) => all.map((number) => `${numerals.charAt(number)}${word}`).join('、');
  const isHeadless = numbers[0] !== 1;
  return {
    message: `列举序号不连续：${written(numbers)}${isHeadless ? `，前面没有“一${word}”` : ''}。`,
    cells: [place],
    ...(isHeadless ? { status: 'uncertain' as const } : { severity: 'warning' as const }),
    expected: written(numbers.map((_, at) => at + 1)),
    actual: written(numbers),
    evidence,
  };
}

const withoutWord = /[。；]二(?![十〇零是要、，）月日年方次类级维者手])[^。；\n]{2,12}/;

/** 一是 with nothing behind it: the second may have lost its 是 (`二加大…`). */
function alone(place: string, text: string, index: number, word: string): Failing[] {
  if (text.includes('节略')) return [];
  const lost = withoutWord.exec(text.slice(index + 2, index + 600))?.[0].slice(1, 9);
  return [
    {
      message:
        lost === undefined
          ? `只有“一${word}”，没有“二${word}”，列举不完整。`
          : `“一${word}”之后的“${lost}…”疑缺“${word}”字，应为“二${word}”。`,
      cells: [place],
      status: 'uncertain',
      expected: `二${word}`,
      actual: lost ?? `一${word}`,
      evidence: around(text, index, 40),
    },
  ];
}
