import { PieceAnswer } from '../../../case/event/draft.ts';
import { RecordCorrectionAnswered } from '../../../case/event/reply.ts';
import type { LetterFacts } from '../../../letter/facts/letter-facts.ts';
import type { AnswerFacts } from '../../../letter/facts/reply.ts';
import type { Instrument } from '../../../letter/instrument.ts';
import type { TextName } from '../../../letter/template/text-name.ts';
import { findInstrument } from '../title-of.ts';
import { answerOf } from './answers.ts';
import { sampleFacts } from './facts.ts';
import { matter } from './matter.ts';

const paperOf: Readonly<Record<string, Instrument>> = {
  answer: 'reply',
  remedy: 'reply',
  ending: 'endingNotice',
  recordCorrection: 'recordCorrectionNotice',
  suggestion: 'suggestionNotice',
};

/** 文字所在的文书: of a wording, the paper it goes into. */
export function instrumentOf(name: TextName): Instrument {
  const instrument = findInstrument(name) ?? paperOf[name.split('.')[0] ?? ''];
  if (!instrument) throw new Error(`a text of no paper: ${name}`);
  return instrument;
}

/** 示例: facts of the fictional matter in which this text is printed. */
export function sampleFor(name: TextName): LetterFacts {
  const own = name.slice(name.indexOf('.') + 1);
  const answer = PieceAnswer.shape.reply.safeParse(own);
  if (name.startsWith('answer.') && answer.success) return replyOf(answerOf('p1', answer.data));
  switch (name) {
    case 'remedy.reconsiderationFirst':
      return replyOf(answerOf('p1', 'internalAffairs'));
    case 'remedy.reconsiderationOrLitigation':
      return replyOf(answerOf('p1', 'notExisting'));
    case 'remedy.online':
      return { ...replyOf(answerOf('p1', 'notExisting')), servedElectronically: true };
    case 'ending.correctionLapsed':
      return sampleFacts.endingNotice;
    case 'ending.feeLapsed':
      return { ...sampleFacts.endingNotice, how: 'feeLapsed' };
    case 'ending.otherwiseEnded':
      return { ...sampleFacts.endingNotice, how: 'otherwiseEnded', reason: '申请人已经注销登记' };
    case 'suggestion.declined':
      return { ...sampleFacts.suggestionNotice, adopted: false };
    default:
  }
  const result = RecordCorrectionAnswered.shape.result.safeParse(own);
  if (name.startsWith('recordCorrection.') && result.success) {
    return { ...sampleFacts.recordCorrectionNotice, result: result.data, competentOrgan: '云岭县公安局' };
  }
  return sampleFacts[instrumentOf(name)];
}

function replyOf(answer: AnswerFacts): LetterFacts<'reply'> {
  return { ...sampleFacts.reply, matter, answers: [answer], servedElectronically: false };
}
