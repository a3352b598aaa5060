import { addDays, type PlainDate } from '../../law/plain-date.ts';
import {
  findPublicationLimit,
  type PublicationRule,
  type PublicationSubject,
  specialPublicationLimits,
} from '../../law/publication-limit.ts';
import { findInForce, type Since } from '../../law/since.ts';
import type { Reckoning } from '../context.ts';
import { factOf } from '../publication-fact.ts';
import type { RecordState } from '../state.ts';
import type { Clock } from './clock.ts';
import { type Period, periodClock } from './period-clock.ts';

interface Version {
  contentVersion: number;
  subject: PublicationSubject | undefined;
  factOn: PlainDate;
  doneOn?: PlainDate;
}

/** Versions with a duty to publish: those that went out, and the one at work. */
function versionsOf({ publications, draft }: RecordState): Version[] {
  const out = publications.flatMap(({ contentVersion, subject, factOn, on }) =>
    factOn ? [{ contentVersion, subject, factOn, doneOn: on }] : [],
  );
  const factOn = draft && factOf(draft);
  if (!draft || !factOn || draft.content.disclosure.kind !== 'proactive') return out;
  return [...out, { contentVersion: draft.contentVersion, subject: draft.content.limit?.subject, factOn }];
}

/**
 * The due day of a rule: `within` counts on, `beforehand` back; where a special law says 及时 or how long to show, the 20 working days
 * of Art. 26 stay the outer bound.
 */
function lengthOf(
  rule: Since<PublicationRule>,
  factOn: PlainDate,
): { length: Period['length']; basis: string[] } | undefined {
  const { value, basis } = rule;
  if (value.kind === 'within') return { length: { unit: value.unit, count: value.length }, basis: [basis] };
  if (value.kind === 'beforehand')
    return { length: { until: addDays(factOn, -value.length) }, basis: [basis] };
  const general = findPublicationLimit(undefined, factOn);
  if (general?.value.kind !== 'within') return undefined;
  const { unit, length: count } = general.value;
  return { length: { unit, count }, basis: [basis, general.basis] };
}

/** 公开期限 (条例 Art. 26): the special limit of the subject first, else 20 working days from the making or the change. */
function publicationClock(version: Version, reckoning: Reckoning): Clock[] {
  const { contentVersion, subject, factOn, doneOn } = version;
  const rule = findPublicationLimit(subject, factOn);
  const end = rule && lengthOf(rule, factOn);
  if (!end) return [];
  const term = subject ? `公开期限（${specialPublicationLimits[subject].subject}）` : '主动公开期限';
  const of = `第${contentVersion}版`;
  const startedOn = factOn;
  return [periodClock({ name: 'publication', term, of, startedOn, ...end, doneOn, duty: true }, reckoning)];
}

export function publicationClocks(state: RecordState, reckoning: Reckoning): Clock[] {
  return versionsOf(state).flatMap((version) => publicationClock(version, reckoning));
}

/** 公示期间: how long it must be shown from its first publication; withdrawn before is withdrawn too early. */
export function displayClock(state: RecordState, reckoning: Reckoning): Clock[] {
  const [first] = state.publications;
  const rule = first?.subject && findPublicationLimit(first.subject, first.on);
  if (rule?.value.kind !== 'atLeast' || !first) return [];
  const { unit, length: count } = rule.value;
  const clock = periodClock(
    {
      name: 'display',
      term: '公示期间',
      startedOn: first.on,
      length: { unit, count },
      basis: [rule.basis],
      duty: false,
    },
    reckoning,
  );
  const { withdrawal } = state;
  const { due } = clock;
  if (withdrawal && due && withdrawal.on <= due) {
    return [{ ...clock, state: 'lapsed', workingDaysLeft: undefined, light: 'red', doneOn: withdrawal.on }];
  }
  return [clock.state === 'lapsed' ? { ...clock, state: 'met', light: 'none', doneOn: due } : clock];
}

/** 处罚决定的撤回 (行政处罚法 Art. 48(2)): within 3 working days after it was changed, annulled, held unlawful or void. */
export function penaltyClock({ penaltyVoided }: RecordState, reckoning: Reckoning): Clock[] {
  if (!penaltyVoided) return [];
  const { voidedOn, withdrawnOn } = penaltyVoided;
  const rule = findInForce<PublicationRule>(specialPublicationLimits.penaltyWithdrawal.history, voidedOn);
  if (rule?.value.kind !== 'within') return [];
  const { unit, length: count } = rule.value;
  return [
    periodClock(
      {
        name: 'penaltyWithdrawal',
        term: '撤回行政处罚决定的期限',
        startedOn: voidedOn,
        length: { unit, count },
        basis: [rule.basis],
        doneOn: withdrawnOn,
        duty: true,
      },
      reckoning,
    ),
  ];
}
