import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personForm } from '../../case/application/typed-form.ts';
import { addOrgan } from '../case/opened-office.ts';
import {
  faultsIn,
  filledDraft,
  type OpenedIntake,
  openIntake,
  sentOn,
  setUp,
  upload,
  valueOf,
} from './opened-intake.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openIntake();
});
afterAll(() => opened.close());

async function counts() {
  const { rows } = await sql<Record<string, number>>`select (select count(*) from case_event) as events,
    (select count(*) from applicant) as applicants`.execute(opened.test.database);
  return rows[0];
}

describe('草稿', () => {
  it('凭密钥找回所填内容；库里只有密钥的散列', async () => {
    const secret = await opened.intake.openDraft(opened.organId);
    expect(secret).toMatch(/^[\w-]+\.[\w-]{22}$/);
    expect(await opened.intake.saveDraft(secret, 0, { name: '郑小禾', token: 'x' })).toBe(1);
    expect(await opened.intake.findDraft(secret)).toEqual({
      organId: opened.organId,
      version: 1,
      fields: { name: '郑小禾' },
      files: [],
      submitted: undefined,
    });
    const { rows } = await sql<{ id: string }>`select id from application_draft`.execute(
      opened.test.database,
    );
    expect(rows.map(({ id }) => id)).not.toContain(secret);
    expect(rows.every(({ id }) => /^[0-9a-f]{64}$/.test(id))).toBe(true);
  });

  it.each(['', 'x', '../../etc', `AA.${'B'.repeat(22)}`, `${'A'.repeat(10)}.${'B'.repeat(22)}`])(
    '密钥 %j 找不到草稿',
    async (secret) => {
      expect(await opened.intake.findDraft(secret)).toBeUndefined();
      await expect(opened.intake.submit(secret)).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it('两个窗口同时改：后保存的被告知，不覆盖先保存的', async () => {
    const secret = await filledDraft(opened);
    await opened.intake.saveDraft(secret, 1, { ...personForm, name: '郑大禾' });
    await expect(opened.intake.saveDraft(secret, 1, personForm)).rejects.toMatchObject({
      code: 'stale-version',
    });
    expect((await opened.intake.findDraft(secret))?.fields['name']).toBe('郑大禾');
  });

  it('没有开通互联网渠道的机关：说明当面、邮寄可以申请；没有的机关：找不到', async () => {
    const organId = await addOrgan(opened.test, '云岭县档案馆');
    await setUp(opened.services, organId, { channels: { internet: false, fax: true, email: true } });
    await expect(opened.intake.openDraft(organId)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('当面或者邮寄'),
    });
    await expect(opened.intake.openDraft('nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('提交申请', () => {
  it('登记号和查询码；姓名、证件在链外，附件归入办件，草稿清空', async () => {
    const secret = await filledDraft(opened, { agent: '周亦安' });
    valueOf(await opened.intake.addFile(secret, upload('身份证.pdf'), 'identity'));
    const receipt = valueOf(await opened.intake.submit(secret));
    expect(receipt.number).toMatch(/^云自然资申〔2026〕\d+号$/);
    expect(receipt.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    const found = await opened.intake.openCase(receipt.number, receipt.code);
    expect(found).toMatchObject({
      organName: '云岭县自然资源局',
      state: { channel: 'internet', arrivedOn: sentOn, lacking: ['authority'], electronicService: true },
      files: [{ name: '身份证.pdf', mediaType: 'application/pdf', purpose: 'identity', state: 'usable' }],
      timeline: [{ title: '已登记' }],
    });
    expect(JSON.stringify(found?.events)).not.toMatch(/郑小禾|11010519491231002X|13800138000/);
    const desk = opened.services.intakeDesk;
    const details = await desk.findDetails(opened.organId, found?.state.applicant.key ?? '');
    expect(details).toMatchObject({ kind: 'person', documentNumber: '11010519491231002X', agent: '周亦安' });
    const draft = await opened.intake.findDraft(secret);
    expect(draft).toMatchObject({ fields: {}, files: [], submitted: receipt });
  });

  it('填错的：一件也不登记，指出每一处', async () => {
    const before = await counts();
    const secret = await filledDraft(opened, { phone: '12', documentNumber: '110105194912310021' });
    expect(await opened.intake.submit(secret)).toMatchObject({
      ok: false,
      because: { faults: [{ field: 'documentNumber' }, { field: 'phone' }] },
    });
    expect(await counts()).toEqual(before);
    expect((await opened.intake.findDraft(secret))?.submitted).toBeUndefined();
  });

  it('连点两次、四次同时提交、隔天重放：同一回执，只登记一件', async () => {
    const secret = await filledDraft(opened);
    const before = await counts();
    const together = await Promise.all([1, 2, 3, 4].map(() => opened.intake.submit(secret)));
    opened.goTo('2026-02-09');
    const again = await opened.intake.submit(secret);
    opened.goTo(sentOn);
    const receipts = [...together, again].map(valueOf);
    expect(new Set(receipts.map(({ number, code }) => `${number} ${code}`)).size).toBe(1);
    expect(await counts()).toEqual({
      events: (before?.['events'] ?? 0) + 1,
      applicants: (before?.['applicants'] ?? 0) + 1,
    });
  });

  it('提交以后：草稿不能再改，也不能再加附件', async () => {
    const secret = await filledDraft(opened);
    valueOf(await opened.intake.submit(secret));
    await expect(opened.intake.saveDraft(secret, 1, personForm)).rejects.toMatchObject({
      code: 'stale-version',
      message: expect.stringContaining('已经提交'),
    });
    await expect(opened.intake.addFile(secret, upload('a.pdf'), 'identity')).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('每一栏都写脚本：作为文字登记，链仍然完好', async () => {
    const script = '<script>alert(1)</script>';
    const changes = { name: script, agent: script, address: script, piece1: script, pieceNumber1: script };
    const receipt = valueOf(await opened.intake.submit(await filledDraft(opened, changes)));
    const found = await opened.intake.openCase(receipt.number, receipt.code);
    expect(found?.state.pieces).toEqual([{ id: 'p1', text: script, documentNumber: script }]);
    expect(await faultsIn(opened)).toEqual([]);
  });
});

describe('凭编号和查询码', () => {
  it('错一个字符、别的办件的码、不是编号的：一律找不到，不说哪个错', async () => {
    const [one, other] = [
      valueOf(await opened.intake.submit(await filledDraft(opened))),
      valueOf(await opened.intake.submit(await filledDraft(opened))),
    ];
    const wrong = `${one.code.startsWith('0') ? '1' : '0'}${one.code.slice(1)}`;
    for (const [number, code] of [
      [one.number, other.code],
      [one.number, wrong],
      [one.number, ''],
      ['云自然资申〔2026〕99号', one.code],
      ['x', one.code],
      ['云\u0000申〔2026〕1号', one.code],
      ['', ''],
      ['〔'.repeat(5000), one.code],
    ] as const) {
      expect(await opened.intake.openCase(number, code)).toBeUndefined();
    }
  });

  it.each<[string, (number: string) => string, (code: string) => string]>([
    ['方括号、小写', (text) => text.replace('〔', '[').replace('〕', ']'), (code) => code.toLowerCase()],
    [
      '全角括号、空格',
      (text) => text.replace('〔', ' （').replace('〕', '） '),
      (code) => ` ${code.slice(0, 5)} ${code.slice(5)} `,
    ],
    [
      '没有号字、全角数字',
      (text) => text.replace('号', '').replace('2026', '２０２６'),
      (code) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ],
    [
      '第几号、虚位',
      (text) => text.replace('〕', '〕第0'),
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'I'),
    ],
  ])('输入宽容：%s', async (_, number, code) => {
    const receipt = valueOf(await opened.intake.submit(await filledDraft(opened)));
    expect(await opened.intake.openCase(number(receipt.number), code(receipt.code))).toMatchObject({
      state: { number: receipt.number },
    });
  });

  it('两个机关用了同一代字，编号相同：各自的查询码打开各自的办件', async () => {
    const organId = await addOrgan(opened.test, '云岭县自然资源局青石分局');
    await setUp(opened.services, organId, { mark: '云自然资' });
    const theirs = valueOf(await opened.intake.submit(await filledDraft({ ...opened, organId })));
    expect(theirs.number).toBe('云自然资申〔2026〕1号');
    expect(await opened.intake.openCase(theirs.number, theirs.code)).toMatchObject({ organId });
  });

  it('窗口登记的办件也有查询码，几个进程算得一样', async () => {
    const receipt = valueOf(await opened.intake.submit(await filledDraft(opened)));
    const found = await opened.intake.openCase(receipt.number, receipt.code);
    const again = await openSecondProcess();
    expect(await again.codeOfCase(opened.organId, found?.caseId ?? '')).toBe(receipt.code);
  });
});

async function openSecondProcess() {
  const { createServices } = await import('../../../src/service/services.ts');
  return createServices(opened.office, { today: () => sentOn, files: opened.folder }).intake;
}
