/** groonga: the peer, in a process of its own, asked over its standard input. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { BenchQuery } from './queries.ts';
import type { BenchRecord } from './texts.ts';

export interface Groonga {
  version: string;
  load(records: readonly BenchRecord[]): Promise<void>;
  index(): Promise<void>;
  /** Number of hits, and keys of the newest 20. */
  search(query: BenchQuery): Promise<{ hits: number; keys: string[] }>;
  close(): Promise<void>;
}

const schema = [
  'table_create Docs TABLE_HASH_KEY ShortText',
  'column_create Docs published COLUMN_SCALAR UInt32',
  'column_create Docs year COLUMN_SCALAR UInt16',
  'column_create Docs body COLUMN_SCALAR Text',
  'table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto',
  'table_create Years TABLE_PAT_KEY UInt16',
];
const indexes = [
  'column_create Terms body COLUMN_INDEX|WITH_POSITION Docs body',
  'column_create Years docs COLUMN_INDEX Docs year',
];

const Answer = z.tuple([z.tuple([z.number()]).rest(z.unknown())]).rest(z.unknown());
const Rows = z.tuple([z.tuple([z.tuple([z.number()]), z.unknown()]).rest(z.tuple([z.string()]))]);

/** Undefined where groonga is not installed. Makes the database where `fresh`. */
export async function openGroonga(path: string, fresh: boolean): Promise<Groonga | undefined> {
  const version = spawnSync('groonga', ['--version'], { encoding: 'utf8' });
  if (version.error !== undefined) return undefined;
  const child = spawn('groonga', fresh ? ['-n', path] : [path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  async function ask(command: string): Promise<unknown[]> {
    if (!child.stdin.write(`${command}\n`)) await once(child.stdin, 'drain');
    const line = await lines.next();
    const [[status, ...problem], ...answer] = Answer.parse(JSON.parse(String(line.value)));
    if (status !== 0) throw new Error(`groonga: ${JSON.stringify(problem)}: ${command.slice(0, 200)}`);
    return answer;
  }
  if (fresh) for (const command of schema) await ask(command);
  await ask('cache_limit 0');
  return {
    version: /\d[\d.]*/.exec(version.stdout)?.[0] ?? '',
    async load(records) {
      const rows = records.map((record) => ({
        _key: record.recordId,
        published: Number(record.publishedOn.replaceAll('-', '')),
        year: record.year,
        body: record.body,
      }));
      await ask(`load --table Docs\n${JSON.stringify(rows)}`);
    },
    async index() {
      for (const command of indexes) await ask(command);
    },
    async search({ text, filter }) {
      const words = text.split(' ').map((word) => `\\"${word}\\"`);
      const narrowed = filter.year === undefined ? '' : ` --filter "year == ${filter.year}"`;
      const [found] = await ask(
        `select Docs --match_columns body --query "${words.join(' ')}"${narrowed} --sort_keys -published,-_key --limit 20 --output_columns _key --cache no`,
      );
      const [[[hits], , ...rows]] = Rows.parse(found);
      return { hits, keys: rows.map(([key]) => key) };
    },
    async close() {
      child.stdin.end('shutdown\n');
      await once(child, 'exit');
    },
  };
}
