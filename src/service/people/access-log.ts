import { insertLogEntry, type LogPlace, selectLog } from '../../store/access-log.ts';
import type { Database } from '../../store/tables.ts';
import type { Office } from '../office.ts';

/** 操作人 as the log names him: nobody known where `personId` is null; `address` is where he sits. */
export interface Doer {
  personId: string | null;
  program: string | null;
  address: string;
}

/** 命令行: whoever may run commands on the machine of the office. */
export const commandLine: Doer = { personId: null, program: '命令行', address: '本机' };

/** 记入访问日志的一件事. `organId` '' where it belongs to no organ. */
export interface Logged {
  organId: string;
  action: string;
  target: string;
  result: string;
  by: Doer;
}

/** 日志清单的一条. */
export interface LogLine extends Logged {
  id: string;
  at: string;
  personName: string | null;
}

export interface LogPage {
  lines: LogLine[];
  /** Undefined on the last page. */
  next: LogPlace | undefined;
}

/** 记入访问日志 (网络安全法 Art. 23: kept for six months at least; the application can take nothing away). */
export async function writeLog(
  { now, newId }: Pick<Office, 'now' | 'newId'>,
  database: Database,
  { organId, action, target, result, by }: Logged,
): Promise<void> {
  const { personId, program, address } = by;
  const entry = { organId, id: newId(), at: now(), personId, program, action, target, address, result };
  await insertLogEntry(database, entry);
}

/** 访问日志 of an organ, newest first, 100 a page; with it what belongs to no organ, as attempts with an unknown login. */
export async function readLog({ database }: Office, organId: string, after?: LogPlace): Promise<LogPage> {
  const limit = 100;
  const found = await selectLog(database, organId, { after, limit: limit + 1 });
  const lines = found.slice(0, limit).map(({ personId, program, address, ...line }) => ({
    ...line,
    by: { personId, program, address },
  }));
  const last = found.length > limit ? lines.at(-1) : undefined;
  return { lines, next: last && { at: last.at, id: last.id } };
}
