import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consulted, type Step } from '../../case/matter.ts';
import { apply, filled, type OpenedPortal, openPortal } from './opened-portal.ts';

let portal: OpenedPortal;
let at: (path?: string) => string;
beforeAll(async () => {
  portal = await openPortal();
  at = (path = '') => `${portal.home}/consultation${path}`;
});
afterAll(() => portal.close());

const confirmed: Step = ['2026-02-06', 'window', { act: 'confirmReceipt', facts: {} }];

/** 一份征求意见书, sent and delivered on 2026-02-06, with its number and code. */
async function letter() {
  portal.setDay('2026-02-06');
  const { caseId, number: caseNumber } = await apply(portal, portal.visitor());
  await portal.take(caseId, [confirmed, ...consulted('c1', '2026-02-06')]);
  const code = await portal.services.intake.codeOfConsultation(portal.organId, caseId, 'c1');
  return { caseId, caseNumber, code };
}

let letters = 0;
async function opened() {
  const sent = await letter();
  letters += 1;
  const number = `云自然资征〔2026〕${letters}号`;
  const visitor = portal.visitor();
  const page = await visitor.post(at(), { number, code: sent.code });
  return { ...sent, number, visitor, page };
}

describe('答复征求意见', () => {
  it('写明征求什么、答复期限（15 个工作日）和不答复的后果；不出现申请人和办件编号', async () => {
    const { page, caseNumber, number } = await opened();
    expect(page.path).toBe(at('/letter'));
    for (const word of [
      number,
      '补偿协议',
      filled.piece1,
      '2026年3月5日',
      '逾期没有提出意见的，由本机关依照条例的规定决定',
    ])
      expect(page.words).toContain(word);
    for (const secret of [
      filled.name,
      filled.documentNumber,
      '07005550177',
      filled.address,
      caseNumber,
      'third-c1',
    ])
      expect(page.html).not.toContain(secret);
  });

  it('征求意见书可以下载，别人的下载不到', async () => {
    const { visitor, page, caseId } = await opened();
    const path = /href="([^"]*\/consultation\/paper\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    const { organId, services } = portal;
    const party = { key: 'third-c1', name: '云岭县青石采石场', isPerson: false, address: undefined };
    await services.letters.putParty({ organId, caseId, party, setBy: 'window' });
    const paper = await visitor.get(path);
    expect(paper.status).toBe(200);
    expect(decodeURIComponent(paper.headers.get('content-disposition') ?? '')).toContain('征求意见书');
    const other = await opened();
    expect((await other.visitor.get(path)).status).toBe(404);
  });

  it('没有选、不同意而没有理由：422；填的还在', async () => {
    const { visitor, page } = await opened();
    const empty = await visitor.submit(page, at('/letter'));
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('href="#answer"');
    const bare = await visitor.submit(page, at('/letter'), { answer: 'objects' });
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('href="#reasons"');
    expect(bare.html).toMatch(/value="objects" checked/);
  });

  it.each([
    ['agrees', '', '同意公开'],
    ['objects', '含有家庭存款账号。', '不同意公开'],
  ])('答复 %s：记入办件，再看显示已答复，双击只记一次', async (answer, reasons, words) => {
    const { visitor, page, caseId } = await opened();
    const [one, two] = await Promise.all([
      visitor.submit(page, at('/letter'), { answer, reasons }),
      visitor.submit(page, at('/letter'), { answer, reasons }),
    ]);
    expect(one.words).toContain('意见已提交');
    expect(two.words).toContain(words);
    const found = await portal.services.cases.findCase(portal.organId, caseId);
    expect(found?.events.filter(({ kind }) => kind === 'consultationAnswered')).toHaveLength(1);
    const again = await visitor.get(at('/letter'));
    expect(again.words).toContain(`您已于2026年2月6日答复：${words}`);
    expect(again.html).not.toContain('name="reasons"');
  });

  it('文号或者查询码不对：同样的话；申请人的查询码也打不开', async () => {
    const { number, caseId } = await opened();
    const own = await portal.services.intake.codeOfCase(portal.organId, caseId);
    for (const typed of [
      { number, code: '0000000000' },
      { number, code: own },
      { number: '云自然资征〔2026〕999号', code: own },
    ]) {
      const page = await portal.visitor().post(at(), typed);
      expect(page.status).toBe(422);
      expect(page.words).toContain('征求意见书文号或者查询码不对');
    }
    expect((await portal.visitor().get(at('/letter'))).status).toBe(403);
  });
});
