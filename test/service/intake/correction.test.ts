import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/law/plain-date.ts';
import { correction, noticeServed } from '../../case/matter.ts';
import { officer } from '../case/opened-office.ts';
import {
  accessTo,
  confirmed,
  faultsIn,
  type OpenedIntake,
  officeActs,
  openIntake,
  type Submitted,
  sentOn,
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

/** A matter confirmed on 2月6日, asked on 2月9日 to be corrected within 10 working days: until 2月28日, a Saturday that is worked. */
async function waiting(): Promise<Submitted> {
  const mine = await submitted(opened);
  await officeActs(opened, mine.caseId, [confirmed('2026-02-06'), ...correction('2026-02-09')]);
  return mine;
}

const wish = { pieces: [{ id: 'p1', text: '青石村三组2024年度征收补偿安置方案' }] };

async function track({ number, code }: Submitted) {
  const found = await opened.intake.openCase(number, code);
  if (!found) throw new Error('not found');
  return found;
}

async function confirm(mine: Submitted, goodReason?: string) {
  const { state, sent } = await track(mine);
  return opened.services.intakeDesk.confirmCorrection({
    organId: opened.organId,
    caseId: mine.caseId,
    version: state.version,
    sentId: sent[0]?.id ?? '',
    requestKey: randomUUID(),
    asker: officer('window'),
    ...(goodReason === undefined ? {} : { goodReason }),
  });
}

describe('网上补正（条例第三十一条：双方确认之日为收到之日）', () => {
  it('2月10日提交：先等待行政机关确认，期限不重新起算；12日确认，从12日起重新计算', async () => {
    const mine = await waiting();
    opened.goTo('2026-02-10');
    expect(await opened.intake.correct(mine.access, wish)).toEqual({ ok: true, value: undefined });
    const before = await track(mine);
    expect(before.sent).toMatchObject([{ on: '2026-02-10', wish, confirmed: false }]);
    expect(before.state.correction?.received).toBeUndefined();
    expect(before.state.pieces[0]?.text).toBe('青石村三组土地征收补偿安置方案');
    const desk = opened.services.intakeDesk;
    expect(await desk.waitingCorrections(opened.organId)).toContainEqual({
      caseId: mine.caseId,
      number: mine.number,
      sentOn: '2026-02-10',
    });
    opened.goTo('2026-02-12');
    valueOf(await confirm(mine));
    const after = await track(mine);
    expect(after.sent).toMatchObject([{ confirmed: true }]);
    expect(after.state.correction?.received).toMatchObject({
      on: plainDate('2026-02-12'),
      channel: 'internet',
    });
    expect(after.state.pieces).toEqual(wish.pieces);
    expect(after.timeline.at(-1)).toMatchObject({ on: '2026-02-12', title: '已收到补正，答复期限重新计算' });
    expect((await desk.waitingCorrections(opened.organId)).map(({ caseId }) => caseId)).not.toContain(
      mine.caseId,
    );
  });

  it('期限最后一天（2月28日，调休上班）提交，行政机关3月2日才确认：不算申请人逾期，记明两个日期', async () => {
    const mine = await waiting();
    opened.goTo('2026-02-28');
    valueOf(await opened.intake.correct(mine.access, wish));
    opened.goTo('2026-03-02');
    valueOf(await confirm(mine));
    expect((await track(mine)).state.correction?.received?.goodReason).toBe(
      '申请人已于2026年2月28日在补正期限（至2026年2月28日）内通过互联网渠道提交，行政机关于2026年3月2日确认。',
    );
  });

  it('逾期（3月1日）提交：要写明正当理由，写了就收', async () => {
    const mine = await waiting();
    opened.goTo('2026-03-01');
    expect(await opened.intake.correct(mine.access, wish)).toMatchObject({
      ok: false,
      because: { reason: { code: 'good-reason-needed', due: '2026-02-28' } },
    });
    valueOf(await opened.intake.correct(mine.access, { ...wish, goodReason: '住院治疗，附出院小结。' }));
    valueOf(await confirm(mine));
    expect((await track(mine)).state.correction?.received?.goodReason).toBe('住院治疗，附出院小结。');
  });

  it('同一表单重放：只留一份；再填一份表单：两份都在，由行政机关选定', async () => {
    const mine = await waiting();
    opened.goTo('2026-02-10');
    await Promise.all([1, 2, 3].map(() => opened.intake.correct(mine.access, wish)));
    expect((await track(mine)).sent).toHaveLength(1);
    valueOf(await opened.intake.correct(accessTo(mine), { ...wish, note: '以这一份为准' }));
    expect((await track(mine)).sent).toHaveLength(2);
  });

  it('只交材料也可以；什么都没有的：请填写或者上传', async () => {
    const mine = await waiting();
    opened.goTo('2026-02-10');
    const empty = { pieces: [{ id: 'p1', text: ' ' }] };
    expect(await opened.intake.correct(mine.access, empty)).toMatchObject({
      ok: false,
      because: { faults: [{ field: 'piece-p1', message: expect.stringContaining('请填写补正的内容') }] },
    });
    valueOf(await opened.intake.addCaseFile(mine.access, upload('说明.pdf'), 'correction'));
    valueOf(await opened.intake.correct(mine.access, empty));
    expect((await track(mine)).sent).toMatchObject([{ wish: { pieces: [] } }]);
  });

  it.each([
    ['控制字符', { pieces: [{ id: 'p1', text: '方案\u0000' }] }, 'piece-p1', '控制字符'],
    ['5001字', { pieces: [{ id: 'p1', text: '图'.repeat(5001) }] }, 'piece-p1', '最多5000字，现为5001字'],
    ['说明过长', { ...wish, note: '长'.repeat(5001) }, 'note', '最多5000字'],
  ])('%s：指出是哪一项', async (_, bad, field, words) => {
    const mine = await waiting();
    expect(await opened.intake.correct(mine.access, bad)).toMatchObject({
      because: { faults: [{ field, message: expect.stringContaining(words) }] },
    });
  });

  it('没有要求补正、已经收到补正：原样转告法律的理由', async () => {
    const fresh = await submitted(opened);
    expect(await opened.intake.correct(fresh.access, wish)).toMatchObject({
      because: { reason: { code: 'no-correction' } },
    });
    const mine = await waiting();
    opened.goTo('2026-02-10');
    valueOf(await opened.intake.correct(mine.access, wish));
    valueOf(await confirm(mine));
    expect(await opened.intake.correct(accessTo(mine), wish)).toMatchObject({
      because: { reason: { code: 'no-correction' } },
    });
    expect(await confirm(mine)).toMatchObject({ ok: false, because: { code: 'no-correction' } });
  });

  it('补正身份和联系方式：确认之后才换成新的', async () => {
    const mine = await waiting();
    opened.goTo('2026-02-10');
    const desk = opened.services.intakeDesk;
    const { key } = (await track(mine)).state.applicant;
    const old = await desk.findDetails(opened.organId, key);
    if (!old) throw new Error('no details');
    valueOf(
      await opened.intake.correct(mine.access, { ...wish, details: { ...old, phone: '059187654321' } }),
    );
    expect((await desk.findDetails(opened.organId, key))?.phone).toBe('13800138000');
    valueOf(await confirm(mine));
    expect((await desk.findDetails(opened.organId, key))?.phone).toBe('059187654321');
  });

  it('申请人自己不能确认：查询码不对的也不能提交', async () => {
    const mine = await waiting();
    const wrong = { ...mine.access, code: '0000000000' };
    await expect(opened.intake.correct(wrong, wish)).rejects.toMatchObject({ code: 'not-found' });
    opened.goTo('2026-02-10');
    valueOf(await opened.intake.correct(mine.access, wish));
    const { state, sent } = await track(mine);
    const asked = opened.services.intakeDesk.confirmCorrection({
      organId: opened.organId,
      caseId: mine.caseId,
      version: state.version,
      sentId: sent[0]?.id ?? '',
      requestKey: randomUUID(),
      asker: { kind: 'applicant' },
    });
    expect(await asked).toMatchObject({ ok: false, because: { code: 'not-yours' } });
    expect((await track(mine)).sent).toMatchObject([{ confirmed: false }]);
  });
});

/** A matter asked on 2月9日 for reasons; it is 2月10日. */
async function asked(): Promise<Submitted> {
  const mine = await submitted(opened);
  await officeActs(opened, mine.caseId, [
    confirmed('2026-02-06'),
    [
      '2026-02-09',
      'handler',
      { act: 'requestReasons', facts: { figures: '1月以来已申请46件', workingDays: 5 } },
    ],
    noticeServed('2026-02-09', 'reasons'),
  ]);
  opened.goTo('2026-02-10');
  return mine;
}

describe('说明理由、撤回、评价', () => {
  it('说明理由：申请人自己办，记为申请人；四次同时提交只记一次', async () => {
    const mine = await asked();
    const text = '<b>因涉及多个地块\u202e</b>\n分别申请';
    const all = await Promise.all([1, 2, 3, 4].map(() => opened.intake.explain(mine.access, text)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    const { events } = await track(mine);
    const received = events.filter(({ kind }) => kind === 'reasonsReceived');
    expect(received).toMatchObject([
      { by: { kind: 'applicant' }, on: '2026-02-10', text: '<b>因涉及多个地块</b>\n分别申请' },
    ]);
    expect(await opened.intake.explain(mine.access, '另一番话')).toMatchObject({
      because: { code: 'no-reasons-open' },
    });
    await expect(opened.intake.explain(mine.access, ' \n')).rejects.toThrow(RangeError);
  });

  it('撤回：网上撤回，可以不写理由；再撤回：已于某日办结', async () => {
    const mine = await submitted(opened);
    expect(await opened.intake.withdraw(mine.access, '')).toEqual({ ok: true, value: undefined });
    expect(await opened.intake.withdraw(mine.access, '')).toEqual({ ok: true, value: undefined });
    const { events, timeline } = await track(mine);
    expect(events.filter(({ kind }) => kind === 'withdrawn')).toMatchObject([{ manner: 'online' }]);
    expect(timeline.at(-1)?.title).toBe('已撤回申请');
    expect(await opened.intake.withdraw(accessTo(mine), '')).toMatchObject({
      because: { code: 'concluded', on: sentOn },
    });
  });

  it('撤回时经办人正好在办理：重新读取后照样撤回', async () => {
    const mine = await submitted(opened);
    const officeSetting = await opened.services.settingOf(opened.organId);
    const notes = Array.from({ length: 3 }, () => {
      return opened.services.cases.actOnCase(
        {
          organId: opened.organId,
          caseId: mine.caseId,
          version: 1,
          requestKey: randomUUID(),
          command: { act: 'addNote', facts: { topic: 'guidance', text: '电话说明了办理进度。' } },
          asker: officer('handler'),
        },
        officeSetting,
      );
    });
    const [withdrawn] = await Promise.all([
      opened.intake.withdraw(mine.access, '不再需要'),
      ...notes.map((note) => note.catch(() => undefined)),
    ]);
    expect(withdrawn).toEqual({ ok: true, value: undefined });
  });

  it.each([0, 6, 2.5, Number.NaN])('评价 %s 分：不收', async (score) => {
    const mine = await submitted(opened);
    await expect(opened.intake.rate(mine.access, score, '')).rejects.toThrow(RangeError);
  });

  it('评价：再评以后一次为准', async () => {
    const mine = await submitted(opened);
    await opened.intake.rate(mine.access, 2, '慢');
    await opened.intake.rate(mine.access, 5, '<i>很好</i>\u0000');
    expect((await track(mine)).satisfaction).toEqual({ score: 5, text: '<i>很好</i>' });
  });

  it('链始终完好', async () => {
    expect(await faultsIn(opened)).toEqual([]);
  });
});
