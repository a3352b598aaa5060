import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importParts } from '../../service/record/import/import-parts.ts';
import { type Imported, importRecord } from '../../service/record/import/import-records.ts';
import { findImporter } from '../../service/record/import/importer.ts';
import { getOrganOfReport } from '../../service/report/organ-of-report.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';
import { startProgress } from '../report/progress.ts';
import { csvOf } from './csv.ts';
import { entriesOfFolder, entriesOfList } from './import-entries.ts';

/** `gongkai record import`: drafts out of a folder or a list. Exit status 0 all imported, 1 some failed, 2 could not run. */
export async function importRecords(args: string[], io: CommandIo): Promise<number> {
  const options = {
    organ: { type: 'string' },
    by: { type: 'string' },
    folder: { type: 'string' },
    csv: { type: 'string' },
    source: { type: 'string' },
    node: { type: 'string' },
    failed: { type: 'string' },
    'dry-run': { type: 'boolean' },
    data: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const { organ: wanted, by: login, folder, csv, node, failed: report, data } = values;
  if (wanted === undefined) throw new BadInput('应以 --organ 指明机关。');
  if (login === undefined) throw new BadInput('应以 --by 指明以谁的名义起草（登录名）。');
  const from = folder ?? csv;
  if (from === undefined || (folder !== undefined && csv !== undefined)) {
    throw new BadInput('应以 --folder 指明目录，或者以 --csv 指明清单，二者取一。');
  }
  const entries = await readable(
    () => (folder === undefined ? entriesOfList(from) : entriesOfFolder(from)),
    from,
  );
  const source = values.source ?? basename(resolve(from));
  const isDryRun = values['dry-run'] ?? false;
  return inOffice(data, io, async (office, place) => {
    const organ = await getOrganOfReport(office, wanted);
    const asker = await findImporter(office, organ.id, login);
    if (!asker) throw new BadInput(`${organ.name}没有登录名为 ${login}、可以起草的人员。`);
    const parts = importParts(office, place);
    const wish = { organId: organ.id, publisher: organ.name, source, node, asker, isDryRun };
    const results: Imported[] = [];
    const progress = startProgress(entries.length);
    try {
      for (const entry of entries) {
        results.push(await importRecord(parts, wish, entry));
        progress.step(entry.sourceId);
      }
    } finally {
      progress.stop();
    }
    const failures = results.flatMap((one) => (one.result === 'failed' ? [one] : []));
    if (report !== undefined) {
      const rows = failures.map(({ sourceId, because }) => [sourceId, because]);
      await writeFile(report, csvOf([['编号', '原因'], ...rows]));
    } else for (const { sourceId, because } of failures) io.out(`${sourceId}：${because}\n`);
    io.out(summary(results, isDryRun));
    return failures.length > 0 ? 1 : 0;
  });
}

function summary(results: readonly Imported[], isDryRun: boolean): string {
  const count = (result: Imported['result']) => results.filter((one) => one.result === result).length;
  const drafted = isDryRun ? `可以导入${count('wouldDraft')}件` : `导入为稿件${count('drafted')}件`;
  return `共${results.length}件：${drafted}，此前已导入${count('already')}件，失败${count('failed')}件。\n`;
}

async function readable<T>(read: () => Promise<T>, path: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      throw new BadInput(`没有“${path}”这个目录或者文件。`);
    }
    throw error;
  }
}
