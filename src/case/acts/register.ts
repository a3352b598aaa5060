import { limits } from '../../law/limit.ts';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { findInForce } from '../../law/since.ts';
import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import type { DocumentReference } from '../event/envelope.ts';
import type { FactsOf } from '../event/event.ts';
import type { Registered } from '../event/intake.ts';
import type { Reason } from '../reason.ts';

const registrars = ['window', 'office', 'handler', 'applicant', 'system'] as const;

function findRegistrar({ asker }: Context): Actor | undefined {
  if (asker.kind === 'officer') {
    const role = asker.roles.find((one) => registrars.some((registrar) => registrar === one));
    return role && { kind: 'officer', person: asker.person, role };
  }
  return registrars.some((registrar) => registrar === asker.kind) ? { kind: asker.kind } : undefined;
}

/** 登记申请: what was asked, as it came; `on` is the day of submission, signature or arrival. */
export interface Registration {
  on: PlainDate;
  document?: DocumentReference | undefined;
  facts: FactsOf<'registered'>;
}

/**
 * 登记 (条例 Arts. 29, 31): every application is registered; what it lacks is noted and may be asked for once. An oral one is filled in
 * by an officer and read back.
 */
export function register(registration: Registration, context: Context): Outcome<[Registered], Reason> {
  const { on, document, facts } = registration;
  const { today, recordedAt } = context;
  const by = findRegistrar(context);
  if (!by || (facts.oral && by.kind !== 'officer')) return no({ code: 'not-yours', parties: registrars });
  if (on > today) return no({ code: 'day-ahead', on, today });
  if (!findInForce(limits.reply.history, on)) return no({ code: 'before-regulation', on });
  const ids = facts.pieces.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) return no({ code: 'id-taken', id: twice });
  const proof = document ? { document } : {};
  return yes([{ v: 1, kind: 'registered', on, recordedAt, by, ...proof, ...facts }]);
}
