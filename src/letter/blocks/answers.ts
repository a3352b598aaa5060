import type { PieceAnswer } from '../../case/event/draft.ts';
import type { Piece } from '../../case/event/intake.ts';
import { chineseNumeral } from '../../law/citation.ts';
import { type RefusalGround, refusalGrounds, replyRules } from '../../law/reply/reply-kind.ts';
import type { LetterBlock } from '../document.ts';
import type { LetterFacts } from '../facts/letter-facts.ts';
import type { AnswerFacts, ThirdPartyResult } from '../facts/reply.ts';
import type { Templates } from '../template/default-templates.ts';
import { type Filled, fill } from '../template/fill.ts';
import { citeTogether, clause, quoted } from '../values/phrase.ts';
import { addressWord } from '../values/words.ts';
import { evidenceValues } from './evidence-values.ts';

const asked = '本机关依法书面征求了第三方意见';

/** What came of asking the third party: in a refusal for its sake, and where the information is disclosed. */
const refusedFor: Record<ThirdPartyResult, string | undefined> = {
  agrees: undefined,
  objects: `${asked}，第三方不同意公开`,
  silent: `${asked}，第三方逾期未提出意见，由本机关依法决定`,
  overridden: undefined,
};
const disclosedAfter: Record<ThirdPartyResult, string> = {
  agrees: `${asked}，第三方同意公开`,
  objects: `${asked}，第三方不同意公开，但没有合理理由`,
  silent: refusedFor.silent ?? '',
  overridden: `${asked}，第三方不同意公开，但不公开可能对公共利益造成重大影响`,
};

function isGround(reply: PieceAnswer['reply']): reply is RefusalGround {
  return refusalGrounds.some((ground) => ground === reply);
}

/** 逐项答复: a heading for each of several pieces, then its answer; a piece without an answer is a gap. */
export function answerBlocks(facts: LetterFacts<'reply'>, templates: Templates): Filled {
  const { pieces } = facts.matter;
  const several = pieces.length > 1;
  const parts = pieces.map((piece, index) => {
    const one = facts.answers.find(({ answer }) => answer.piece === piece.id);
    const heading = several ? headingOf(piece, index + 1) : [];
    if (!one) return { blocks: heading, gaps: [`第${chineseNumeral(index + 1)}项的答复`] };
    const subject = several ? '该项信息' : '上述信息';
    const filled = answerOf(one, subject, addressWord(facts.applicant.category), templates);
    return { blocks: [...heading, ...filled.blocks], gaps: filled.gaps };
  });
  return { blocks: parts.flatMap(({ blocks }) => blocks), gaps: parts.flatMap(({ gaps }) => gaps) };
}

const longestHeading = 50;

/** 一、关于“…”; a long text has a paragraph of its own. */
function headingOf(piece: Piece, nth: number): LetterBlock[] {
  const number = chineseNumeral(nth);
  const text = quoted(piece);
  if (text.length <= longestHeading) return [{ kind: 'heading', text: `${number}、关于${text}` }];
  return [
    { kind: 'heading', text: `${number}、关于第${number}项申请内容` },
    { kind: 'paragraph', text: `申请公开：${text}。` },
  ];
}

/** The wording of the reply's kind; of a refusal on several grounds, or behind a partial disclosure, one wording a ground. */
function answerOf(one: AnswerFacts, subject: string, 称谓: string, templates: Templates): Filled {
  const { reply, withheld } = one.answer;
  const grounds = refusalGrounds.filter((ground) => ground === reply || withheld.includes(ground));
  const secret = grounds.includes('stateSecret');
  const 理由 = secret ? undefined : clause(one.answer.reasons);
  const common = { 所申请的信息: subject, 称谓, ...evidenceOf(one, 称谓) };
  const ofGrounds = (对象: string, reasons: string | undefined) =>
    grounds.map((ground, index) =>
      fill(templates[`answer.${ground}`], {
        ...common,
        对象,
        依据: citeTogether(replyRules[ground].basis),
        理由: index === 0 ? reasons : undefined,
        第三方意见: one.thirdParty && refusedFor[one.thirdParty],
      }),
    );
  if (isGround(reply)) return together(ofGrounds(subject, 理由));
  const own = fill(templates[`answer.${reply}`], {
    ...common,
    依据: citeTogether(replyRules[reply].basis),
    理由,
    不予公开的内容: secret ? undefined : clause(one.answer.withheldContent),
    第三方意见:
      one.thirdParty && !grounds.includes('thirdPartyRights') ? disclosedAfter[one.thirdParty] : undefined,
  });
  if (reply !== 'partlyDisclosed') return own;
  const unreasoned = grounds.length === 0 && !理由 ? [{ blocks: [], gaps: ['部分不予公开的理由'] }] : [];
  return together([own, ...ofGrounds('其中不予公开的部分', undefined), ...unreasoned]);
}

function evidenceOf({ evidence, attachments = [], answer }: AnswerFacts, 称谓: string) {
  const { 提供日期, ...values } = evidenceValues(evidence, 称谓);
  const enclosed = attachments.length > 0 ? '随本答复书提供' : undefined;
  return {
    ...values,
    不负责的理由: values.不负责的理由 ?? clause(answer.reasons),
    提供时间: 提供日期 ? `于${提供日期}提供` : enclosed,
  };
}

function together(parts: readonly Filled[]): Filled {
  return { blocks: parts.flatMap(({ blocks }) => blocks), gaps: parts.flatMap(({ gaps }) => gaps) };
}
