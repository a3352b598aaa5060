import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createClamd } from '../../../src/service/intake/file/clamd.ts';
import { ScanFailed } from '../../../src/service/intake/file/scanner.ts';
import { type Manner, type StandIn, startStandIn } from './clamd-stand-in.ts';
import { eicar } from './file-samples.ts';
import {
  contentsIn,
  filledDraft,
  type OpenedIntake,
  openIntake,
  pdf,
  sentOn,
  submitted,
  upload,
  valueOf,
} from './opened-intake.ts';

let standIn: StandIn;
let opened: OpenedIntake;
beforeAll(async () => {
  standIn = await startStandIn();
  opened = await openIntake({ clamd: standIn.address });
});
afterEach(() => standIn.behave('scan'));
afterAll(async () => {
  await opened.close();
  await standIn.close();
});

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

/** Ends only when nobody takes from it any more. */
async function* endless(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < 4096; at += 1) yield Buffer.alloc(64 * 1024);
}

describe('clamd 的 INSTREAM', () => {
  it('干净的内容：OK，收到的与发出的一字不差', async () => {
    const clamd = createClamd(standIn.address);
    expect(await clamd.scan(chunks('政府', '信息', '公开'))).toEqual({ clean: true });
    expect(standIn.received.at(-1)?.toString()).toBe('政府信息公开');
  });

  it('试验病毒（EICAR）：FOUND，说出名称', async () => {
    const clamd = createClamd(standIn.address);
    expect(await clamd.scan(chunks('a', eicar))).toEqual({ clean: false, found: 'Eicar-Signature' });
  });

  it.each<[Manner, string]>([
    ['refuse', 'size limit exceeded'],
    ['babble', 'HTTP/1.1'],
    ['hangUp', 'clamd'],
  ])('%s：没有查成，不当作干净', async (manner, words) => {
    standIn.behave(manner);
    const scan = createClamd(standIn.address).scan(endless());
    await expect(scan).rejects.toThrow(ScanFailed);
    await expect(createClamd(standIn.address).scan(endless())).rejects.toThrow(words);
  });

  it('不答复：过了时间就算没有查成', async () => {
    standIn.behave('silent');
    await expect(createClamd(standIn.address, 50).scan(chunks('a'))).rejects.toThrow('没有在规定时间内答复');
  });

  it('没有人在听：没有查成', async () => {
    const nobody = await startStandIn();
    await nobody.close();
    await expect(createClamd(nobody.address).scan(chunks('a'))).rejects.toThrow(ScanFailed);
  });
});

describe('上传后查毒', () => {
  it('干净的：可以使用', async () => {
    const secret = await filledDraft(opened);
    expect(valueOf(await opened.intake.addFile(secret, upload('甲.pdf'), 'material')).state).toBe('usable');
  });

  it('有病毒的：当即说明并删去内容，不随申请登记', async () => {
    const secret = await filledDraft(opened);
    const before = await contentsIn(opened.folder);
    expect(await opened.intake.addFile(secret, upload('毒.txt', eicar), 'identity')).toMatchObject({
      ok: false,
      because: { code: 'infected', message: '“毒.txt”查出病毒（Eicar-Signature），已经删除，请换一份文件。' },
    });
    expect(await contentsIn(opened.folder)).toEqual(before);
    expect((await opened.intake.findDraft(secret))?.files).toMatchObject([{ state: 'infected' }]);
    const receipt = valueOf(await opened.intake.submit(secret));
    const found = await opened.intake.openCase(receipt.number, receipt.code);
    expect(found).toMatchObject({ files: [], state: { lacking: ['identity'] } });
  });

  it('clamd 停了：先隔离，谁也读不到；恢复以后巡查放行干净的、删去有毒的', async () => {
    standIn.behave('hangUp');
    const mine = await submitted(opened);
    const clean = valueOf(await opened.intake.addCaseFile(mine.access, upload('净.txt', '干净'), 'material'));
    const bad = valueOf(await opened.intake.addCaseFile(mine.access, upload('毒.txt', eicar), 'material'));
    expect([clean.state, bad.state]).toEqual(['quarantined', 'quarantined']);
    const desk = opened.services.intakeDesk;
    expect(await opened.intake.openFile(mine.access, clean.id)).toBeUndefined();
    expect(await desk.openFile(opened.organId, mine.caseId, clean.id)).toBeUndefined();
    const now = `${sentOn}T10:30:00+08:00`;
    expect(await desk.sweep(now)).toMatchObject({ waiting: 2, cleared: 0, infected: 0 });
    standIn.behave('scan');
    expect(await desk.sweep(now)).toMatchObject({ waiting: 0, cleared: 1, infected: 1 });
    expect(await opened.intake.openFile(mine.access, clean.id)).toBeDefined();
    expect(await opened.intake.openFile(mine.access, bad.id)).toBeUndefined();
    const files = (await opened.intake.openCase(mine.number, mine.code))?.files;
    expect(new Set(files?.map(({ name, state }) => `${name} ${state}`))).toEqual(
      new Set(['净.txt usable', '毒.txt infected']),
    );
    expect(await contentsIn(opened.folder)).not.toContain(bad.id);
  });

  it('隔离中的附件照样随申请登记，不耽误提交', async () => {
    standIn.behave('hangUp');
    const secret = await filledDraft(opened);
    valueOf(await opened.intake.addFile(secret, upload('身份证.pdf', pdf), 'identity'));
    const receipt = valueOf(await opened.intake.submit(secret));
    expect(await opened.intake.openCase(receipt.number, receipt.code)).toMatchObject({
      state: { lacking: [] },
      files: [{ name: '身份证.pdf', state: 'quarantined' }],
    });
  });
});
