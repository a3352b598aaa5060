import type { Database, DatabaseTransaction } from './tables.ts';

/** 登录失败次数 of one subject: an account, an address, or both together; `subject` is a hash. */
export interface SignInCount {
  subject: string;
  failures: number;
  lastAt: string;
  blockedUntil: string | null;
  /** The last time it went well. */
  succeededAt: string | null;
}

/** Locks the counts of these subjects until the end of the transaction; one not met before begins at 0. */
export async function lockSignInCounts(
  transaction: DatabaseTransaction,
  subjects: readonly string[],
  now: string,
): Promise<Map<string, SignInCount>> {
  const sorted = [...subjects].sort();
  await transaction
    .insertInto('sign_in_count')
    .values(sorted.map((subject) => ({ subject, failures: 0, last_at: now })))
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute();
  const rows = await transaction
    .selectFrom('sign_in_count')
    .select([
      'subject',
      'failures',
      'last_at as lastAt',
      'blocked_until as blockedUntil',
      'succeeded_at as succeededAt',
    ])
    .where('subject', 'in', sorted)
    .orderBy('subject')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.subject, row]));
}

export async function putSignInCount(transaction: DatabaseTransaction, count: SignInCount): Promise<void> {
  await transaction
    .updateTable('sign_in_count')
    .set({
      failures: count.failures,
      last_at: count.lastAt,
      blocked_until: count.blockedUntil,
      succeeded_at: count.succeededAt,
    })
    .where('subject', '=', count.subject)
    .execute();
}

/** Takes away what was last counted before `before` and has not gone well since `succeededBefore`. */
export async function forgetSignInCounts(
  database: Database,
  before: string,
  succeededBefore: string,
): Promise<void> {
  await database
    .deleteFrom('sign_in_count')
    .where('last_at', '<', before)
    .where((count) =>
      count.or([count('succeeded_at', 'is', null), count('succeeded_at', '<', succeededBefore)]),
    )
    .execute();
}
