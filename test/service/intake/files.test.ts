import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import { openServedReply } from '../../../src/service/intake/applicant-files.ts';
import { uploadLimits } from '../../../src/service/intake/file/upload-limits.ts';
import { findLetter } from '../../../src/store/letter.ts';
import { disclosed } from '../../case/matter.ts';
import * as samples from './file-samples.ts';
import { littleSpaces } from './little-space.ts';
import {
  bytesOf,
  confirmed,
  contentsIn,
  filledDraft,
  type OpenedIntake,
  officeActs,
  openIntake,
  pdf,
  sentOn,
  setUp,
  submitted,
  upload,
  valueOf,
} from './opened-intake.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openIntake();
});
afterAll(() => opened.close());

/** Adds to a draft of its own. */
async function add(name: string, content?: string | Uint8Array) {
  return opened.intake.addFile(await filledDraft(opened), upload(name, content), 'material');
}

/** Bytes that look like a PDF and go on for `chunks` MB; counts what is taken of them. */
function endless(chunks: number) {
  const taken = { megabytes: 0, cancelled: false };
  const first = Buffer.alloc(1024 * 1024, pdf);
  const content = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.megabytes += 1;
      if (taken.megabytes > chunks) controller.close();
      else controller.enqueue(first);
    },
    cancel() {
      taken.cancelled = true;
    },
  });
  return { taken, content };
}

describe('收文件：按内容认类型', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['说明.pdf', pdf, 'application/pdf'],
    ['说明.PDF', pdf, 'application/pdf'],
    ['申请.docx', samples.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['清单.xlsx', samples.xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['申请.doc', samples.doc, 'application/msword'],
    ['申请.wps', samples.doc, 'application/wps-office.wps'],
    ['清单.xls', samples.xls, 'application/vnd.ms-excel'],
    ['证书.ofd', samples.ofd, 'application/ofd'],
    ['身份证.jpg', samples.jpg, 'image/jpeg'],
    ['身份证.png', samples.png, 'image/png'],
    ['扫描.tif', samples.tif, 'image/tiff'],
    ['照片.heic', samples.heic, 'image/heic'],
    ['说明.txt', '郑小禾\r\n\t<script>alert(1)</script>', 'text/plain'],
    ['说明.txt', samples.gb18030, 'text/plain'],
    ['说明.txt', 'MZ 是项目的代号', 'text/plain'],
    ['清单.csv', '序号,名称\n1,方案', 'text/csv'],
  ])('收 %s（%#）', async (name, content, mediaType) => {
    const kept = valueOf(await add(name, content));
    expect(kept).toMatchObject({ name, mediaType, state: 'usable', bytes: Buffer.from(content).length });
  });

  it.each<[string, string | Uint8Array, string, string]>([
    ['改名的程序.pdf', samples.windowsProgram, 'type-differs', '可执行程序'],
    ['改名的程序.txt', samples.linuxProgram, 'type-differs', '可执行程序'],
    ['脚本.txt', '#!/bin/sh\nrm -rf /', 'type-differs', '可执行程序'],
    ['程序.exe', samples.windowsProgram, 'type-not-taken', '的类型不能上传'],
    ['带宏.docm', samples.macroDocx, 'type-not-taken', '带宏'],
    ['带宏.docx', samples.macroDocx, 'type-not-taken', '里有宏'],
    ['带宏.doc', samples.macroDoc, 'type-not-taken', '里有宏'],
    ['加密.docx', samples.encryptedDocx, 'type-differs', '打开密码'],
    ['材料.zip', samples.zip, 'type-not-taken', '压缩包里的内容无法逐一检查'],
    ['材料.docx', samples.zip, 'type-differs', '压缩包'],
    ['图片.pdf', samples.png, 'type-differs', '内容是png 图片'],
    ['半个.docx', samples.docx.subarray(0, 60), 'type-differs', '已损坏'],
    ['乱码.txt', Buffer.from([0x41, 0, 0x42, 1]), 'type-differs', '打不开'],
    ['空.pdf', '', 'empty', '空文件'],
    ['没有扩展名', pdf, 'type-not-taken', '可以上传'],
    ['页面.html', '<script>alert(1)</script>', 'type-not-taken', '可以上传'],
    [`${'长'.repeat(150)}.pdf`, pdf, 'name', '文件名最多150字，现为154字'],
    ['\u0000\u0001', pdf, 'name', '没有名称'],
  ])('不收 %j：%s，什么也不留下', async (name, content, code, words) => {
    const before = await contentsIn(opened.folder);
    const refused = await add(name, content);
    expect(refused).toMatchObject({ ok: false, because: { code } });
    expect(!refused.ok && refused.because.message).toContain(words);
    expect(await contentsIn(opened.folder)).toEqual(before);
  });

  it.each([
    ['C:\\用户\\郑\\身份证.pdf', '身份证.pdf'],
    ['../../etc/身份证.pdf', '身份证.pdf'],
    ['身\u0000份\r\n证.pdf', '身份证.pdf'],
    ['证\u202efdp.pdf', '证fdp.pdf'],
    ['..身份证.pdf', '身份证.pdf'],
  ])('文件名 %j 记为 %s；路径里只有随机编号', async (typed, name) => {
    const kept = valueOf(await add(typed));
    expect(kept.name).toBe(name);
    const path = join(opened.folder, kept.id.slice(0, 2), kept.id);
    expect(await readFile(path, 'utf8')).toBe(pdf);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('登记的大小、校验值（SM3）与内容一致', async () => {
    const { id } = valueOf(await add('甲.txt', 'abc'));
    const { rows } = await sql<object>`select bytes, digest from stored_file where id = ${id}`.execute(
      opened.test.database,
    );
    const digest = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
    expect(rows).toEqual([{ bytes: 3, digest }]);
  });
});

describe('收文件：大小和数量', () => {
  it('300 MB 的流：读到 50 MB 以后就停，什么也不留下', async () => {
    const { taken, content } = endless(300);
    const secret = await filledDraft(opened);
    const before = await contentsIn(opened.folder);
    expect(await opened.intake.addFile(secret, { name: '大.pdf', content }, 'material')).toMatchObject({
      ok: false,
      because: { code: 'too-large', message: '“大.pdf”超过50 MB，没有保存。' },
    });
    expect(taken.megabytes).toBeLessThanOrEqual(53);
    expect(taken.cancelled).toBe(true);
    expect(await contentsIn(opened.folder)).toEqual(before);
  });

  it('最多20份：第21份不收，同时上传也不多收；删去一份又可以上传', async () => {
    const secret = await filledDraft(opened);
    const all = await Promise.all(
      Array.from({ length: 22 }, (_, at) => opened.intake.addFile(secret, upload(`${at}.pdf`), 'material')),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(uploadLimits.files);
    expect(all.find(({ ok }) => !ok)).toMatchObject({ because: { code: 'too-many' } });
    const files = (await opened.intake.findDraft(secret))?.files ?? [];
    expect(files).toHaveLength(20);
    await opened.intake.removeFile(secret, files[0]?.id ?? '');
    await opened.intake.removeFile(secret, files[0]?.id ?? '');
    valueOf(await opened.intake.addFile(secret, upload('又.pdf'), 'material'));
  });

  it('上传中断：报错，什么也不留下', async () => {
    const content = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('the line broke'));
      },
    });
    const before = await contentsIn(opened.folder);
    const secret = await filledDraft(opened);
    const broken = opened.intake.addFile(secret, { name: '断.pdf', content }, 'material');
    await expect(broken).rejects.toThrow('the line broke');
    expect(await contentsIn(opened.folder)).toEqual(before);
  });

  it.each(littleSpaces)('%s：说明空间不足，什么也不留下', async (_, withLittleSpace) => {
    await withLittleSpace(async (folder) => {
      const small = await openIntake({ folder });
      try {
        const { content } = endless(10);
        const secret = await filledDraft(small);
        expect(await small.intake.addFile(secret, { name: '大.pdf', content }, 'material')).toMatchObject({
          ok: false,
          because: { code: 'no-space', message: expect.stringContaining('存储空间不足') },
        });
        expect(await contentsIn(folder)).toEqual([]);
        expect((await small.intake.findDraft(secret))?.files).toEqual([]);
        valueOf(await small.intake.addFile(secret, upload('小.pdf'), 'material'));
      } finally {
        await small.test.drop();
      }
    });
  });
});

describe('谁能读附件', () => {
  it('申请人读自己上传的；别的办件的编号、错误的查询码、别人草稿里的：都读不到', async () => {
    const [mine, other] = [await submitted(opened), await submitted(opened)];
    const { id } = valueOf(await opened.intake.addCaseFile(mine.access, upload('补充.pdf'), 'material'));
    const opening = await opened.intake.openFile(mine.access, id);
    expect(opening?.file).toMatchObject({ id, name: '补充.pdf' });
    expect(opening && (await bytesOf(opening.content)).toString()).toBe(pdf);
    expect(await opened.intake.openFile(other.access, id)).toBeUndefined();
    expect(await opened.intake.openFile({ ...mine.access, code: other.code }, id)).toBeUndefined();
    const draft = await filledDraft(opened);
    const drafted = valueOf(await opened.intake.addFile(draft, upload('草稿.pdf'), 'material'));
    expect(await opened.intake.openFile(mine.access, drafted.id)).toBeUndefined();
    await opened.intake.removeFile(draft, id);
    expect((await opened.intake.openFile(mine.access, id)) !== undefined).toBe(true);
  });

  it('申请人不能冒充机关提供的信息、第三方的意见', async () => {
    const mine = await submitted(opened);
    for (const purpose of ['supplied', 'opinion'] as const) {
      await expect(opened.intake.addCaseFile(mine.access, upload('a.pdf'), purpose)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    const wrong = { ...mine.access, code: '0000000000' };
    await expect(opened.intake.addCaseFile(wrong, upload('a.pdf'), 'material')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('机关存入的信息：提供之后申请人才看得到、读得到；第三方的意见始终看不到', async () => {
    const mine = await submitted(opened);
    const desk = opened.services.intakeDesk;
    const supplied = valueOf(await desk.addFile(opened.organId, mine.caseId, upload('方案.pdf'), 'supplied'));
    valueOf(await desk.addFile(opened.organId, mine.caseId, upload('意见.pdf'), 'opinion'));
    expect((await opened.intake.openCase(mine.number, mine.code))?.files).toEqual([]);
    expect(await opened.intake.openFile(mine.access, supplied.id)).toBeUndefined();
    await officeActs(opened, mine.caseId, [
      confirmed('2026-02-06'),
      ...disclosed('2026-02-09'),
      ['2026-02-10', 'handler', { act: 'supplyInformation', facts: { pieces: ['p1'], form: 'electronic' } }],
    ]);
    const tracked = await opened.intake.openCase(mine.number, mine.code);
    expect(tracked?.files.map(({ name }) => name)).toEqual(['方案.pdf']);
    expect(await opened.intake.openFile(mine.access, supplied.id)).toBeDefined();
    expect(tracked?.state.rounds[0].reply?.repliedOn).toBe(plainDate('2026-02-09'));
    const names = (await desk.filesOfCase(opened.organId, mine.caseId)).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['方案.pdf', '意见.pdf']));
    expect(await desk.openFile(opened.organId, 'another', supplied.id)).toBeUndefined();
    opened.goTo(sentOn);
  });
});

describe('答复书', () => {
  it('送达之前没有；送达之后给出答复书本身', async () => {
    const remedies = { reconsiderationOnline: 'https://fuyi.yunling.example' };
    await setUp(opened.services, opened.organId, { mark: '云自然资', remedies });
    const mine = await submitted(opened);
    const render = async (organId: string, letterId: string) => {
      const letter = await findLetter(opened.test.database, organId, letterId);
      return { name: letter?.number ?? '', mediaType: 'text/plain', content: Buffer.from(letterId) };
    };
    const open = async () => {
      const found = await opened.intake.openCase(mine.number, mine.code);
      if (!found) throw new Error('not found');
      return openServedReply(opened, render, found);
    };
    const steps = disclosed('2026-02-09');
    await officeActs(opened, mine.caseId, [confirmed('2026-02-06'), ...steps.slice(0, -1)]);
    expect(await open()).toBeUndefined();
    await officeActs(opened, mine.caseId, steps.slice(-1));
    expect((await open())?.name).toMatch(/^云自然资复〔2026〕\d+号$/);
    const letter = await opened.intake.openReply?.(mine);
    expect(letter?.name).toMatch(/^政府信息公开申请答复书（云自然资复〔2026〕\d+号）\.pdf$/);
    opened.goTo(sentOn);
  });
});

describe('存放', () => {
  it('两个字符一层目录；正在上传的在 incoming', async () => {
    const { id } = valueOf(await add('甲.pdf'));
    const folders = await readdir(opened.folder);
    expect(folders).toContain(id.slice(0, 2));
    expect(folders.filter((name) => name !== 'incoming').every((name) => /^[0-9a-f]{2}$/.test(name))).toBe(
      true,
    );
    expect(await readdir(join(opened.folder, 'incoming'))).toEqual([]);
  });
});
