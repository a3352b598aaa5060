import { OfficeError } from '../office-error.ts';

/**
 * 并发时重来: runs again what found the matter or the draft moved on between reading and writing. Whoever asks here saw no version of it, so
 * nobody's view is overridden. Gives up after five times.
 */
export async function repeatWhileMoved<T>(act: () => Promise<T>): Promise<T> {
  for (let left = 4; ; left -= 1) {
    try {
      return await act();
    } catch (error) {
      const moved = error instanceof OfficeError && ['stale-version', 'conflict'].includes(error.code);
      if (!moved || left === 0) throw error;
    }
  }
}
