import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { disclosed } from '../../case/matter.ts';
import {
  confirmed,
  contentsIn,
  faultsIn,
  filledDraft,
  type OpenedIntake,
  officeActs,
  openIntake,
  sentOn,
  streamOf,
  submitted,
  upload,
  valueOf,
} from './opened-intake.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openIntake();
});
afterAll(() => opened.close());
beforeEach(() => opened.goTo(sentOn));

const sweep = (day: string) => opened.services.intakeDesk.sweep(`${day}T10:00:00+08:00`);

/** Another process adds a file; it waits for the row of the draft, which is held here, and is killed once the content is in place. */
async function killBetweenContentAndRow(secret: string, before: readonly string[]): Promise<string> {
  const script = fileURLToPath(new URL('./interrupted-upload.ts', import.meta.url));
  const { connection, database } = opened.test;
  const wish = JSON.stringify({ connection, folder: opened.folder, secret });
  return database.transaction().execute(async (transaction) => {
    await sql`select id from application_draft for update`.execute(transaction);
    const child = spawn(process.execPath, [script, wish], { stdio: 'inherit' });
    const exited = once(child, 'exit');
    const id = await vi.waitFor(
      async () => {
        const inPlace = (await contentsIn(opened.folder)).find((name) => !before.includes(name));
        if (!inPlace) throw new Error('not yet');
        await stat(join(opened.folder, inPlace.slice(0, 2), inPlace));
        return inPlace;
      },
      { timeout: 20_000, interval: 20 },
    );
    child.kill('SIGKILL');
    await exited;
    return id;
  });
}

describe('收件清理', () => {
  it('第30天草稿还在，第31天连同附件删去；提交了的办件和附件不动', async () => {
    const old = await filledDraft(opened);
    const file = valueOf(await opened.intake.addFile(old, upload('甲.pdf'), 'material'));
    const mine = await submitted(opened);
    const kept = valueOf(await opened.intake.addCaseFile(mine.access, upload('乙.pdf'), 'material'));
    expect(await sweep('2026-03-07')).toMatchObject({ drafts: 0 });
    expect(await opened.intake.findDraft(old)).toBeDefined();
    expect(await sweep('2026-03-08')).toMatchObject({ drafts: 2, contents: 1 });
    expect(await opened.intake.findDraft(old)).toBeUndefined();
    const contents = await contentsIn(opened.folder);
    expect(contents).not.toContain(file.id);
    expect(contents).toContain(kept.id);
    expect(await opened.intake.openFile(mine.access, kept.id)).toBeDefined();
  });

  it('传了一半的：两天之内可以接着传，两天之后删去', async () => {
    const place = { secret: await filledDraft(opened) };
    const wish = { name: '大.pdf', bytes: 100, purpose: 'material' } as const;
    const id = valueOf(await opened.intake.uploads.begin(place, wish));
    valueOf(await opened.intake.uploads.append(place, id, 0, streamOf(Buffer.from('%PDF-'))));
    await sweep('2026-02-06');
    expect(await opened.intake.uploads.progress(place, id)).toMatchObject({ offset: 5 });
    await sweep('2026-02-08');
    expect(await opened.intake.uploads.progress(place, id)).toBeUndefined();
    expect(await contentsIn(opened.folder)).not.toContain(id);
  });

  it('写完内容、登记之前进程被强行结束：没有登记的内容一天后清走', async () => {
    const secret = await filledDraft(opened);
    const before = await contentsIn(opened.folder);
    const id = await killBetweenContentAndRow(secret, before);
    expect((await opened.intake.findDraft(secret))?.files).toEqual([]);
    const mine = await submitted(opened);
    const kept = valueOf(await opened.intake.addCaseFile(mine.access, upload('乙.pdf'), 'material'));
    const writtenAt = new Date('2026-02-05T01:30:00Z');
    await utimes(join(opened.folder, kept.id.slice(0, 2), kept.id), writtenAt, writtenAt);
    await utimes(join(opened.folder, id.slice(0, 2), id), writtenAt, writtenAt);
    await sweep('2026-02-05');
    expect(await contentsIn(opened.folder)).toContain(id);
    await sweep('2026-02-06');
    expect(await contentsIn(opened.folder)).not.toContain(id);
    expect(await contentsIn(opened.folder)).toContain(kept.id);
  });

  it('接错了数据库：它一份也不认得的目录，什么都不清', async () => {
    const other = await openIntake({ folder: opened.folder });
    const before = await contentsIn(opened.folder);
    expect(before.length).toBeGreaterThan(0);
    expect(await other.services.intakeDesk.sweep('2027-01-01T10:00:00+08:00')).toMatchObject({ contents: 0 });
    expect(await contentsIn(opened.folder)).toEqual(before);
    await other.test.drop();
  });

  it('目录里别的东西不碰', async () => {
    await mkdir(join(opened.folder, 'ab'), { recursive: true });
    await writeFile(join(opened.folder, '说明.txt'), '');
    await writeFile(join(opened.folder, 'ab', '.keep'), '');
    await sweep('2027-01-01');
    expect(await readdir(opened.folder)).toContain('说明.txt');
    expect(await readdir(join(opened.folder, 'ab'))).toContain('.keep');
  });
});

describe('删除个人信息', () => {
  it('姓名、证件、联系方式、身份证明一并清除；办理记录不变，链仍完好', async () => {
    const secret = await filledDraft(opened);
    const paper = valueOf(await opened.intake.addFile(secret, upload('身份证.pdf'), 'identity'));
    const material = valueOf(await opened.intake.addFile(secret, upload('材料.pdf'), 'material'));
    const receipt = valueOf(await opened.intake.submit(secret));
    const found = await opened.intake.openCase(receipt.number, receipt.code);
    const [caseId, key] = [found?.caseId ?? '', found?.state.applicant.key ?? ''];
    await officeActs(opened, caseId, [confirmed('2026-02-06'), ...disclosed('2026-02-09')]);
    const desk = opened.services.intakeDesk;
    expect(await desk.eraseApplicant(opened.organId, key)).toBe(1);
    expect(await desk.findDetails(opened.organId, key)).toBeUndefined();
    expect((await opened.services.cases.findCase(opened.organId, caseId))?.applicantName).toBeNull();
    const contents = await contentsIn(opened.folder);
    expect(contents).not.toContain(paper.id);
    expect(contents).toContain(material.id);
    const { rows } = await sql<{ row: string }>`select applicant::text as row from applicant
      where id = ${key}`.execute(opened.test.database);
    expect(rows[0]?.row).not.toMatch(/郑小禾|11010519491231002X|13800138000/);
    expect((await opened.intake.openCase(receipt.number, receipt.code))?.state.version).toBeGreaterThan(5);
    expect(await faultsIn(opened)).toEqual([]);
    await expect(desk.eraseApplicant(opened.organId, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});
