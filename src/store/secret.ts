import { randomBytes } from 'node:crypto';
import type { Database } from './tables.ts';

/** 128 random bits as 22 visible ASCII characters. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** 服务器密钥 of that name, 256 random bits; made the first time it is asked for, whoever asks first. */
export async function getServerSecret(database: Database, name: string): Promise<string> {
  await database
    .insertInto('secret')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await database
    .selectFrom('secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
