import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './tables.ts';

const { DATE, INT8, TIMESTAMPTZ } = pg.types.builtins;

/**
 * 数据库连接: a pool of at most 16 connections. DATE comes back as 'YYYY-MM-DD', TIMESTAMPTZ as an ISO instant in UTC
 * ('2026-01-05T01:30:00.000Z'), INT8 as a number; an INT8 beyond the safe range throws. Every connection works as `role` where
 * one is given.
 */
export function openDatabase(
  connection: pg.PoolConfig,
  onLost: (error: Error) => void,
  role?: string,
): Database {
  const types = new pg.TypeOverrides();
  types.setTypeParser(DATE, (text: string) => text);
  types.setTypeParser(TIMESTAMPTZ, parseInstant);
  types.setTypeParser(INT8, parseInt8);
  const pool = new pg.Pool({
    max: 16,
    connectionTimeoutMillis: 10_000,
    ...connection,
    types,
    // Asked of every new connection before the pool hands it out.
    ...(role === undefined ? {} : { verify: (client, ready) => becomeRole(client, role, ready) }),
  });
  // An idle connection that breaks is replaced on the next query; without a listener it would end the process.
  pool.on('error', onLost);
  // One that breaks while it is at work fails the query under way, or the next one; told a second time here, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

function becomeRole(client: pg.PoolClient, role: string, ready: (error?: Error) => void): void {
  client.query(`set role ${pg.escapeIdentifier(role)}`, (error: Error | null) => ready(error ?? undefined));
}

function parseInstant(text: string): string {
  return text.endsWith('infinity') ? text : new Date(text).toISOString();
}

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`INT8 beyond the safe range: ${text}`);
  return value;
}
