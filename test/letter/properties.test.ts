import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PieceAnswer } from '../../src/case/event/draft.ts';
import { addDays, plainDate } from '../../src/law/plain-date.ts';
import { remedyKind } from '../../src/law/remedy.ts';
import { refusalGrounds } from '../../src/law/reply/reply-kind.ts';
import type { AnswerFacts } from '../../src/letter/facts/reply.ts';
import { renderLetterDocx } from '../../src/letter/render/docx.ts';
import { renderLetterPage } from '../../src/letter/render/html.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { answerOf } from '../../src/service/letter/sample/answers.ts';
import { applicant, company, matter, organ } from '../../src/service/letter/sample/matter.ts';
import { docxText, htmlTexts } from './rendered-text.ts';
import { bodyOf } from './text-of.ts';

const grounds = fc.subarray([...refusalGrounds]);

/** Any answer that the acts of a matter would let through, with the evidence it needs. */
const answers = fc.array(
  fc.tuple(fc.constantFrom(...PieceAnswer.shape.reply.options), grounds).map(([reply, more]): AnswerFacts => {
    if (reply === 'partlyDisclosed') return answerOf('', reply, more);
    const own = refusalGrounds.filter((ground) => ground === reply);
    return answerOf(
      '',
      reply,
      own.length > 0 ? refusalGrounds.filter((g) => g === reply || more.includes(g)) : [],
    );
  }),
  { minLength: 1, maxLength: 6 },
);

const facts = fc.record({
  answers,
  days: fc.integer({ min: 0, max: 4000 }),
  organisation: fc.boolean(),
  servedElectronically: fc.boolean(),
  words: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
});

type Drawn = typeof facts extends fc.Arbitrary<infer T> ? T : never;

function replyOf({ answers, days, organisation, servedElectronically, words }: Drawn) {
  const numbered = answers.map((one, index) => ({ ...one, answer: { ...one.answer, piece: `p${index}` } }));
  return {
    instrument: 'reply' as const,
    organ,
    documentNumber: '云自然资复〔2026〕1号',
    on: addDays(plainDate('2019-05-15'), days),
    applicant: organisation ? company : applicant,
    matter: { ...matter, pieces: numbered.map(({ answer }) => ({ id: answer.piece, text: `材料${words}` })) },
    answers: numbered,
    servedElectronically,
  };
}

describe('任意几项答复', () => {
  it('没有待补和剩下的占位符；先复议、任选的告知当且仅当法律要求时出现', () => {
    fc.assert(
      fc.property(facts, (drawn) => {
        const reply = replyOf({ ...drawn, words: '' });
        const document = writeLetter(reply);
        const text = bodyOf(document);
        expect(document.gaps).toEqual([]);
        expect(text).not.toMatch(/\{\{|\}\}|\[\[|\]\]|待补|undefined|。。|，。|：。/u);
        const kinds = new Set(
          reply.answers.map(({ answer }) => remedyKind(answer.reply, reply.on, answer.withheld)),
        );
        expect(text.includes('，先向')).toBe(kinds.has('reconsiderationFirst'));
        expect(text.includes('依法直接向')).toBe(kinds.has('reconsiderationOrLitigation'));
        expect(text.includes('本答复第')).toBe(kinds.size > 1);
      }),
      { numRuns: 300 },
    );
  });

  it('同样的事实总是得到同样的文书；网页里的字都在 Word 文件里', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (drawn) => {
        const document = writeLetter(replyOf(drawn));
        expect(writeLetter(replyOf(drawn))).toEqual(document);
        const docx = docxText(await renderLetterDocx(document));
        for (const text of htmlTexts(renderLetterPage(document))) expect(docx).toContain(text);
      }),
      { numRuns: 25 },
    );
  });
});
