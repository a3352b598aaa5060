import type { IntakeParts } from '../intake/parts.ts';

/** 文书所需: what papers are made with. */
export type LetterParts = Omit<IntakeParts, 'renderLetter'>;
