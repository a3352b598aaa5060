import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { typedParts } from '../report/draft/typed-parts.ts';
import { type OpenedOffice, openOffice } from '../service/case/opened-office.ts';
import { twoYears } from '../service/report/year-of-work.ts';
import { runCommand } from './run-command.ts';

let opened: OpenedOffice;
let place: string;
beforeAll(async () => {
  opened = await openOffice();
  await twoYears(opened);
  place = mkdtempSync(join(tmpdir(), 'gongkai-compile-'));
  writeFileSync(join(place, 'typed.json'), JSON.stringify(typedParts));
  writeFileSync(join(place, 'cut.json'), '{');
  writeFileSync(join(place, 'wrong.json'), JSON.stringify({ parts: { seven: '文字' } }));
});
afterAll(async () => {
  rmSync(place, { recursive: true });
  await opened.test.drop();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-30T02:00:00Z') });
  const { host = '', port = 5432, user, password, database } = opened.test.connection;
  const login = `${user}:${encodeURIComponent(String(password))}`;
  vi.stubEnv('DATABASE_URL', `postgresql://${login}@${encodeURIComponent(host)}:${port}/${database}`);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function run(...args: string[]) {
  return runCommand(runCommandLine, ['report', 'compile', ...args]);
}

function compile(year: string, ...args: string[]) {
  return run('--organ', '云岭县自然资源局', '--year', year, ...args);
}

function at(file: string): string {
  return join(place, file);
}

describe('gongkai report compile', () => {
  it('没有自填的：给出概数，体检指出待补充之处，退出状态 1；机关编号、全称都可以', async () => {
    const { status, out, err } = await compile('2025');
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(
      /^云岭县自然资源局2025年政府信息公开工作年度报告\n本年新收 6 件，上年结转 0 件，办结 3 件，结转下年度 3 件，行政复议 1 件，行政诉讼 0 件\n云岭县自然资源局　2025　发现 \d+ 处\n/,
    );
    expect(out).toContain('待补充');
    expect((await run('--organ', opened.organId, '--year', '2025')).out).toBe(out);
  });

  it('两年接起来：上年的 JSON 作 --last，自填齐全的只差现行有效件数；本年还没有结束的有一行说明', async () => {
    const before = await compile('2025', '--with', at('typed.json'), '--out', at('2025.json'));
    expect(before.out).toContain(`已写入 ${at('2025.json')}\n`);
    const { status, out, err } = await compile('2026', '--with', at('typed.json'), '--last', at('2025.json'));
    expect(err).toBe('注意：2026年还没有结束，以下是截至2026-12-30的数字。\n');
    const rules = [...out.matchAll(/\[\S+ ([A-Z]\d\d)\]/g)].map(([, rule]) => rule);
    expect(new Set(rules)).toEqual(new Set(['Y02', 'Y05', 'Y09']));
    expect(status).toBe(1);
  });

  it.each(['docx', 'html', 'xlsx', 'md', 'json'])('写出 %s，读回的数字与办件相符', async (format) => {
    const file = at(`2026.${format}`);
    await compile('2026', '--with', at('typed.json'), '--out', file);
    const read = await runCommand(runCommandLine, ['report', 'read', file, '--json']);
    const report: unknown = JSON.parse(read.out);
    expect(report).toMatchObject({
      organ: '云岭县自然资源局',
      year: 2026,
      edition: 2021,
      cells: {
        'applications.newlyReceived.total': 5,
        'applications.carriedIn.commercialEnterprise': 1,
        'applications.notProcessed.petition.total': 0,
        'reconsideration.corrected': 1,
        'proactive.licences.decisions': 316,
      },
    });
  });

  it('--cases 逐件列出一格：申请一件一行，诉讼一件一行', async () => {
    const carried = await compile('2025', '--cases', 'applications.carriedForward.total');
    expect(carried.out.slice(carried.out.indexOf('表三·四、'))).toBe(`表三·四、结转下年度继续办理·总计：
  云自然资申〔2025〕5号　自然人　收到 2025-12-01　办结 2026-01-05　逾期不补正，不再处理　青石村三组土地征收补偿安置方案
  云自然资申〔2025〕6号　自然人　收到 2025-12-10　办结 2026-01-22　逾期不缴费，不再处理　青石村三组土地征收补偿安置方案
  云自然资申〔2025〕2号　商业企业　收到 2025-12-22　办结 2026-01-06　予以公开　青石村三组土地征收补偿安置方案
`);
    const direct = await compile('2026', '--cases', 'litigation.direct.total');
    expect(direct.out).toContain(
      '表四·行政诉讼·未经复议直接起诉·总计：\n  云自然资申〔2026〕4号　诉讼1　未经复议直接起诉　收到副本 2026-06-01　尚未审结\n',
    );
  });

  it('--cases-to 写成工作簿，三张表，每件写明计入哪一行', async () => {
    const file = at('cases.xlsx');
    expect((await compile('2025', '--cases-to', file)).out).toContain(`已写入 ${file}\n`);
    const parts = unzipSync(readFileSync(file));
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d/.test(name));
    expect(sheets).toHaveLength(3);
    const text = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    for (const words of [
      '本年新收',
      '结转下年度',
      '（四）无法提供·1.本机关不掌握相关政府信息',
      '尚未审结',
      '复议1',
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each([
    [['--year', '2025'], '请用 --organ 写明机关编号或者机关全称。'],
    [['--organ', '云岭县自然资源局'], '请用 --year 写明年度，如 2026。'],
    [['--organ', '没有的局', '--year', '2025'], '没有“没有的局”这个机关：应为机关编号或者机关全称。'],
    [['--organ', '云岭县自然资源局', '--year', '25'], '请用 --year 写明年度，如 2026。'],
    [
      ['--organ', '云岭县自然资源局', '--year', '2018'],
      '2019年以前没有规定的年报格式，不能编制2018年度报告。',
    ],
    [['--organ', '云岭县自然资源局', '--year', '2027'], '2027年还没有到，不能编制年度报告。'],
    [
      ['--organ', '云岭县自然资源局', '--year', '2025', '--out', 'a.pdf'],
      '--out 应为 .docx、.html、.json、.xlsx 或者 .md 文件。',
    ],
    [
      ['--organ', '云岭县自然资源局', '--year', '2025', '--cases-to', 'a.csv'],
      '--cases-to 应为 .xlsx 文件。',
    ],
    [
      ['--organ', '云岭县自然资源局', '--year', '2025', '--cases', 'proactive.licences.decisions'],
      '--cases 没有 proactive.licences.decisions 这一格，或者这一格不由办件得出；应为表三、表四的单元格，如 applications.newlyReceived.total。',
    ],
  ])('参数有误 %j：一行说明，退出状态 2', async (args, line) => {
    expect(await run(...args)).toEqual({ status: 2, out: '', err: `${line}\n` });
  });

  it.each([
    ['--with', 'none.json', (file: string) => `打不开 ${file}：没有这个文件或者目录。`],
    ['--with', 'cut.json', (file: string) => `${file} 不是完整的 JSON。`],
    ['--with', 'wrong.json', (file: string) => `${file} 有误：parts 有不认识的项：seven。`],
    ['--last', 'none.docx', (file: string) => `${file}：打不开文件：没有这个文件，请核对路径。`],
  ])('%s %s 读不出：一行说明，退出状态 2', async (option, name, line) => {
    const { status, err } = await compile('2025', option, at(name));
    expect({ status, err }).toEqual({ status: 2, err: `${line(at(name))}\n` });
  });

  it('上年报告不是上一年的、写不进去的：一行说明，退出状态 2', async () => {
    await compile('2025', '--out', at('2025.json'));
    expect(await compile('2025', '--last', at('2025.json'))).toEqual({
      status: 2,
      out: '',
      err: `${at('2025.json')} 是2025年度的报告，--last 应为2024年度的。\n`,
    });
    const nowhere = at('nowhere/2025.docx');
    const { status, err } = await compile('2025', '--out', nowhere);
    expect({ status, err }).toEqual({ status: 2, err: `写不进 ${nowhere}：没有这个文件或者目录。\n` });
  });
});
