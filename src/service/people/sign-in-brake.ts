import { createHash } from 'node:crypto';
import {
  forgetSignInCounts,
  lockSignInCounts,
  putSignInCount,
  type SignInCount,
} from '../../store/sign-in-count.ts';
import type { Office } from '../office.ts';
import { daysAfter, minutesAfter, type SessionRules, utcNow } from './session-rules.ts';

/** Who tries, from where. */
export interface Attempt {
  login: string;
  address: string;
}

type Subject = 'place' | 'login' | 'address';
const subjects: readonly Subject[] = ['place', 'login', 'address'];

/**
 * 登记一次尝试, before the password is looked at, so that attempts at the same time count too: undefined where it may go on, else
 * until when to wait. Failures elsewhere never shut out an address from which the account was used lately: a stranger cannot lock
 * somebody out for good. An attempt while waiting does not make the wait longer.
 */
export async function takeAttempt(
  office: Office,
  attempt: Attempt,
  rules: SessionRules,
): Promise<string | undefined> {
  const now = utcNow(office);
  const keys = keysOf(attempt);
  return office.database.transaction().execute(async (transaction) => {
    const counts = await lockSignInCounts(transaction, Object.values(keys), now);
    const place = counts.get(keys.place);
    const isKnown = (place?.succeededAt ?? '') > daysAfter(now, -rules.knownDays);
    const asked = isKnown ? (['place'] as const) : subjects;
    const waits = asked.map((subject) => counts.get(keys[subject])?.blockedUntil ?? '');
    const until = waits.sort().at(-1) ?? '';
    if (until > now) return until;
    for (const subject of subjects) {
      const count = counts.get(keys[subject]);
      if (count) await putSignInCount(transaction, counted(count, subject, now, rules));
    }
    return undefined;
  });
}

/** 尝试成功: its place is known from now on, and the attempt counts nowhere. */
export async function settleAttempt(office: Office, attempt: Attempt, rules: SessionRules): Promise<void> {
  const now = utcNow(office);
  const keys = keysOf(attempt);
  await office.database.transaction().execute(async (transaction) => {
    const counts = await lockSignInCounts(transaction, Object.values(keys), now);
    for (const subject of subjects) {
      const count = counts.get(keys[subject]);
      if (!count) continue;
      const failures = subject === 'place' ? 0 : Math.max(0, count.failures - 1);
      const blockedUntil = failures < rules.failures[subject] ? null : count.blockedUntil;
      const succeededAt = subject === 'place' ? now : null;
      await putSignInCount(transaction, { ...count, failures, blockedUntil, succeededAt });
    }
  });
  await forgetSignInCounts(office.database, daysAfter(now, -1), daysAfter(now, -rules.knownDays));
}

function counted(count: SignInCount, subject: Subject, now: string, rules: SessionRules): SignInCount {
  const { waitMinutes, forgetMinutes } = rules;
  const isOld = count.lastAt < minutesAfter(now, -forgetMinutes);
  const failures = isOld ? 1 : count.failures + 1;
  const beyond = failures - rules.failures[subject];
  const wait = Math.min(waitMinutes.longest, waitMinutes.first * 2 ** Math.max(0, beyond));
  return { ...count, failures, lastAt: now, blockedUntil: beyond < 0 ? null : minutesAfter(now, wait) };
}

/** Hashed: people type passwords where the login belongs. */
function keysOf({ login, address }: Attempt): Record<Subject, string> {
  const hashed = (subject: Subject, ...parts: string[]) =>
    createHash('sha256')
      .update(JSON.stringify([subject, ...parts]))
      .digest('base64url');
  return {
    place: hashed('place', login, address),
    login: hashed('login', login),
    address: hashed('address', address),
  };
}
