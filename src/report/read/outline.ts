/** 报告的骨架: which blocks are the title, the preamble, the six parts and the closing, and what is only the page around them. */

import { withoutSpace } from './bare-text.ts';
import type { Block } from './document.ts';
import { type HeadingMatch, matchHeading } from './heading.ts';
import { stripPageChrome } from './page-chrome.ts';
import { hasTraditional, toSimplified } from './simplified.ts';
import { findTitleEnd } from './title.ts';

export interface OutlinePart {
  part: number;
  heading: string;
  blocks: Block[];
}

export interface Outline {
  title: string;
  /** Blocks before the title: breadcrumbs, publication data. */
  before: Block[];
  preamble: string[];
  parts: OutlinePart[];
}

/** Cuts the blocks of a report at the headings of its parts. */
export function outlineOf(blocks: Block[]): Outline {
  const starts = headingsOf(blocks);
  const first = starts[0]?.index ?? blocks.length;
  const opening = blocks.slice(0, first);
  const { title, from, to } = findTitleEnd(opening);
  const preamble = texts(opening.slice(to));
  const parts = starts.map((start, i) => ({
    part: start.part,
    heading: start.heading,
    blocks: blocks.slice(start.index + 1, starts[i + 1]?.index ?? blocks.length),
  }));
  return {
    title,
    before: opening.slice(0, from),
    preamble: stripPageChrome(preamble),
    parts: withLostPartFive(parts),
  };
}

interface Start {
  index: number;
  part: number;
  heading: string;
  numbered: boolean;
  bracketed: boolean;
}

/**
 * The headings, in official order. Where a heading is printed twice (contents list, two numberings) the later one with text
 * behind it wins. Numbers in brackets are those of subheadings, unless the copy has no other headings.
 */
function headingsOf(blocks: Block[]): Start[] {
  const candidates: Start[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'text') continue;
    const match = matchHeading(block.text) ?? matchTraditional(block.text);
    if (match) candidates.push({ index, ...match, heading: (block.printed ?? block.text).trim() });
  }
  const open = candidates.filter(({ bracketed }) => !bracketed);
  return bestRun(new Set(open.map(({ part }) => part)).size >= 3 ? open : candidates);
}

/** A heading kept in Traditional Chinese over a text that is not. */
function matchTraditional(line: string): HeadingMatch | undefined {
  return line.length <= 60 && hasTraditional(line) ? matchHeading(toSimplified(line)) : undefined;
}

/** Longest run of candidates with rising parts; among equals the one with more numbers printed, then the later. */
function bestRun(candidates: Start[]): Start[] {
  const endingAt = new Map<number, Start[]>();
  for (const candidate of candidates) {
    const before = [...endingAt.values()].filter((run) => (run.at(-1)?.part ?? 9) < candidate.part);
    const run = [...heaviest(before), candidate];
    if (weight(run) >= weight(endingAt.get(candidate.part) ?? [])) endingAt.set(candidate.part, run);
  }
  return heaviest([...endingAt.values()]);
}

/** The run that weighs most, of equals the one that ends last. */
function heaviest(runs: Start[][]): Start[] {
  let best: Start[] = [];
  for (const run of runs) {
    const more = weight(run) - weight(best);
    if (more > 0 || (more === 0 && (run.at(-1)?.index ?? 0) > (best.at(-1)?.index ?? 0))) best = run;
  }
  return best;
}

function weight(run: Start[]): number {
  return run.reduce((sum, start) => sum + 10 + (start.numbered ? 3 : 0), 0);
}

function texts(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' && block.text.trim() !== '' ? [block.text.trim()] : [],
  );
}

/** Part five whose heading the copy lost: after table 4 the text goes on with its problems. */
function withLostPartFive(parts: OutlinePart[]): OutlinePart[] {
  const four = parts.findIndex((part) => part.part === 4);
  const part = parts[four];
  if (!part || parts.some((other) => other.part === 5)) return parts;
  const cut = part.blocks.findIndex(
    (block) =>
      block.kind === 'text' && /^[(（一1]*[)）、.]*(?:存在的?)?(?:主要)?问题/.test(withoutSpace(block.text)),
  );
  if (cut < 0) return parts;
  const lost: OutlinePart = { part: 5, heading: '', blocks: part.blocks.slice(cut) };
  return parts.toSpliced(four, 1, { ...part, blocks: part.blocks.slice(0, cut) }, lost);
}
