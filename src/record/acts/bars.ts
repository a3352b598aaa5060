import type { PlainDate } from '../../law/plain-date.ts';
import type { Asker } from '../actor.ts';
import type { Reckoning } from '../context.ts';
import { flagsOf } from '../flags/flags.ts';
import { findSensitive } from '../flags/sensitive.ts';
import type { Reason } from '../reason.ts';
import { findWaitingStep, isFullyReviewed } from '../review-record.ts';
import type { RecordState } from '../state.ts';

/** 常见的障碍: each gives the reason it stands in the way, or undefined. They are read in a row: `a(state) ?? b(state)`. */

export function kept({ dropped }: RecordState): Reason | undefined {
  return dropped && { code: 'dropped', on: dropped.on };
}

export function drafted({ draft }: RecordState): Reason | undefined {
  return draft ? undefined : { code: 'no-draft' };
}

export function undrafted({ draft }: RecordState): Reason | undefined {
  return draft && { code: 'draft-open', contentVersion: draft.contentVersion };
}

/** 正在公开: published and not withdrawn. */
export function shown({ edition, withdrawal }: RecordState): Reason | undefined {
  if (withdrawal) return { code: 'withdrawn', on: withdrawal.on };
  return edition?.outcome === 'published' ? undefined : { code: 'not-published' };
}

/** 本版审核完备, and never by an author. */
export function fullyReviewed({ draft }: RecordState, asker: Asker): Reason | undefined {
  if (!draft) return { code: 'no-draft' };
  if (!isFullyReviewed(draft)) {
    return { code: 'unreviewed', waiting: findWaitingStep(draft)?.title ?? '尚未报送' };
  }
  return notOwn({ draft }, asker);
}

export function notOwn({ draft }: Pick<RecordState, 'draft'>, asker: Asker): Reason | undefined {
  const own = asker.kind === 'officer' && draft?.authors.includes(asker.person);
  return own ? { code: 'own-draft' } : undefined;
}

/** 须改正的问题 are mended. */
export function mended({ draft, links }: RecordState, reckoning: Reckoning): Reason | undefined {
  const flags = draft ? flagsOf(draft.content, reckoning, links) : [];
  const words = flags.filter(({ severity }) => severity === 'mend').map(({ words }) => words);
  return words.length > 0 ? { code: 'flags-to-mend', flags: words } : undefined;
}

export function notAhead(on: PlainDate, { today }: Reckoning): Reason | undefined {
  return on > today ? { code: 'day-ahead', on, today } : undefined;
}

export function notBefore(on: PlainDate, notBefore: PlainDate | undefined, fact: string): Reason | undefined {
  return notBefore && on < notBefore ? { code: 'day-before', on, notBefore, fact } : undefined;
}

/** 将向社会显示的文字: shown as it is written, without a review of its own. */
export function mayBeShown(text: string): Reason | undefined {
  const found = findSensitive(text);
  return found === undefined ? undefined : { code: 'sensitive-words', found };
}
