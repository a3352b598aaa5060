import { isBefore } from './instant.ts';
import { isFullyReviewed } from './review-record.ts';
import type { RecordState } from './state.ts';

/** public 可以看到; tombstone 只见撤下的说明; hidden 如同没有. */
export type Visibility = 'public' | 'tombstone' | 'hidden';

/**
 * 可见性: the one gate that every outlet asks — pages, lists, counts, search, snippets, feeds, file names, exports, API. Closed by
 * default: only a version that is to be disclosed, was published, at a moment that has come, on its own whole review record, and has
 * not been withdrawn, is public. `now`: an instant with zone.
 */
export function visibility({ edition, withdrawal, publications }: RecordState, now: string): Visibility {
  const [first] = publications;
  if (!first || isBefore(now, first.at)) return 'hidden';
  if (withdrawal) return 'tombstone';
  if (edition?.outcome !== 'published' || isBefore(now, edition.at)) return 'hidden';
  if (edition.content.disclosure.kind !== 'proactive') return 'hidden';
  return isFullyReviewed(edition) ? 'public' : 'hidden';
}
