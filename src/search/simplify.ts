import { Converter } from 'opencc-js/t2cn';

/**
 * 异体归并: characters that stand for one another in words (答覆 / 答复, 瞭解 / 了解, 沿著 / 沿着) and that a conversion of single
 * characters leaves apart. What comes first is read as what comes second, in texts and in queries alike.
 */
const pairs =
  '瞭了 藉借 覆复 锺钟 沈沉 彷仿 甦苏 钜巨 衹只 祇只 馀余 讬托 谘咨 著着 迳径 濬浚 薰熏 荳豆 隄堤 觔斤 籐藤 揹背 菓果 鎗枪 缐线 麺面 麹曲 侭尽';

const known = new Map(pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

let convert: ((text: string) => string) | undefined;

/**
 * 繁体转简体 of one Chinese character. Each is read by itself, without its neighbours, so that a part of a text is read like the
 * whole of it.
 */
export function simplify(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const converter = convert ?? Converter({ from: 't', to: 'cn' });
  convert = converter;
  const simple = converter(character);
  const read = known.get(simple) ?? simple;
  known.set(character, read);
  return read;
}
