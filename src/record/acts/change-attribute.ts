import type { Disclosure } from '../content/disclosure.ts';
import type { Reason } from '../reason.ts';
import type { RecordState } from '../state.ts';
import { act } from './act.ts';
import { kept, undrafted } from './bars.ts';
import { findContentFault } from './content-fault.ts';
import { drafters } from './make-draft.ts';

/** 经评估: what was withheld is opened only after a re-review that says so (条例 Art. 18). */
function findUnreviewed(state: RecordState, kind: Disclosure['kind']): Reason | undefined {
  const { rereviews, edition, registeredOn } = state;
  if (edition?.content.disclosure.kind !== 'withheld') return undefined;
  const last = rereviews.findLast(({ on }) => registeredOn && on >= registeredOn)?.result;
  const enough = last === 'mayBePublic' || (last === 'mayBeGivenOnRequest' && kind === 'onRequest');
  return enough ? undefined : { code: 'not-rereviewed' };
}

/** 变更公开属性 (依申请公开 → 主动公开): a new version with the other attribute, reviewed from the beginning. */
export const changeAttribute = act({
  term: '变更公开属性',
  event: 'attributeChanged',
  by: drafters,
  bar(state) {
    const { edition, withdrawal } = state;
    const bar = kept(state) ?? undrafted(state);
    if (bar) return bar;
    if (!edition) return { code: 'not-out' };
    return edition.outcome === 'published' && !withdrawal ? { code: 'published', on: edition.on } : undefined;
  },
  refuse(state, { disclosure }) {
    const { edition } = state;
    if (!edition) return { code: 'not-out' };
    const { kind } = disclosure;
    if (edition.content.disclosure.kind === kind) return { code: 'attribute-same', kind };
    return findUnreviewed(state, kind) ?? findContentFault({ ...edition.content, disclosure });
  },
});
