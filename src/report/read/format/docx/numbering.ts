import { parseXml, plain } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { printedNumber } from './number-format.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  legal: boolean;
}

interface List {
  levels: Map<number, Level>;
  /** Lists of one abstract list count on together unless one restarts. */
  counters: number[];
}

interface Styled {
  basedOn: string;
  list: string;
  level: number;
}

const blankLevel = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false };

/** 自动编号: the numbers Word prints before a paragraph, counted in reading order. Parts are read when first needed. */
export class Numbering {
  readonly #zip: Zip;
  #lists: Map<string, List> | undefined;
  #styles: Map<string, Styled> | undefined;

  constructor(zip: Zip) {
    this.#zip = zip;
  }

  /** The printed number of the next paragraph of this style, list (numId) and level, '' where it has none. */
  next(style: string, list: string, level: number): string {
    if (list === '' && style === '') return '';
    const lists = (this.#lists ??= this.#readLists());
    if (lists.size === 0) return '';
    const styled = list === '' || level < 0 ? this.#ofStyle(style) : undefined;
    const found = lists.get(list === '' ? (styled?.list ?? '') : list);
    return found ? count(found, Math.max(0, level < 0 ? (styled?.level ?? 0) : level)) : '';
  }

  #ofStyle(style: string): Styled | undefined {
    const styles = (this.#styles ??= this.#readStyles());
    const seen = new Set<string>();
    let level = -1;
    for (let at = style; at !== '' && !seen.has(at); ) {
      seen.add(at);
      const styled = styles.get(at);
      if (styled && styled.level >= 0 && level < 0) level = styled.level;
      if (styled?.list) return { ...styled, level: Math.max(0, level) };
      at = styled?.basedOn ?? '';
    }
    return undefined;
  }

  #readStyles(): Map<string, Styled> {
    const styles = new Map<string, Styled>();
    const part = this.#zip.find('word/styles.xml');
    if (!part || Buffer.from(part.buffer, part.byteOffset, part.byteLength).indexOf('numPr') < 0)
      return styles;
    let open: Styled | undefined;
    parseXml(part, {
      open(tag) {
        const { name } = tag;
        const value = tag.get('w:val') ?? '';
        if (name === 'w:style') {
          open = { basedOn: '', list: '', level: -1 };
          styles.set(tag.get('w:styleId') ?? '', open);
        } else if (!open) return;
        else if (name === 'w:basedOn') open.basedOn = value;
        else if (name === 'w:numId') open.list = value;
        else if (name === 'w:ilvl') open.level = Number(value);
      },
      close() {},
    });
    return styles;
  }

  #readLists(): Map<string, List> {
    const lists = new Map<string, List>();
    const part = this.#zip.find('word/numbering.xml');
    if (!part) return lists;
    const abstract = new Map<string, List>();
    let levels: Map<number, Level> | undefined;
    let level: Level | undefined;
    let list = '';
    let overridden = 0;
    parseXml(part, {
      open(tag) {
        const { name } = tag;
        const value = tag.get('w:val') ?? '';
        switch (name) {
          case 'w:abstractNum': {
            levels = new Map();
            abstract.set(tag.get('w:abstractNumId') ?? '', { levels, counters: [] });
            break;
          }
          case 'w:num':
            list = tag.get('w:numId') ?? '';
            levels = undefined;
            break;
          case 'w:abstractNumId': {
            const shared = abstract.get(value);
            if (shared && list !== '') lists.set(list, shared);
            break;
          }
          case 'w:lvlOverride': {
            overridden = Number(tag.get('w:ilvl') ?? 0);
            const own = lists.get(list);
            levels = new Map(own?.levels);
            lists.set(list, { levels, counters: [] });
            break;
          }
          case 'w:startOverride': {
            const old = levels?.get(overridden) ?? blankLevel;
            levels?.set(overridden, { ...old, start: Number(value) });
            break;
          }
          case 'w:lvl':
            level = { ...blankLevel };
            levels?.set(Number(tag.get('w:ilvl') ?? 0), level);
            break;
          case 'w:start':
            if (level) level.start = Number(value);
            break;
          case 'w:numFmt':
            if (level) level.format = value;
            break;
          case 'w:lvlText':
            if (level) level.text = plain(value);
            break;
          case 'w:suff':
            if (level) level.suffix = value;
            break;
          case 'w:isLgl':
            if (level) level.legal = true;
            break;
          default:
        }
      },
      close(name) {
        if (name === 'w:lvl') level = undefined;
      },
    });
    return lists;
  }
}

function count(list: List, at: number): string {
  const level = list.levels.get(at);
  if (!level || at > 8) return '';
  list.counters.length = Math.min(list.counters.length, at + 1);
  for (let above = 0; above < at; above += 1) {
    list.counters[above] ??= list.levels.get(above)?.start ?? 1;
  }
  list.counters[at] = (list.counters[at] ?? level.start - 1) + 1;
  if (level.format === 'bullet' || level.format === 'none') return '';
  const text = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const of = list.levels.get(Number(digit) - 1) ?? blankLevel;
    const value = list.counters[Number(digit) - 1] ?? of.start;
    return printedNumber(value, level.legal ? 'decimal' : of.format);
  });
  return level.suffix === 'space' || /[\dA-Za-z]$/.test(text) ? `${text} ` : text;
}
