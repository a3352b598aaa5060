import { beginsAnew, isHeading } from './line.ts';

/** Widths in half-width columns: a copy is wrapped hard when most of its long lines end close to one margin. */
const narrowest = 40;
const widest = 130;
const slack = 6;
/** The first line of a paragraph is shorter by an indent that the copy may have lost. */
const indent = 4;

/**
 * 硬换行: lines as paragraphs. A line is joined to the next only when it is full, does not end a sentence, and the next one does not
 * begin like a heading; everything else stays a line of its own. Blank lines part paragraphs.
 */
export function paragraphsOf(lines: string[], joins: boolean): string[] {
  const margin = joins ? marginOf(lines) : undefined;
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') {
      open = false;
      continue;
    }
    const indented = /^(?:\u3000{2}| {2,})/.test(line);
    const joined: boolean = open && !indented && !beginsAnew(text) && !isHeading(text);
    paragraphs.push(joined ? glued(paragraphs.pop() ?? '', text) : text);
    const full: number = (margin ?? Number.POSITIVE_INFINITY) - slack - (joined ? 0 : indent);
    open = widthOf(text) >= full && !/[。！？；：!?;:]["”’）)]?$/.test(text);
  }
  return paragraphs;
}

/** Two halves of a broken line; between Latin words the break stood for a space. */
export function glued(left: string, right: string): string {
  return /[\w.,;]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}

/** Chinese characters are two columns wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2000 ? 2 : 1;
  return width;
}

function marginOf(lines: string[]): number | undefined {
  const widths = lines.map((line) => widthOf(line.trimEnd())).filter((width) => width >= narrowest / 2);
  const sorted = widths.sort((a, b) => a - b);
  const margin = sorted[Math.floor(sorted.length * 0.9)];
  if (margin === undefined || margin < narrowest || margin > widest || sorted.length < 4) return undefined;
  const full = sorted.filter((width) => Math.abs(width - margin) <= slack).length;
  return full >= sorted.length * 0.4 && (sorted.at(-1) ?? 0) <= margin + slack * 2 ? margin : undefined;
}
