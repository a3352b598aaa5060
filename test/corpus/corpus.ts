/** 真实年报: published reports kept outside the project, each with its printed cells and its known defects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { CellValue } from '../../src/report/model.ts';

export interface KnownDefect {
  /** A rule id; `T` for any rule that holds the narrative against the tables; null where `kind` says it in words. */
  rule: string | null;
  kind: string;
  severity: string;
  cells: string[];
  note: string;
}

export interface KnownReport {
  name: string;
  bytes: Uint8Array;
  organ: string;
  year: number;
  edition: number | null;
  cells: Record<string, CellValue>;
  defects: KnownDefect[];
}

interface Truth extends Omit<KnownReport, 'name' | 'bytes'> {
  file: string;
}

/** Folder with `seeds`, `others` and `truth`: GONGKAI_CORPUS, else ../shared/reports beside the project. */
export function corpusFolder(): string {
  const folder = resolve(process.env['GONGKAI_CORPUS'] ?? join('..', 'shared', 'reports'));
  if (!existsSync(join(folder, 'truth'))) {
    throw new Error(
      `no reports in ${folder}: set GONGKAI_CORPUS to a folder with seeds/, others/ and truth/`,
    );
  }
  return folder;
}

/** Every report whose truth is known. */
export function readCorpus(): KnownReport[] {
  const folder = corpusFolder();
  return readdirSync(join(folder, 'truth'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { file, ...truth } = JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8')) as Truth;
      return { ...truth, name: basename(file), bytes: new Uint8Array(readFileSync(join(folder, file))) };
    });
}
