import type { LetterFacts } from '../facts/letter-facts.ts';
import type { Instrument } from '../instrument.ts';
import type { Templates } from '../template/default-templates.ts';
import type { Filled } from '../template/fill.ts';
import type { BlockName, InlineName } from '../template/text-name.ts';

/** 填写的内容: one value for every placeholder of the text, one filled block for every block. */
export interface Content<I extends Instrument> {
  values: Record<InlineName<I>, string | undefined>;
  blocks: Record<BlockName<I>, Filled>;
}

/** For some instruments: facts → content. */
export type Contents<I extends Instrument> = {
  [K in I]: (facts: LetterFacts<K>, templates: Templates) => Content<K>;
};
