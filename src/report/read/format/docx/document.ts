import type { Block, SourceDocument } from '../../document.ts';
import { Flow } from '../flow.ts';
import type { Tag } from '../tag.ts';
import { parseXml, type XmlHandler } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { WordGrid } from './grid.ts';
import { Numbering } from './numbering.ts';

/** Elements whose content is not printed: deletions, field codes, hidden marks, the second branch of an alternative. */
const unprinted = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'sectPr',
  'rt',
  'pPrChange',
]);

/** Pictures smaller than this (6 cm by 2 cm, in EMU) are seals, logos and ornaments. */
const pictureWidth = 6 * 360_000;
const pictureHeight = 2 * 360_000;

/**
 * Word 文档 (.docx): body in reading order, then the footnotes. Deleted and hidden text is left out, inserted text kept, automatic
 * numbers printed. Throws `Refusal`.
 */
export function readDocx(zip: Zip, main: Uint8Array): SourceDocument {
  const numbering = new Numbering(zip);
  const body = new WordText(numbering);
  parseXml(main, body);
  const blocks = body.flow.finish();
  if (body.hasNotes) {
    for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) {
      const part = zip.find(name);
      if (part) append(blocks, part, numbering);
    }
  }
  return { format: 'docx', blocks, meta: {}, notes: [] };
}

function append(blocks: Block[], part: Uint8Array, numbering: Numbering): void {
  const text = new WordText(numbering);
  parseXml(part, text);
  blocks.push(...text.flow.finish());
}

class WordText implements XmlHandler {
  readonly flow = new Flow();
  readonly #grid = new WordGrid(this.flow);
  hasNotes = false;
  readonly #numbering: Numbering;
  #prefix: string | undefined;
  readonly #locals = new Map<string, string>();
  /** Depth inside an unprinted element; 0 = printing. */
  #muted = 0;
  #inText = false;
  #inParagraphMarks = 0;
  #inRowMarks = false;
  #hidden = false;
  #style = '';
  #level = -1;
  #list = '';
  #numbered = false;
  #lifted: { text: string; numbered: boolean }[] = [];
  #extent = { width: 0, height: 0 };
  #hasBlip = false;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  text(text: string): void {
    if (this.#inText && this.#muted === 0 && !this.#hidden) this.#write(text);
  }

  /** The printed number stands before the first text of a paragraph. */
  #write(text: string): void {
    if (!this.#numbered) this.#number();
    this.flow.write(text);
  }

  #number(): void {
    this.#numbered = true;
    const label = this.#numbering.next(this.#style, this.#list, this.#level);
    if (label !== '') this.flow.write(label);
  }

  open(tag: Tag): void {
    if (this.#muted > 0) {
      this.#muted += 1;
      return;
    }
    const name = this.#local(tag.name);
    if (name === '') return this.#openForeign(tag);
    if (unprinted.has(name)) return this.#openUnprinted(name);
    const value = () => tag.get(`${this.#prefix}val`);
    switch (name) {
      case 't':
        this.#inText = true;
        break;
      case 'r':
        this.#hidden = false;
        break;
      case 'vanish':
        if (this.#inParagraphMarks === 0) this.#hidden = !isOff(value());
        break;
      case 'p':
        this.flow.end();
        this.#style = '';
        this.#list = '';
        this.#level = -1;
        this.#numbered = false;
        break;
      case 'pPr':
        this.#inParagraphMarks += 1;
        break;
      case 'pStyle':
        this.#style = value() ?? '';
        break;
      case 'numId':
        this.#list = value() ?? '';
        break;
      case 'ilvl':
        this.#level = Number(value() ?? -1);
        break;
      case 'tab':
        if (this.#inParagraphMarks === 0 && !this.#hidden) this.flow.write('\t');
        break;
      case 'br':
      case 'cr':
        this.flow.end();
        break;
      case 'noBreakHyphen':
        this.#write('-');
        break;
      case 'tbl':
        this.#grid.openTable();
        break;
      case 'tr':
        this.#grid.openRow();
        break;
      case 'trPr':
        this.#inRowMarks = true;
        break;
      case 'gridBefore':
        this.#grid.indent(Number(value()));
        break;
      case 'hidden':
        if (this.#inRowMarks && !isOff(value())) this.#grid.dropRow();
        break;
      case 'tc':
        this.#grid.openCell();
        break;
      case 'gridSpan':
        this.#grid.span(Number(value()));
        break;
      case 'vMerge':
        this.#grid.merge(value());
        break;
      case 'txbxContent':
        this.#lifted.push({ text: this.flow.lift(), numbered: this.#numbered });
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.hasNotes = true;
        break;
      case 'object':
        this.flow.put({ kind: 'picture' });
        break;
      default:
    }
  }

  close(name: string): void {
    if (this.#muted > 0) {
      this.#muted -= 1;
      return;
    }
    switch (this.#local(name)) {
      case 't':
        this.#inText = false;
        break;
      case 'r':
        this.#hidden = false;
        break;
      case 'p':
        if (!this.#numbered && (this.#list !== '' || this.#style !== '')) this.#numberBlank();
        this.flow.end();
        break;
      case 'pPr':
        this.#inParagraphMarks -= 1;
        break;
      case 'trPr':
        this.#inRowMarks = false;
        break;
      case 'tc':
        this.#grid.closeCell();
        break;
      case 'tr':
        this.#grid.closeRow();
        break;
      case 'tbl':
        this.#grid.closeTable();
        break;
      case 'txbxContent': {
        this.flow.end();
        const lifted = this.#lifted.pop();
        this.flow.write(lifted?.text ?? '');
        this.#numbered = lifted?.numbered ?? true;
        break;
      }
      case '':
        if (name.endsWith(':inline') || name.endsWith(':anchor')) this.#picture();
        break;
      default:
    }
  }

  /** The prefix of the root element is Word's own; all else (drawings, mathematics) is foreign. */
  #local(name: string): string {
    const known = this.#locals.get(name);
    if (known !== undefined) return known;
    this.#prefix ??= name.slice(0, name.indexOf(':') + 1);
    const local = name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : '';
    this.#locals.set(name, local);
    return local;
  }

  #openUnprinted(name: string): void {
    if (name === 'del' && this.#inRowMarks) this.#grid.dropRow();
    this.#muted = 1;
  }

  #openForeign(tag: Tag): void {
    if (tag.name === 'mc:Fallback') this.#muted = 1;
    else if (tag.name.endsWith(':extent')) {
      this.#extent = { width: Number(tag.get('cx')), height: Number(tag.get('cy')) };
    } else if (tag.name.endsWith(':blip')) this.#hasBlip = true;
  }

  #picture(): void {
    const { width, height } = this.#extent;
    if (this.#hasBlip && width >= pictureWidth && height >= pictureHeight) this.flow.put({ kind: 'picture' });
    this.#hasBlip = false;
  }

  /** A blank numbered paragraph still uses up its number. */
  #numberBlank(): void {
    this.#numbered = true;
    this.#numbering.next(this.#style, this.#list, this.#level);
  }
}

function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off' || value === 'none';
}
