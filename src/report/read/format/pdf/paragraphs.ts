import type { Block } from '../../document.ts';
import { beginsAnew, isHeading } from '../text/line.ts';
import { glued } from '../text/wrap.ts';
import { type Line, textOfLine } from './lines.ts';
import type { Printed } from './page.ts';

export interface PrintedPage {
  height: number;
  printed: Printed[];
}

interface Placed {
  line: Line;
  text: string;
}

/** Top and bottom share of a page where page numbers and running heads stand. */
const edge = 0.11;
const pageNumber =
  /^[-—–−·•~～\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,3}\s*页?)?[-—–−·•~～\s]*$/;

/** 段落: the lines of all pages as paragraphs, joined over line and page ends; page numbers and running heads are left out. */
export function blocksOfPages(pages: PrintedPage[]): Block[] {
  const heads = runningHeads(pages);
  const margins = marginsOf(pages);
  const blocks: Block[] = [];
  let last: Placed | undefined;
  for (const page of pages) {
    for (const printed of page.printed) {
      if (!('line' in printed)) {
        blocks.push(printed.block);
        last = undefined;
        continue;
      }
      const text = textOfLine(printed.line);
      if (text === '' || (isAtEdge(printed.line, page) && (pageNumber.test(text) || heads.has(headOf(text)))))
        continue;
      const before = blocks.at(-1);
      if (last && before?.kind === 'text' && goesOn(last, { line: printed.line, text }, margins)) {
        before.text = glued(before.text, text);
      } else blocks.push({ kind: 'text', text });
      last = { line: printed.line, text };
    }
  }
  return blocks;
}

interface Margins {
  left: number;
  right: number;
  /** Whether paragraphs begin with an indent, so that a line without one goes on. */
  indented: boolean;
}

function goesOn(last: Placed, next: Placed, margins: Margins): boolean {
  const em = last.line.size;
  const full = last.line.x2 >= margins.right - em * 1.6;
  const atMargin = next.line.x1 < margins.left + em;
  const alike = Math.abs(next.line.size - em) < em * 0.15;
  if (!full || !atMargin || !alike || isHeading(next.text)) return false;
  return margins.indented || (!/[。！？；：]["”’）)]?$/.test(last.text) && !beginsAnew(next.text));
}

function marginsOf(pages: PrintedPage[]): Margins {
  const lines = pages.flatMap((page) =>
    page.printed.flatMap((printed) =>
      'line' in printed && !isAtEdge(printed.line, page) ? [printed.line] : [],
    ),
  );
  const rights = lines.map((line) => line.x2).toSorted((a, b) => a - b);
  const right = rights[Math.floor(rights.length * 0.8)] ?? 0;
  const long = lines.filter((line) => line.x2 >= right - line.size * 1.6);
  const lefts = long.map((line) => line.x1).toSorted((a, b) => a - b);
  const left = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
  const indents = lines.filter(
    (line) => line.x1 > left + line.size * 1.5 && line.x1 < left + line.size * 2.6,
  );
  return { left, right, indented: indents.length * 12 >= lines.length };
}

function isAtEdge(line: Line, page: PrintedPage): boolean {
  return line.y2 < page.height * edge || line.y1 > page.height * (1 - edge);
}

/** Lines that stand at the edge of three pages or more. */
function runningHeads(pages: PrintedPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const heads = new Set<string>();
    for (const printed of page.printed) {
      if ('line' in printed && isAtEdge(printed.line, page)) heads.add(headOf(textOfLine(printed.line)));
    }
    for (const head of heads) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= 3 && count * 2 > pages.length).map(([head]) => head),
  );
}

/** Running heads differ in the page number only. */
function headOf(text: string): string {
  return text.replaceAll(/[\d\s]+/g, '');
}
