import { regulation } from '../../law/citation.ts';
import { replyRules } from '../../law/reply/reply-kind.ts';
import { answerBlocks } from '../blocks/answers.ts';
import { attachmentBlocks } from '../blocks/attachments.ts';
import { type Decision, remedyBlocks } from '../blocks/remedy.ts';
import type { RecordCorrectionFacts } from '../facts/notice.ts';
import type { ReplyFacts } from '../facts/reply.ts';
import { fill } from '../template/fill.ts';
import type { Contents } from './content.ts';
import { applicantValues, dayText } from './matter-values.ts';
import { citeTogether, clause } from './phrase.ts';
import { addressWord } from './words.ts';

type Cause = NonNullable<ReplyFacts['rehandling']>['cause'];

const causes: Record<Cause, string> = {
  reconsideration: '根据行政复议决定',
  litigation: '根据人民法院的裁判',
  superior: '根据上级机关的要求',
  ownMotion: '经本机关自行复查',
};

/** 不予更正、指引到其他机关 refuse what was asked for; a record corrected or passed on leaves nothing to contest. */
const refusesCorrection: ReadonlySet<RecordCorrectionFacts['result']> = new Set(['foundRight', 'referred']);

/** 答复书 and the other decisions on what an applicant asked for. */
export const decisionContents: Contents<
  'reply' | 'endingNotice' | 'recordCorrectionNotice' | 'suggestionNotice'
> = {
  reply: (facts, templates) => {
    const { matter, answers, rehandling, jointWith = [] } = facts;
    const inOrder = matter.pieces.flatMap(
      ({ id }) => answers.find(({ answer }) => answer.piece === id) ?? [],
    );
    return {
      values: {
        ...applicantValues(facts),
        重新处理的依据:
          rehandling &&
          `${causes[rehandling.cause]}${rehandling.document ? `（${rehandling.document}）` : ''}`,
        一并答复的登记号:
          jointWith.length > 0
            ? `登记号为${jointWith.map(({ number }) => number).join('、')}的申请`
            : undefined,
      },
      blocks: {
        逐项答复: answerBlocks(facts, templates),
        附件: attachmentBlocks(inOrder.flatMap(({ attachments = [] }) => attachments)),
        救济告知: remedyBlocks(
          {
            ...facts,
            decisions: inOrder.map(({ answer }) => ({ kind: answer.reply, withheld: answer.withheld })),
            subject: '本答复',
            paper: '答复书',
          },
          templates,
        ),
      },
    };
  },

  endingNotice: (facts, templates) => {
    const { applicant, how, notice = {}, reason } = facts;
    const result = fill(templates[`ending.${how}`], {
      称谓: addressWord(applicant.category),
      依据: citeTogether(replyRules[how].basis),
      告知书文号: notice.documentNumber,
      告知日期: dayText(notice.knownOn),
      截止日期: dayText(notice.dueOn),
      终止原因: clause(reason),
    });
    const decisions: Decision[] = [{ kind: how, withheld: [] }];
    return {
      values: applicantValues(facts),
      blocks: {
        处理结果: result,
        救济告知: remedyBlocks({ ...facts, decisions, subject: '本告知', paper: '告知书' }, templates),
      },
    };
  },

  recordCorrectionNotice: (facts, templates) => {
    const values = applicantValues(facts);
    const refused: Decision[] = refusesCorrection.has(facts.result)
      ? [{ kind: 'recordCorrectionRefused', withheld: [] }]
      : [];
    return {
      values: { ...values, 依据: regulation(41) },
      blocks: {
        处理结果: fill(templates[`recordCorrection.${facts.result}`], {
          称谓: values.称谓,
          申请内容: values.申请内容,
          核实情况: clause(facts.text),
          有权机关: facts.competentOrgan,
        }),
        救济告知: remedyBlocks(
          { ...facts, decisions: refused, subject: '本告知', paper: '告知书' },
          templates,
        ),
      },
    };
  },

  suggestionNotice: (facts, templates) => {
    const values = applicantValues(facts);
    const wording = facts.adopted ? 'suggestion.adopted' : 'suggestion.declined';
    return {
      values: { ...values, 依据: regulation(44, { paragraph: 2 }) },
      blocks: {
        处理结果: fill(templates[wording], {
          称谓: values.称谓,
          理由: clause(facts.because),
          公开日期: dayText(facts.publishBy),
        }),
      },
    };
  },
};
