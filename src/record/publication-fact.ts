import type { PlainDate } from '../law/plain-date.ts';
import type { Draft, Edition } from './state.ts';

/**
 * 公开期限的起算事实 (条例 Art. 26): the information was formed, changed, or may now be public; for a special limit the fact it names.
 * Undefined where an error is mended, or the day of making is not known yet.
 */
export function factOf({
  change,
  content,
}: Pick<Draft | Edition, 'change' | 'content'>): PlainDate | undefined {
  switch (change.kind) {
    case 'made':
      return content.limit?.factOn ?? content.madeOn;
    case 'changed':
      return change.changedOn;
    case 'attribute':
      return change.on;
    case 'error':
      return undefined;
  }
}
