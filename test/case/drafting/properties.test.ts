import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnswersFault } from '../../../src/case/answers/answer-fault.ts';
import { draftingAid } from '../../../src/case/drafting/drafting-aid.ts';
import type { PieceAnswers } from '../../../src/case/drafting/piece-aid.ts';
import type { Proposal } from '../../../src/case/drafting/proposal.ts';
import { type CaseState, currentRound } from '../../../src/case/state.ts';
import { addDays } from '../../../src/law/plain-date.ts';
import type { Answers } from '../../../src/law/reply/decide-reply.ts';
import { questions } from '../../../src/law/reply/question.ts';
import { replyKinds } from '../../../src/law/reply/reply-kind.ts';
import { stateOf } from '../matter.ts';
import { contextOn, type History, histories } from '../random-matter.ts';

/** What a person might say: mostly that nothing stands against giving it, so that the late questions are reached. */
const saying = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.boolean() }), {
    minLength: questions.length,
    maxLength: questions.length,
  })
  .map((turned): Answers => {
    const usual = new Set(['responsible', 'exists', 'formAsAsked']);
    return Object.fromEntries(
      questions.map(({ key }, at) => [key, usual.has(key) !== (turned[at] ?? false)]),
    );
  });

const said = fc.record({
  answers: fc.tuple(saying, fc.boolean()).map(([answers, separable]): Answers => ({ ...answers, separable })),
  reasons: fc.constantFrom(undefined, '理由'),
});

interface Proposed {
  state: CaseState;
  piece: string;
  proposal: Proposal;
}

/** The aid after every step of a random matter, and some weeks after some of them, under random answers. */
function aidsOf(all: readonly History[], ...by: PieceAnswers[]) {
  const later = all
    .filter((_, at) => at % 4 === 0)
    .map(({ events, today }) => ({ events, today: addDays(today, 40) }));
  return [...all, ...later].map(({ events, today }) => {
    const state = stateOf(events);
    const reckoning = contextOn(today);
    const answers = state.pieces.map(({ id }, at) => [id, by[at % by.length] ?? { answers: {} }]);
    return { aid: draftingAid(state, Object.fromEntries(answers), reckoning), state, reckoning };
  });
}

function proposed(aids: ReturnType<typeof aidsOf>): Proposed[] {
  return aids.flatMap(({ aid, state }) =>
    aid.pieces.flatMap(({ piece, proposal }) => (proposal ? [{ state, piece, proposal }] : [])),
  );
}

/** 与案卷矛盾: read from the state alone, in other words than the aid's. */
function contradictions({ state, piece, proposal }: Proposed): string[] {
  const { reply, withheld } = proposal;
  const ending = currentRound(state).ending?.how;
  const held = state.evidence.filter(({ pieces }) => pieces.includes(piece)).map((one) => one.evidence);
  const lastSearch = held.findLast((one) => one.kind === 'search');
  const third = state.consultations.filter(
    ({ consulted, pieces }) => consulted === 'thirdParty' && pieces.includes(piece),
  );
  const given = reply === 'disclosed' || reply === 'partlyDisclosed' || reply === 'alreadyPublic';
  const found: [string, boolean][] = [
    ['撤回的又答复', ending === 'withdrawn' && reply !== 'withdrawn'],
    ['没有撤回而说撤回', ending !== 'withdrawn' && reply === 'withdrawn'],
    ['已缴费而说不缴费', state.fee?.paidOn !== undefined && reply === 'feeLapsed' && ending !== 'feeLapsed'],
    [
      '已补正而说不补正',
      state.correction?.received !== undefined && reply === 'correctionLapsed' && ending !== reply,
    ],
    ['没有补正而说仍不明确', !state.correction?.received && reply === 'unclearAfterCorrection'],
    ['理由合理而说大量反复', state.reasons?.judged?.reasonable === true && reply === 'excessive'],
    ['找到而说不存在', lastSearch?.result === 'found' && reply === 'notExisting'],
    ['没有找到而公开', lastSearch?.result === 'notFound' && given],
    [
      '第三方都同意而不给',
      withheld.includes('thirdPartyRights') &&
        third.length > 0 &&
        third.every(({ answer }) => answer?.answer === 'agrees'),
    ],
    [
      '理由合理的异议未被推翻而全部公开',
      reply === 'disclosed' && third.some(({ judged, overriddenOn }) => judged?.reasonable && !overriddenOn),
    ],
    [
      '禁止公开而全部公开',
      reply === 'disclosed' &&
        held.some(({ kind }) => kind === 'legalProhibition' || kind === 'riskAssessment'),
    ],
  ];
  return found.flatMap(([name, wrong]) => (wrong ? [name] : []));
}

describe('随机办件的拟稿引导', () => {
  test('说可以成立的逐项答复，都经得起答复的审查；各项都可以成立的，合起来也可以', () => {
    let complete = 0;
    fc.assert(
      fc.property(histories, said, said, (all, one, other) => {
        for (const { aid, state, reckoning } of aidsOf(all, one, other)) {
          for (const { piece, proposal } of aid.pieces) {
            if (!proposal?.complete || !proposal.answer) continue;
            complete += 1;
            const alone = { ...state, pieces: state.pieces.filter(({ id }) => id === piece) };
            expect(findAnswersFault(alone, [proposal.answer], reckoning)).toBeUndefined();
            expect(proposal.evidence.every(({ held }) => held)).toBe(true);
          }
          const standing =
            aid.pieces.length > 0 &&
            aid.pieces.every(({ proposal }) => proposal?.complete && proposal.answer);
          expect(aid.answers !== undefined).toBe(standing);
          if (aid.answers) expect(findAnswersFault(state, aid.answers, reckoning)).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
    expect(complete).toBeGreaterThan(100);
  });

  test('案卷所否定的，从不提出', () => {
    fc.assert(
      fc.property(histories, said, (all, one) => {
        for (const each of proposed(aidsOf(all, one))) expect(contradictions(each)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('问题答完就有意见或者先行的步骤，没有答完就有下一个问题，二者必居其一', () => {
    fc.assert(
      fc.property(histories, said, fc.nat({ max: questions.length }), (all, { answers }, cut) => {
        const some = Object.fromEntries(Object.entries(answers).slice(0, cut));
        for (const { aid } of aidsOf(all, { answers: some, reasons: undefined })) {
          for (const { next, step, proposal, stages } of aid.pieces) {
            expect([next, step, proposal].filter((one) => one !== undefined)).toHaveLength(1);
            expect(stages.filter(({ state }) => state === 'open')).toHaveLength(next ? 1 : 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('随机的回答走得到每一种答复类型', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, said, (all, one) => {
        for (const { proposal } of proposed(aidsOf(all, one))) seen.add(proposal.reply);
      }),
      { numRuns: 300, seed: 20_261_121 },
    );
    expect(replyKinds.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});
