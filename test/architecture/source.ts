import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src', import.meta.url));

export interface Import {
  from: string;
  /** Erased by the compiler: nothing of it is there at run time. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** Relative to src, with `/`. */
  path: string;
  /** First folder; '' for the files at the root. */
  room: string;
  text: string;
  /** Ours, relative to src. */
  ours: Import[];
  /** npm packages and Node's own modules. */
  foreign: Import[];
}

const statement =
  /^(?:import|export)\s+(type\s)?([^'"`;]*?)\s*from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

export function importsIn(text: string): Import[] {
  return [...text.matchAll(statement)].map(([, type, names, from, bare, dynamic]) => ({
    from: from ?? bare ?? dynamic ?? '',
    typeOnly: type !== undefined || (names !== undefined && hasOnlyTypes(names)),
  }));
}

function hasOnlyTypes(names: string): boolean {
  const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  if (listed === undefined) return false;
  const each = listed.split(',').map((name) => name.trim());
  return each.filter(Boolean).every((name) => name.startsWith('type '));
}

/** Text with comments blanked, lines kept. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
}

export function allFiles(): string[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export function sourceFiles(): SourceFile[] {
  return allFiles()
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(src, path), 'utf8');
      const all = importsIn(text);
      const ours = all
        .filter((one) => one.from.startsWith('.'))
        .map((one) => ({ ...one, from: join(dirname(path), one.from).replaceAll('\\', '/') }));
      const foreign = all.filter((one) => !one.from.startsWith('.'));
      return { path, room: roomOf(path), text, ours, foreign };
    });
}

export function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}
