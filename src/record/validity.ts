import { addDays, formatDay, type PlainDate } from '../law/plain-date.ts';
import { isPolicy } from './content/about.ts';
import type { ValidityStatus } from './event/life.ts';
import type { RecordState } from './state.ts';

/** 有效性. */
export const validityNames: Record<ValidityStatus | 'notYetInForce', string> = {
  notYetInForce: '尚未施行',
  inForce: '现行有效',
  amended: '已修改',
  repealed: '废止',
  lapsed: '失效',
};

export interface Validity {
  status: ValidityStatus | 'notYetInForce';
  /** First day of this status, where known. */
  from: PlainDate | undefined;
  basis: string | undefined;
  /** 有效期至: last day of force as known on that day. */
  expiresOn: PlainDate | undefined;
}

/**
 * 某日的有效性 of a policy document that was published: what was set, else from its own days; 尚未施行 and expiry follow by date.
 * Undefined for anything that has no validity, or is not out.
 */
export function validityOn({ edition, validity }: RecordState, on: PlainDate): Validity | undefined {
  const about = edition?.content.about;
  if (edition?.outcome !== 'published' || !about || !isPolicy(about)) return undefined;
  const effectiveOn = about.effectiveOn ?? edition.content.madeOn;
  const set = validity.filter(({ from }) => from <= on);
  const last = set.reduce<(typeof set)[number] | undefined>(
    (latest, entry) => (latest && latest.from > entry.from ? latest : entry),
    undefined,
  );
  const expiresOn = set.findLast((entry) => entry.expiresOn)?.expiresOn ?? about.expiresOn;
  if (last?.status === 'repealed' || last?.status === 'lapsed') return { ...last, expiresOn };
  if (expiresOn && expiresOn < on) {
    const basis = `有效期至${formatDay(expiresOn)}`;
    return { status: 'lapsed', from: addDays(expiresOn, 1), basis, expiresOn };
  }
  if (effectiveOn && effectiveOn > on) {
    return { status: 'notYetInForce', from: undefined, basis: undefined, expiresOn };
  }
  const { status, from, basis } = last ?? { status: 'inForce' as const, from: effectiveOn, basis: undefined };
  return { status, from, basis, expiresOn };
}
