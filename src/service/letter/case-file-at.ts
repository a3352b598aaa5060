import { stateOf } from '../case/events.ts';
import type { CaseFile } from './case-file.ts';

/** 卷宗 as it stood after so many events. */
export function upTo(file: CaseFile, version: number): CaseFile {
  const events = file.events.slice(0, version);
  const letters = file.letters.filter((letter) => letter.version <= version);
  return { ...file, events, letters, state: stateOf(events) };
}
