import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lettersOfCase } from '../../../src/store/letter.ts';
import { consulted } from '../../case/matter.ts';
import {
  confirmed,
  type OpenedIntake,
  officeActs,
  openIntake,
  type Submitted,
  sentOn,
  submitted,
} from './opened-intake.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openIntake();
});
afterAll(() => opened.close());
beforeEach(() => opened.goTo(sentOn));

/** A matter in which c1 was asked on 2月9日, with number and code of its letter. */
async function asked(): Promise<Submitted & { letter: string; letterCode: string }> {
  const mine = await submitted(opened);
  await officeActs(opened, mine.caseId, [confirmed('2026-02-06'), ...consulted('c1', '2026-02-09')]);
  const letters = await lettersOfCase(opened.test.database, opened.organId, mine.caseId);
  const letter = letters.find(({ instrument }) => instrument === 'consultationLetter')?.number ?? '';
  const letterCode = await opened.intake.codeOfConsultation(opened.organId, mine.caseId, 'c1');
  return { ...mine, letter, letterCode };
}

describe('第三方凭文号和查询码', () => {
  it('看到征求意见的事项，看不到申请人是谁', async () => {
    const { letter, letterCode } = await asked();
    expect(letter).toMatch(/^云自然资征〔2026〕\d+号$/);
    const found = await opened.intake.openConsultation(
      letter.replace('〔', '(').replace('〕', ')'),
      letterCode,
    );
    expect(found).toMatchObject({
      organName: '云岭县自然资源局',
      consultationId: 'c1',
      subject: '补偿协议',
      pieces: ['青石村三组土地征收补偿安置方案'],
    });
    expect(JSON.stringify(found)).not.toMatch(/郑小禾|11010519491231002X|13800138000/);
  });

  it('办件的查询码打不开征求意见，征求意见的打不开办件', async () => {
    const { letter, letterCode, number, code } = await asked();
    expect(await opened.intake.openConsultation(letter, code)).toBeUndefined();
    expect(await opened.intake.openConsultation(number, letterCode)).toBeUndefined();
    expect(await opened.intake.openCase(number, letterCode)).toBeUndefined();
    const wrong = opened.intake.answerConsultation(letter, code, { answer: 'agrees', reasons: '' });
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' });
  });

  it('不同意公开：记为第三方的答复；同一答复再交一次不重复；改口的：已经办完', async () => {
    const mine = await asked();
    opened.goTo('2026-02-11');
    const answer = { answer: 'objects', reasons: '<script>涉及商业秘密</script>' } as const;
    const answers = await Promise.all(
      [1, 2, 3].map(() => opened.intake.answerConsultation(mine.letter, mine.letterCode, answer)),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const found = await opened.intake.openCase(mine.number, mine.code);
    expect(found?.events.filter(({ kind }) => kind === 'consultationAnswered')).toMatchObject([
      { by: { kind: 'thirdParty' }, on: '2026-02-11', ...answer },
    ]);
    const other = { answer: 'agrees', reasons: '' } as const;
    expect(await opened.intake.answerConsultation(mine.letter, mine.letterCode, other)).toMatchObject({
      ok: false,
      because: { code: 'no-consultation-open' },
    });
  });

  it('申请已经撤回：不再收意见，说明何日办结', async () => {
    const mine = await asked();
    opened.goTo('2026-02-11');
    await opened.intake.withdraw(mine.access, '');
    const answer = { answer: 'agrees', reasons: '' } as const;
    expect(await opened.intake.answerConsultation(mine.letter, mine.letterCode, answer)).toMatchObject({
      because: { code: 'concluded', on: '2026-02-11' },
    });
  });
});
