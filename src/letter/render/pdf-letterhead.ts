/** 信函格式的首页 (GB/T 9704-2012 §10.1): 发文机关标志 and the red double lines of 170 mm. */
import { letterPage, twipsPerMillimetre } from './docx-measures.ts';
import { linesOf, widthOf } from './pdf-lines.ts';
import type { Pen, Style } from './pdf-pen.ts';

const red = '#C00000';
const overhang = (7 * twipsPerMillimetre) / 20;

/** The name 30 mm from the top edge over a double line, thick above thin; below, 20 mm from the bottom edge, thin above thick. Gives where it ends. */
export function writeLetterhead(pen: Pen, heading: string, left: number, width: number): number {
  const { size, margin } = letterPage;
  const from = left - overhang;
  const broad = width + 2 * overhang;
  // As large as the name fits on one line, 小初 at most.
  const points = Math.max(18, Math.min(36, Math.floor(480 / heading.length)));
  const style: Style = { weight: 'bold', size: points, colour: red };
  const element = pen.element('P');
  let top = margin.header / 20;
  for (const text of linesOf(heading, pen.measure(style), broad)) {
    pen.write(text, from + (broad - widthOf(text, pen.measure(style))) / 2, top + 22.5, style, element);
    top += 45;
  }
  pen.rule(from, top + 4, broad, 2.25, red);
  pen.rule(from, top + 7.25, broad, 0.75, red);
  const foot = (size.height - margin.footer) / 20;
  pen.rule(from, foot, broad, 0.75, red);
  pen.rule(from, foot + 1.75, broad, 2.25, red);
  return top + 14;
}
