import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/cli/main.ts';
import { createServices } from '../../src/service/services.ts';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { runCommand } from './run-command.ts';

const organ = '云岭县自然资源局';

let test: TestDatabase;
let folder: string;

beforeAll(async () => {
  test = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-import-'));
});
beforeEach(() => {
  const { host = '', port = 5432, user, password, database } = test.connection;
  const login = `${user}:${encodeURIComponent(String(password))}`;
  vi.stubEnv('DATABASE_URL', `postgresql://${login}@${encodeURIComponent(host)}:${port}/${database}`);
  vi.stubEnv('GONGKAI_FILES', join(folder, 'files'));
  vi.stubEnv('GONGKAI_DATA', join(folder, 'data'));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

function run(...args: string[]) {
  return runCommand(runCommandLine, args);
}

function importing(...args: string[]) {
  return run('record', 'import', '--organ', organ, '--by', 'bao-song', ...args);
}

/** Drafts of the organ, by title. */
async function drafts() {
  const office = { database: test.database, now: () => new Date().toISOString(), newId: randomUUID };
  const { records } = createServices(office, {
    today: () => '2026-11-20',
    files: join(folder, 'data', 'files'),
  });
  const { id: organId = '' } =
    (await test.database.selectFrom('organ').select('id').executeTakeFirst()) ?? {};
  const { lines } = await records.list(organId, { limit: 500 });
  return lines
    .map(({ title, documentNumber, phase }) => ({ title, documentNumber, phase }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

const page = (title: string, body: string, meta = '') =>
  `<!doctype html><html><head><title>${title}</title><meta name="ArticleTitle" content="${title}">${meta}</head><body><p>${body}</p><table><tr><td>地块</td><td>面积</td></tr><tr><td>青石沟</td><td>12亩</td></tr></table></body></html>`;

describe('gongkai record import', () => {
  beforeAll(async () => {
    vi.unstubAllEnvs();
    const old = join(folder, 'old', '2019');
    await mkdir(old, { recursive: true });
    const stated =
      '<meta name="PubDate" content="2019-05-06 10:00"><meta name="Url" content="http://old.example.cn/a/1.html">';
    await writeFile(join(old, 'a.html'), page('关于开展地籍调查的公告', '云自然资〔2019〕3号', stated));
    await writeFile(join(old, 'b.txt'), '关于土地整治的通知\n各乡镇：请做好整治工作。\n');
    await writeFile(join(old, 'c.html'), page('内部文件', '机密★3年'));
    await writeFile(join(old, 'd.docx'), Buffer.from('PK\u0003\u0004\u0000\u0001\u0002\u0003'));
    await writeFile(join(old, 'e.csv'), '地块,面积\n青石沟,12\n');
    await writeFile(
      join(folder, 'list.csv'),
      '编号,名称,文号,发布日期,目录节点,类别,文件,附件\n7,旧网站的通知,云自然资〔2018〕9号,2018年3月2日,announcements,通知公告,old/2019/b.txt,"old/2019/b.txt；old/2019/e.csv"\n8,节点不对的,,,nowhere,,,\n',
    );
  });

  it('先建机关和人员；没有起草岗位的人不能导入', async () => {
    await run('organ', 'add', '--name', organ);
    await run(
      'person',
      'add',
      '--organ',
      organ,
      '--login',
      'bao-song',
      '--name',
      '鲍松',
      '--generate',
      '--role',
      'leader',
    );
    const refused = await importing('--folder', join(folder, 'old'));
    expect(refused).toMatchObject({
      status: 2,
      err: expect.stringContaining('没有登录名为 bao-song、可以起草的人员'),
    });
    await run('person', 'role', '--organ', organ, '--login', 'bao-song', '--role', 'contributor');
  });

  it('试运行：只说结果，什么也不写', async () => {
    const tried = await importing('--folder', join(folder, 'old'), '--dry-run');
    expect(tried.status).toBe(1);
    expect(tried.out).toContain('共4件：可以导入2件，此前已导入0件，失败2件。');
    expect(await drafts()).toEqual([]);
  });

  it('目录：网页、文本成为稿件，原网址和所载日期留作来源的事实；失败的写明原因；再来一次不重复', async () => {
    const failed = join(folder, 'failed.csv');
    const first = await importing('--folder', join(folder, 'old'), '--failed', failed);
    expect(first).toMatchObject({ status: 1, out: '共4件：导入为稿件2件，此前已导入0件，失败2件。\n' });
    const told = await readFile(failed, 'utf8');
    expect(told).toMatch(/2019\/c\.html,.*密级标志/);
    expect(told).toMatch(/2019\/d\.docx,/);
    expect(await drafts()).toEqual([
      { title: '关于土地整治的通知', documentNumber: null, phase: 'drafting' },
      { title: '关于开展地籍调查的公告', documentNumber: '云自然资〔2019〕3号', phase: 'drafting' },
    ]);
    const sources = await test.database
      .selectFrom('record_source')
      .select(['source_id', 'address', 'stated_on'])
      .orderBy('source_id')
      .execute();
    expect(sources).toEqual([
      { source_id: '2019/a.html', address: 'http://old.example.cn/a/1.html', stated_on: '2019-05-06' },
      { source_id: '2019/b.txt', address: null, stated_on: null },
    ]);
    expect((await importing('--folder', join(folder, 'old'))).out).toContain(
      '共4件：导入为稿件0件，此前已导入2件，失败2件。',
    );
    expect(await drafts()).toHaveLength(2);
  });

  it('清单：各列写入稿件，附件一并存入；目录节点不对的说明原因', async () => {
    const { status, out } = await importing('--csv', join(folder, 'list.csv'));
    expect([status, out]).toEqual([
      1,
      expect.stringMatching(/^8：目录节点“nowhere”.*\n共2件：导入为稿件1件/u),
    ]);
    const files = await test.database
      .selectFrom('stored_file')
      .select(['name', 'purpose'])
      .where('record_id', 'is not', null)
      .execute();
    expect(files.map(({ name, purpose }) => `${name} ${purpose}`).sort()).toEqual([
      'b.txt record',
      'e.csv record',
    ]);
    expect((await importing('--csv', join(folder, 'list.csv'))).out).toContain(
      '导入为稿件0件，此前已导入1件',
    );
  });

  it.each([
    ['没有机关', ['--by', 'x', '--folder', '.'], '应以 --organ 指明机关'],
    ['没有来源', ['--organ', organ, '--by', 'x'], '二者取一'],
    ['没有这个目录', ['--organ', organ, '--by', 'x', '--folder', '/nowhere/at/all'], '没有“/nowhere/at/all”'],
  ])('%s：一句话，状态 2', async (_what, args, words) => {
    const { status, err } = await run('record', 'import', ...args);
    expect([status, err]).toEqual([2, expect.stringContaining(words)]);
  });
});
