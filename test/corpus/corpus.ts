/** 真实年报: published reports kept outside the project, each with its printed cells and its known defects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';

const Defect = z.object({
  /** A rule id; `T` for any rule that holds the narrative against the tables; null where `kind` says it in words. */
  rule: z.string().nullable(),
  kind: z.string(),
  severity: z.string(),
  cells: z.array(z.string()),
  note: z.string(),
});

const Cell = z.union([z.number(), z.null(), z.object({ text: z.string(), number: z.number().optional() })]);

const Truth = z.object({
  file: z.string(),
  organ: z.string(),
  year: z.number(),
  edition: z.number().nullable(),
  cells: z.record(z.string(), Cell),
  defects: z.array(Defect),
});

export type KnownDefect = z.infer<typeof Defect>;
export type KnownCell = z.infer<typeof Cell>;

export interface KnownReport extends Omit<z.infer<typeof Truth>, 'file'> {
  name: string;
  bytes: Uint8Array;
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
      const { file, ...truth } = Truth.parse(JSON.parse(readFileSync(join(folder, 'truth', name), 'utf8')));
      return { ...truth, name: basename(file), bytes: new Uint8Array(readFileSync(join(folder, file))) };
    });
}
