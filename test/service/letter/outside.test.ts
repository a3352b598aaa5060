import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import { consulted, correction, disclosed, type Step } from '../../case/matter.ts';
import { even, pdfText } from '../../letter/pdf-text.ts';
import { type OpenedIntake, officeActs, pdf, upload, valueOf } from '../intake/opened-intake.ts';
import { matterOf, openLetters } from './opened-letters.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openLetters();
});
afterAll(() => opened.close());

async function accessOf(caseId: string) {
  const { services, organId } = opened;
  const number = (await services.cases.findCase(organId, caseId))?.state.number ?? '';
  return { number, code: await services.intake.codeOfCase(organId, caseId) };
}

async function consultationAccess(caseId: string, id: string) {
  const { services, organId } = opened;
  const lines = await services.letters.ofCase(organId, caseId);
  const number = lines.find(({ instrument }) => instrument === 'consultationLetter')?.number ?? '';
  return [number, await services.intake.codeOfConsultation(organId, caseId, id)] as const;
}

async function named(caseId: string, key: string, name: string): Promise<void> {
  const { services, organId } = opened;
  const party = { key, name, isPerson: true, address: undefined };
  await services.letters.putParty({ organId, caseId, party, setBy: 'handler' });
}

describe('申请人下载文书', () => {
  it('送达之前没有；每一件送达之后才有；别的文书一件也没有', async () => {
    const { intake, services, organId } = opened;
    const [request, served] = correction('2026-02-09');
    if (!request || !served) throw new Error('two steps');
    const caseId = await matterOf(opened, [request]);
    const access = await accessOf(caseId);
    expect(await intake.letters(access)).toEqual([]);
    const [line] = await services.letters.ofCase(organId, caseId);
    expect(await intake.openLetter(access, line?.letterId ?? '')).toBeUndefined();
    await officeActs(opened, caseId, [served]);
    expect(await intake.letters(access)).toEqual([
      {
        letterId: line?.letterId,
        title: '政府信息公开申请补正告知书',
        number: line?.number,
        on: plainDate('2026-02-09'),
      },
    ]);
    const letter = await intake.openLetter(access, line?.letterId ?? '');
    expect(await pdfText(letter?.content ?? new Uint8Array())).toContain('需要补正');
    expect(await intake.openLetter({ ...access, code: '0000000000' }, line?.letterId ?? '')).toBeUndefined();
    expect(await intake.letters({ ...access, code: '0000000000' })).toEqual([]);
  });

  it('征求意见书、协办函不给申请人；答复书送达之后给，重新处理的答复书未送达不给', async () => {
    const { intake, services, organId } = opened;
    const steps: Step[] = [
      ...consulted('c1', '2026-02-09'),
      [
        '2026-02-10',
        'handler',
        { act: 'requestAssistance', facts: { id: 'h1', unit: '登记中心', question: '查找' } },
      ],
      ['2026-02-24', 'handler', { act: 'answerConsultation', facts: { id: 'c1', answer: 'agrees' } }],
      ...disclosed('2026-02-25'),
      ['2026-02-26', 'office', { act: 'orderRehandling', facts: { cause: 'ownMotion' } }],
      ...disclosed('2026-02-27').slice(0, -1),
    ];
    const caseId = await matterOf(opened, steps);
    await named(caseId, 'third-c1', '何志远');
    const access = await accessOf(caseId);
    const mine = await intake.letters(access);
    const all = await services.letters.ofCase(organId, caseId);
    const replies = all.filter(({ instrument }) => instrument === 'reply');
    expect(mine.map(({ letterId }) => letterId)).toEqual([replies[0]?.letterId]);
    for (const { letterId, instrument } of all) {
      const opens = await intake.openLetter(access, letterId);
      expect([instrument, opens !== undefined]).toEqual([instrument, letterId === replies[0]?.letterId]);
    }
    const reply = await intake.openReply?.({ ...access });
    expect(await pdfText(reply?.content ?? new Uint8Array())).toContain(replies[0]?.number);
    expect(await pdfText(reply?.content ?? new Uint8Array())).not.toContain('何志远');
  });
});

describe('第三方下载征求意见书', () => {
  it('只有发给自己的一件，里面没有申请人；别人的查询码打不开', async () => {
    const { intake, services, organId } = opened;
    const caseId = await matterOf(opened, [
      ...consulted('c1', '2026-02-09'),
      ...consulted('c2', '2026-02-10'),
    ]);
    await named(caseId, 'third-c1', '何志远');
    await named(caseId, 'third-c2', '石泉商贸有限公司');
    const [number, code] = await consultationAccess(caseId, 'c1');
    const mine = await intake.consultationLetters(number, code);
    expect(mine).toHaveLength(1);
    const letter = await intake.openConsultationLetter(number, code, mine[0]?.letterId ?? '');
    const text = await pdfText(letter?.content ?? new Uint8Array());
    expect(text).toContain(even('何志远：'));
    expect(text).toContain(code);
    expect(text).not.toMatch(/郑小禾|石泉商贸|11010519491231002X/u);
    const lines = await services.letters.ofCase(organId, caseId);
    for (const { letterId } of lines.slice(1)) {
      expect(await intake.openConsultationLetter(number, code, letterId)).toBeUndefined();
    }
    const { code: ofCase } = await accessOf(caseId);
    expect(await intake.consultationLetters(number, ofCase)).toEqual([]);
  });

  it('异议不成立的，告知书也给该第三方', async () => {
    const { intake } = opened;
    const facts = { id: 'c1', publicInterest: '涉及饮水安全' };
    const caseId = await matterOf(opened, [
      ...consulted('c1', '2026-02-09'),
      ['2026-02-24', 'handler', { act: 'answerConsultation', facts: { id: 'c1', answer: 'objects' } }],
      [
        '2026-02-25',
        'handler',
        { act: 'judgeObjection', facts: { id: 'c1', reasonable: true, because: '属实' } },
      ],
      ['2026-02-26', 'officeHead', { act: 'overrideObjection', facts }],
    ]);
    await named(caseId, 'third-c1', '何志远');
    const [number, code] = await consultationAccess(caseId, 'c1');
    const mine = await intake.consultationLetters(number, code);
    expect(mine.map(({ title }) => title)).toEqual(['政府信息公开征求意见书', '政府信息依申请公开告知书']);
  });
});

describe('盖章扫描件', () => {
  it('只收 PDF；存入后申请人下载的是它，后存的代替先存的；不在申请人的附件里', async () => {
    const { intake, services, organId } = opened;
    const caseId = await matterOf(opened, disclosed('2026-02-10'));
    const access = await accessOf(caseId);
    const [line] = await services.letters.ofCase(organId, caseId);
    const letterId = line?.letterId ?? '';
    const add = (name: string, content?: string) =>
      services.letters.addSealed({
        organId,
        caseId,
        letterId,
        file: upload(name, content),
        addedBy: 'window',
      });
    expect(await add('盖章.docx')).toMatchObject({ ok: false, because: { code: 'type-not-taken' } });
    expect(await add('盖章.pdf', '不是 PDF')).toMatchObject({ ok: false, because: { code: 'type-differs' } });
    expect((await intake.openLetter(access, letterId))?.name).toMatch(/\.pdf$/u);
    valueOf(await add('盖章一.pdf'));
    opened.goTo('2026-02-11');
    valueOf(await add('盖章二.pdf'));
    const letter = await intake.openLetter(access, letterId);
    expect(letter).toMatchObject({ name: '盖章二.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(letter?.content ?? []).toString()).toBe(pdf);
    expect((await services.letters.ofCase(organId, caseId))[0]?.sealed?.name).toBe('盖章二.pdf');
    expect((await intake.openCase(access.number, access.code))?.files).toEqual([]);
    const other = await matterOf(opened, []);
    await expect(
      services.letters.addSealed({ organId, caseId: other, letterId, file: upload('甲.pdf'), addedBy: 'w' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
