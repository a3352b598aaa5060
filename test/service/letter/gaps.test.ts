import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reasonText } from '../../../src/case/reason.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import type { CaseCommand } from '../../../src/service/case/case-command.ts';
import { disclosed, type Step } from '../../case/matter.ts';
import { textOf } from '../../letter/text-of.ts';
import { officer } from '../case/opened-office.ts';
import { type OpenedIntake, setUp } from '../intake/opened-intake.ts';
import { matterOf, openLetters, organSetting } from './opened-letters.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openLetters();
});
afterAll(() => opened.close());

const supply: CaseCommand = {
  act: 'recordEvidence',
  facts: { pieces: ['p1'], evidence: { kind: 'supply', form: '纸质复印件', route: '当面领取' } },
};
const draft: CaseCommand = {
  act: 'makeDraft',
  facts: { answers: [{ piece: 'p1', reply: 'disclosed', withheld: [] }] },
};

async function act(caseId: string, command: CaseCommand) {
  const { services, organId } = opened;
  const version = (await services.cases.findCase(organId, caseId))?.state.version ?? 0;
  const request = { organId, caseId, version, requestKey: randomUUID(), command, asker: officer('handler') };
  return services.cases.actOnCase(request, await services.settingOf(organId));
}

async function versionOf(caseId: string): Promise<number | undefined> {
  return (await opened.services.cases.findCase(opened.organId, caseId))?.state.version;
}

describe('文书内容不全', () => {
  it('予以公开而没有提供时间、也不随附的，拟稿不收，说明缺什么，什么也没写下；补上之后可以', async () => {
    const caseId = await matterOf(opened, []);
    await act(caseId, supply);
    const refused = await act(caseId, draft);
    if (refused.ok) throw new Error('accepted');
    expect(refused.because).toEqual({
      code: 'paper-incomplete',
      paper: '政府信息公开申请答复书',
      lacks: ['提供时间'],
    });
    expect(reasonText(refused.because)).toBe('政府信息公开申请答复书内容不全，还缺：提供时间。');
    expect(await versionOf(caseId)).toBe(2);
    const enclosed = { ...supply, document: { key: 'f1', title: '安置方案（复印件）' } };
    await act(caseId, enclosed);
    expect((await act(caseId, draft)).ok).toBe(true);
    const { services, organId } = opened;
    const paper = textOf(await services.letters.previewReply({ organId, caseId }));
    expect(paper).toMatch(/随本答复书提供/u);
    expect(paper).toMatch(/附件：\n安置方案（复印件）/u);
  });

  it('转送的更正申请没有写明机关的不收', async () => {
    const caseId = await matterOf(opened, [], { matter: 'recordCorrection' });
    const refused = await act(caseId, {
      act: 'answerRecordCorrection',
      facts: { result: 'forwarded', text: '由公安机关登记' },
    });
    expect(refused).toMatchObject({ ok: false, because: { code: 'paper-incomplete', lacks: ['有权机关'] } });
  });

  it('机关没有设置缴费方式、没有写下第三方名称的，不挡办理，预览和清单列出，不能在网上交给外部', async () => {
    const caseId = await matterOf(opened, []);
    const { services, organId } = opened;
    const { payment: _, ...unpaid } = organSetting;
    await setUp(services, organId, unpaid);
    const command: CaseCommand = { act: 'notifyFee', facts: { basis: { per: 'page', pages: 68 } } };
    const asker = officer('handler');
    const preview = await services.letters.previewAct({ organId, caseId, command, asker });
    if (!preview.ok) throw new Error('refused');
    expect(preview.value.map(({ gaps }) => gaps)).toEqual([['文号', '缴费方式']]);
    const asked: CaseCommand = {
      act: 'consult',
      facts: { id: 'c1', consulted: 'thirdParty', partyKey: 'k1', pieces: ['p1'], subject: '补偿协议' },
    };
    expect((await act(caseId, asked)).ok).toBe(true);
    expect((await act(caseId, command)).ok).toBe(true);
    await setUp(services, organId, organSetting);
    const lines = async () => {
      const all = await services.letters.ofCase(organId, caseId);
      return all.map(({ instrument, gaps }) => [instrument, gaps]);
    };
    expect(await lines()).toEqual([
      ['consultationLetter', ['主送']],
      ['feeNotice', ['缴费方式']],
    ]);
    const [letter] = await services.letters.ofCase(organId, caseId);
    expect(await services.letters.render(organId, letter?.letterId ?? '')).toBeUndefined();
    opened.goTo('2026-02-09');
    const party = { key: 'k1', name: '何志远', isPerson: true, address: undefined };
    await services.letters.putParty({ organId, caseId, party, setBy: 'handler' });
    expect((await lines())[0]).toEqual(['consultationLetter', []]);
    expect((await services.letters.render(organId, letter?.letterId ?? ''))?.name).toMatch(/\.pdf$/u);
  });

  it('第三方的名称后来改了，已经发出的征求意见书仍用当时的', async () => {
    const { services, organId } = opened;
    const caseId = await matterOf(opened, []);
    const put = (name: string) =>
      services.letters.putParty({
        organId,
        caseId,
        party: { key: 'k1', name, isPerson: true, address: undefined },
        setBy: 'handler',
      });
    await put('何志远');
    await act(caseId, {
      act: 'consult',
      facts: { id: 'c1', consulted: 'thirdParty', partyKey: 'k1', pieces: ['p1'], subject: '补偿协议' },
    });
    opened.goTo('2026-02-10');
    await put('何致远');
    const [line] = await services.letters.ofCase(organId, caseId);
    const letter = await services.letters.write(organId, caseId, line?.letterId ?? '');
    expect(letter.addressee).toBe('何志远');
    expect(await services.letters.parties(organId, caseId)).toMatchObject([{ key: 'k1', name: '何致远' }]);
  });
});

describe('预览', () => {
  it('什么也不写下、不占文号；不能办理的，理由与办理时相同', async () => {
    const { services, organId } = opened;
    const caseId = await matterOf(opened, disclosed('2026-02-10').slice(0, -2));
    const command: CaseCommand = { act: 'issueReply', facts: { jointWith: [] } };
    const preview = await services.letters.previewAct({ organId, caseId, command, asker: officer('office') });
    if (!preview.ok) throw new Error(preview.because.code);
    expect(preview.value[0]?.gaps).toEqual(['文号']);
    expect(preview.value[0]?.signature?.date).toBe('2026年2月10日');
    const before = await services.letters.ofCase(organId, caseId);
    expect(before).toEqual([]);
    const again = await services.letters.previewAct({ organId, caseId, command, asker: officer('window') });
    expect(again.ok).toBe(true);
    const closed: CaseCommand = { act: 'notifyFee', facts: { basis: { per: 'page', pages: 5 } } };
    const refused = await services.letters.previewAct({
      organId,
      caseId,
      command: closed,
      asker: officer('handler'),
    });
    expect(refused).toMatchObject({ ok: false, because: { code: 'fee-free' } });
  });

  it('拟稿的预览不问证据齐不齐，缺的列为待补', async () => {
    const { services, organId } = opened;
    const caseId = await matterOf(opened, []);
    const preview = await services.letters.previewAct({
      organId,
      caseId,
      command: draft,
      asker: officer('handler'),
    });
    if (!preview.ok) throw new Error(preview.because.code);
    expect(preview.value[0]?.gaps).toEqual(['文号', '提供形式', '提供途径', '提供时间']);
    await expect(services.letters.previewReply({ organId, caseId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('延期的预览按今天计算新的期限', async () => {
    const { services, organId } = opened;
    const caseId = await matterOf(opened, []);
    opened.goTo('2026-02-24');
    const command: CaseCommand = { act: 'approveExtension', facts: { workingDays: 10, reason: '年代较早' } };
    const wish = { organId, caseId, command, asker: officer('officeHead') };
    const preview = await services.letters.previewAct(wish);
    if (!preview.ok) throw new Error(preview.because.code);
    expect(preview.value.map(textOf).join()).toMatch(/延长后的答复期限至2026年3月26日/u);
    const steps: Step[] = [['2026-02-24', 'officeHead', command]];
    const done = await matterOf(opened, steps);
    const [line] = await services.letters.ofCase(organId, done);
    expect(line?.datedOn).toBe(plainDate('2026-02-24'));
  });
});
