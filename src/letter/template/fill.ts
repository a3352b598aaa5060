import type { LetterBlock } from '../document.ts';
import type { Segment, Template } from './template.ts';

/** 填好的一段文字 and what was lacking for it. */
export interface Filled {
  blocks: LetterBlock[];
  gaps: string[];
}

type Values = Readonly<Record<string, string | undefined>>;

/**
 * 填写: places are filled with values, block lines with blocks. A value that is lacking outside [[…]] stands as 【待补：名称】 and is
 * a gap; line breaks in values begin new paragraphs.
 */
export function fill(
  template: Template,
  values: Values,
  blocks: Readonly<Record<string, readonly LetterBlock[]>> = {},
): Filled {
  const gaps: string[] = [];
  const filled = template.lines.flatMap((line): LetterBlock[] => {
    if (line.kind === 'block') return [...(blocks[line.name] ?? [])];
    const { kind } = line;
    return kind === 'note' ? [] : textsOf(line.segments, values, gaps).map((text) => ({ kind, text }));
  });
  return { blocks: filled, gaps };
}

/** 附注 of a template, filled; what lacks here is a gap too. */
export function fillNotes(template: Template, values: Values): { notes: string[]; gaps: string[] } {
  const gaps: string[] = [];
  const notes = template.lines.flatMap((line) =>
    line.kind === 'note' ? textsOf(line.segments, values, gaps) : [],
  );
  return { notes, gaps };
}

function textsOf(segments: readonly Segment[], values: Values, gaps: string[]): string[] {
  return fillSegments(segments, values, gaps)
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function hasContent(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

function fillSegments(segments: readonly Segment[], values: Values, gaps: string[]): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      if (segment.kind === 'place') {
        const value = values[segment.name];
        if (hasContent(value)) return value;
        gaps.push(segment.name);
        return `【待补：${segment.name}】`;
      }
      const isEmpty = segment.segments.some(
        (one) => one.kind === 'place' && one.maybe && !hasContent(values[one.name]),
      );
      return isEmpty ? '' : fillSegments(segment.segments, values, gaps);
    })
    .join('');
}
