/** 排入版心: lines that stay together go to the next page together, if one page can hold them. */
import type { LaidLine } from './pdf-paragraphs.ts';
import type { Pen } from './pdf-pen.ts';
import type { Sheet } from './pdf-sheet.ts';

export function writeLines(pen: Pen, sheet: Sheet, lines: readonly LaidLine[]): void {
  for (const group of groupsOf(lines)) {
    const height = group.reduce((sum, { pitch, before }) => sum + pitch + before, 0);
    if (height > sheet.room() + 0.1 && height <= sheet.whole && !sheet.isFresh()) sheet.next();
    for (const line of group) writeLine(pen, sheet, line);
  }
}

function writeLine(pen: Pen, sheet: Sheet, { text, left, style, pitch, before, element }: LaidLine): void {
  if (before + pitch > sheet.room() + 0.1 && !sheet.isFresh()) sheet.next();
  // Space above a text parts it from another text.
  if (!sheet.isFresh()) sheet.advance(before);
  pen.write(text, sheet.left + left, sheet.top() + pitch / 2, style, element);
  sheet.advance(pitch);
}

function groupsOf(lines: readonly LaidLine[]): LaidLine[][] {
  const groups: LaidLine[][] = [];
  let open = false;
  for (const line of lines) {
    const last = groups.at(-1);
    if (open && last) last.push(line);
    else groups.push([line]);
    open = line.keep;
  }
  return groups;
}
