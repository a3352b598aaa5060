import { open, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type PlainDate, parsePlainDate, plainDate, yearOf } from '../../law/plain-date.ts';
import { type LedgerFilter, type LedgerOut, writeLedger } from '../../service/case/ledger.ts';
import type { Office } from '../../service/office.ts';
import { settingOf } from '../../service/organ/organ-settings.ts';
import { getOrganOfReport } from '../../service/report/organ-of-report.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';
import { startProgressBar } from '../progress-bar.ts';

/** 台账的要求: without `--year`, `--from` and `--until` the year of today. */
interface Wish {
  organ: string;
  data: string | undefined;
  out: string | undefined;
  /** 证件、联系方式不打码. */
  unmasked: boolean;
  filter: LedgerFilter;
}

/**
 * 依申请公开台账: `ledger --organ X --year Y --out 台账.xlsx`, the matters received in the year as of today, one row each. Exit status 0
 * written, 2 bad input, no database, or a file that cannot be written.
 */
export async function ledger(args: string[], io: CommandIo): Promise<number> {
  const wish = readWish(args);
  return inOffice(wish.data, io, (office, { today }) => writeIn(office, plainDate(today), wish, io));
}

function readWish(args: string[]): Wish {
  const { values } = parseArgs({
    args,
    options: {
      organ: { type: 'string' },
      year: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
      out: { type: 'string', short: 'o' },
      unmasked: { type: 'boolean' },
      data: { type: 'string' },
    },
  });
  const { organ, year, out, data, unmasked = false } = values;
  if (!organ) throw new BadInput('请用 --organ 写明机关编号或者机关全称。');
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new BadInput('--out 应为 .xlsx 文件。');
  if (year !== undefined && !/^(19|2\d)\d\d$/.test(year))
    throw new BadInput('--year 应为四位年度，如 2026。');
  const from = dayOf('--from', values.from);
  const until = dayOf('--until', values.until);
  if (from && until && from > until) throw new BadInput('--from 不能晚于 --until。');
  const filter = {
    ...(year ? { year: Number(year) } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  };
  return { organ, data, out, unmasked, filter };
}

function dayOf(flag: string, text: string | undefined): PlainDate | undefined {
  const day = text === undefined ? undefined : parsePlainDate(text);
  if (text !== undefined && !day) throw new BadInput(`${flag} 应为日期，如 2026-02-06。`);
  return day;
}

async function writeIn(office: Office, today: PlainDate, wish: Wish, io: CommandIo): Promise<number> {
  const { id, name } = await getOrganOfReport(office, wish.organ);
  const filter = Object.keys(wish.filter).length > 0 ? wish.filter : { year: yearOf(today) };
  const file = wish.out ?? `${name}依申请公开台账.xlsx`;
  const setting = await settingOf(office.database, id, today);
  const bar = startProgressBar('件');
  try {
    const count = await writeFileWhole(file, (write) =>
      writeLedger(
        office,
        id,
        filter,
        setting,
        { write, progress: bar.progress },
        { unmasked: wish.unmasked },
      ),
    );
    bar.stop();
    io.out(`${name}：${count}件，已写入 ${file}\n`);
    return 0;
  } finally {
    bar.stop();
  }
}

/** The file is there whole or not at all: it gets its name once everything is written. */
async function writeFileWhole<T>(file: string, fill: (write: LedgerOut['write']) => Promise<T>): Promise<T> {
  const refuse = (error: unknown): never => {
    throw new BadInput(`写不进 ${file}：${whyNot(error)}`);
  };
  const part = `${file}.part`;
  const handle = await open(part, 'w').catch(refuse);
  try {
    const filled = await fill((bytes) => handle.writeFile(bytes).catch(refuse));
    await handle.close();
    await rename(part, file).catch(refuse);
    return filled;
  } catch (error) {
    await handle.close();
    await rm(part, { force: true });
    throw error;
  }
}

/** Why the file system refused, in a few Chinese words. */
function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return '没有这个目录。';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限。';
  if (code === 'EISDIR') return '这是一个目录。';
  if (code === 'ENOSPC') return '磁盘已满。';
  return error instanceof Error ? error.message : String(error);
}
