import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { Role } from '../actor.ts';
import type { Context } from '../context.ts';
import type { DraftMade } from '../event/drafting.ts';
import type { DocumentReference } from '../event/envelope.ts';
import type { FactsOf } from '../event/event.ts';
import { dayOf } from '../instant.ts';
import type { Reason } from '../reason.ts';
import { findContentFault } from './content-fault.ts';

/** 可以起草的人. */
export const drafters = ['contributor', 'unitHead', 'office', 'officeHead'] as const satisfies Role[];

/** 起草: the id is given by the office. */
export interface Drafting {
  document?: DocumentReference | undefined;
  facts: FactsOf<'draftMade'>;
}

/** 起草一条信息: its first event; content that must not be kept here is refused. */
export function makeDraft({ document, facts }: Drafting, context: Context): Outcome<[DraftMade], Reason> {
  const { asker, recordedAt } = context;
  const role = asker.kind === 'officer' && asker.roles.find((one) => drafters.some((may) => may === one));
  if (asker.kind !== 'officer' || !role) return no({ code: 'not-yours', parties: drafters });
  const fault = findContentFault(facts.content);
  if (fault) return no(fault);
  const by = { kind: 'officer' as const, person: asker.person, role };
  const proof = document ? { document } : {};
  return yes([{ v: 1, kind: 'draftMade', on: dayOf(recordedAt), recordedAt, by, ...proof, ...facts }]);
}
