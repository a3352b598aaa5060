import type { Instrument } from '../instrument.ts';
import { formPlaceholders } from './form-placeholders.ts';
import { letterPlaceholders } from './letter-placeholders.ts';
import type { Placeholder } from './placeholder.ts';
import { wordingPlaceholders } from './wording-placeholders.ts';

/** 各件文书和各种用语的占位符, by the name of the text; closed. A text of an instrument bears its name. */
export const placeholders = {
  ...letterPlaceholders,
  ...formPlaceholders,
  ...wordingPlaceholders,
} satisfies Record<Instrument, Record<string, Placeholder>> & Record<string, Record<string, Placeholder>>;

/** 可以由机关改写的文字. */
export type TextName = keyof typeof placeholders;

type NamesOf<N extends TextName, B extends boolean> = {
  [P in keyof (typeof placeholders)[N]]: (typeof placeholders)[N][P] extends { kind: 'block' }
    ? B extends true
      ? P
      : never
    : B extends true
      ? never
      : P;
}[keyof (typeof placeholders)[N]];

/** Placeholders within a line, and those that stand for blocks. */
export type InlineName<N extends TextName> = NamesOf<N, false>;
export type BlockName<N extends TextName> = NamesOf<N, true>;

function isTextName(name: string): name is TextName {
  return name in placeholders;
}

/** All names, letters first. */
export const textNames: readonly TextName[] = Object.keys(placeholders).filter(isTextName);

/** The placeholders of one text by name. */
export function placeholdersOf(name: TextName): Readonly<Record<string, Placeholder>> {
  return placeholders[name];
}
