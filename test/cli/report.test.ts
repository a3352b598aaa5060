import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report } from '../../src/cli/report.ts';
import { balancedCells, printedReport, reportWith } from '../report/read/printed-report.ts';
import { markdownGrid } from '../report/read/text-layouts.ts';
import { runCommand } from './run-command.ts';

const samples = fileURLToPath(new URL('../report/read/format/files', import.meta.url));
let folder: string;
const noRegulations = { issued: 0, repealed: 0, inForce: 0 };
const cells = {
  ...balancedCells(2021, 1),
  ...Object.fromEntries(Object.entries(noRegulations).map(([key, n]) => [`proactive.regulations.${key}`, n])),
};
const received = 'applications.newlyReceived.naturalPerson';
const right = printedReport(reportWith(2021, cells), markdownGrid);
const wrong = printedReport(
  reportWith(2021, { ...cells, [received]: Number(cells[received]) + 1 }),
  markdownGrid,
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
  await writeFile(join(folder, '正确.md'), right);
  await writeFile(join(folder, '有误.md'), wrong);
  await writeFile(join(folder, '空白.docx'), '');
  await writeFile(join(folder, '照片.png'), '');
});

afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]) {
  return runCommand(report, args);
}

const file = (name: string): string => join(folder, name);

describe('gongkai report', () => {
  test('read --json 给出合同里的各项', async () => {
    const { status, out } = await run('read', file('正确.md'), '--json');
    const read = JSON.parse(out);
    expect(status).toBe(0);
    expect(read).toMatchObject({
      source: { format: 'md' },
      organ: '云岭县自然资源局',
      year: 2023,
      edition: 2021,
    });
    expect(Object.keys(read.cells)).toHaveLength(200);
    expect(read.chapters[0]).toEqual({
      number: 1,
      heading: '一、总体情况',
      text: '2023年，全局认真做好公开工作，主动公开政府信息120条。',
    });
  });

  test('两个文件是一个数组，目录是一行一个', async () => {
    expect(JSON.parse((await run('read', file('正确.md'), file('有误.md'), '--json')).out)).toHaveLength(2);
    const lines = (await run('read', folder, '--json')).out.trim().split('\n');
    expect(lines.filter((line) => 'error' in JSON.parse(line))).toHaveLength(1);
    expect(lines).toHaveLength(3);
  });

  test('check 有错误时退出码 1，并列出两个数和格子', async () => {
    const { status, out } = await run('check', file('有误.md'), '--json');
    expect(status).toBe(1);
    const rules = JSON.parse(out).findings.filter(
      (finding: { severity: string }) => finding.severity === 'error',
    );
    expect(rules.map((finding: { rule: string }) => finding.rule).toSorted()).toEqual(['N01', 'N03']);
  });

  test('check 正确的报告退出码 0', async () => {
    expect((await run('check', file('正确.md'))).status).toBe(0);
  });

  test('check 目录给出汇总表；有读不出的文件时退出码 2，其余照常', async () => {
    const { status, out, err } = await run('check', folder);
    expect(status).toBe(2);
    expect(out).toContain('共 3 份：1 份有错误，1 份无错误，1 份未能读取。');
    expect(err).toContain('空白.docx：文件是空的');
    expect(err).toContain('目录里另有 1 个文件不是年报常用的格式，没有体检。');
  });

  test('compare、merge、render 各得其果', async () => {
    expect(
      JSON.parse((await run('compare', file('正确.md'), file('有误.md'), '--json')).out).cells.length,
    ).toBe(200);
    const merged = JSON.parse((await run('merge', file('正确.md'), file('正确.md'), '--json')).out);
    expect(merged.cells['applications.total.total']).toBe(2 * Number(cells['applications.total.total']));
    expect((await run('render', file('正确.md'), '--to', 'html', '-o', file('出.html'))).status).toBe(0);
    expect(await readFile(file('出.html'), 'utf8')).toContain('本年新收政府信息公开申请数量');
    await rm(file('出.html'));
  });

  test.each(['page.pdf', 'sample.doc'])('从磁盘读 %s', async (name) => {
    const { status, out, err } = await run('read', join(samples, name), '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out).chapters.length).toBeGreaterThan(0);
  });

  test.each([
    [['check', '没有这个文件.docx'], '没有这个文件'],
    [['render', '正确.md', '--to', 'pdf'], '用法：gongkai report render'],
    [['read', '--错误参数', 'x'], '用法：gongkai report read'],
    [['什么'], '没有“report 什么”这个命令'],
  ])('%j：一句话说明，退出码 2', async (args, words) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(words);
  });
});
