import { describe, expect, it } from 'vitest';
import { allFiles, sourceFiles, withoutComments } from './source.ts';

const pure = ['law', 'case', 'record', 'report', 'letter', 'search', 'supervision'];
const files = sourceFiles();

/** Clock, chance and surroundings: what a pure room is given as an argument instead. */
const surroundings: [string, RegExp][] = [
  ['Date.now', /\bDate\.now\b/],
  ['new Date()', /\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()/],
  ['Date()', /(?<!new )(?<![\w.])Date\(\s*\)/],
  ['performance.now', /\bperformance\.now\b/],
  ['Temporal.Now', /\bTemporal\.Now\b/],
  ['Math.random', /\bMath\.random\b/],
  ['randomUUID', /\brandom(UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b|\bnanoid\b/],
  ['process.env', /\bprocess\.(env|argv|cwd|stdin|stdout|exit)\b/],
  ['fetch', /(?<![\w.])fetch\(/],
  ['setTimeout', /\bset(Timeout|Interval)\(/],
];

function found(text: string): string[] {
  const code = withoutComments(text);
  return surroundings.filter(([, pattern]) => pattern.test(code)).map(([name]) => name);
}

describe('源文件', () => {
  it('纯房间不看钟、不掷骰、不读环境', () => {
    const wrong = files
      .filter((file) => pure.includes(file.room))
      .flatMap((file) => found(file.text).map((name) => `${file.path}: ${name}`));
    expect(wrong).toEqual([]);
  });

  it('service 不读环境变量和钟；只有发送消息的连外面，只有定时工作等时间', () => {
    const wrong = files
      .filter((file) => file.room === 'service')
      .flatMap((file) => found(file.text).map((name) => `${file.path}: ${name}`));
    expect(wrong).toEqual(['service/messages/sender.ts: fetch', 'service/sweep/rounds.ts: setTimeout']);
  });

  it.each([
    ['const a = Date.now();', ['Date.now']],
    ['const a = new Date();', ['new Date()']],
    ['const a = new Date(text);', []],
    ['const a = Date();', ['Date()']],
    ['const a = parseDate();', []],
    ['const a = Math.random();', ['Math.random']],
    ['import { randomUUID } from "node:crypto";', ['randomUUID']],
    ['process.env["A"]', ['process.env']],
    ['// Date.now is not read here\n/* new Date() */', []],
  ])('检查自身：%j 查出 %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('没有超过 300 行的文件', () => {
    const long = files.filter((file) => file.text.trimEnd().split('\n').length > 300);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('没有杂物间：utils、common、helpers、shared', () => {
    const segments = allFiles().filter((path) =>
      /(^|\/)(utils?|common|helpers?|shared|misc)(\/|\.)/.test(path),
    );
    expect(segments).toEqual([]);
  });

  it('文件和目录名用小写短横线', () => {
    const odd = allFiles().filter(
      (path) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(path),
    );
    expect(odd).toEqual([]);
  });

  it('没有默认导出', () => {
    const wrong = files.filter((file) =>
      /^export default\b|\bas default\b/m.test(withoutComments(file.text)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});
