import { article, regulation } from '../../law/citation.ts';
import { limits } from '../../law/limit.ts';
import { formatDay } from '../../law/plain-date.ts';
import { replyRules } from '../../law/reply/reply-kind.ts';
import { findInForce } from '../../law/since.ts';
import { feeReckoning } from '../blocks/fee-table.ts';
import type { LetterBlock } from '../document.ts';
import type { Contents } from './content.ts';
import { applicantValues, channelText, dayText, organValues, workingDaysText } from './matter-values.ts';
import { capitalYuan, yuan } from './money.ts';
import { askedFor, citeTogether, clause } from './phrase.ts';
import { addressWord, consultedWords, lackingTexts } from './words.ts';

const excluded = article(33, { paragraph: 3 });

const consultedBasis = {
  thirdParty: `${regulation(32)}、${excluded}`,
  coMaker: `${regulation(34)}、${excluded}`,
  otherOrgan: regulation(33, { paragraph: 3 }),
};

const unconfirmed =
  '以互联网、传真提出或者以平常信函邮寄的申请，自双方确认之日起视为收到，答复期限自该日起计算。请与本机关联系确认';

/** 各类告知书 to the applicant; none of them carries a remedy (法释〔2025〕8号 Art. 10). */
export const noticeContents: Contents<
  | 'receipt'
  | 'correctionNotice'
  | 'reasonsNotice'
  | 'extensionNotice'
  | 'delayNotice'
  | 'consultationNotice'
  | 'feeNotice'
> = {
  receipt: ({ organ, applicant, matter, replyDueOn, queryCode }) => ({
    values: {
      ...organValues(organ),
      登记号: matter.number,
      申请人: applicant.name,
      称谓: addressWord(applicant.category),
      提交方式: channelText(matter),
      申请内容: askedFor(matter.pieces),
      到达日期: formatDay(matter.arrivedOn),
      收到日期: dayText(matter.receivedOn),
      待确认: matter.receivedOn ? undefined : `${unconfirmed}。`,
      答复期限: dayText(replyDueOn),
      查询码: queryCode,
    },
    blocks: {},
  }),

  correctionNotice: (facts) => ({
    values: {
      ...applicantValues(facts),
      依据: regulation(30),
      补正说明: facts.guidance,
      补正期限: workingDaysText(facts.workingDays),
      补正截止日期: dayText(facts.dueOn),
    },
    blocks: { 补正事项: { blocks: [lackingList(facts.lacking)], gaps: [] } },
  }),

  reasonsNotice: (facts) => ({
    values: {
      ...applicantValues(facts),
      依据: regulation(35),
      申请数量: clause(facts.figures),
      说明期限: workingDaysText(facts.workingDays),
      说明截止日期: dayText(facts.dueOn),
    },
    blocks: {},
  }),

  extensionNotice: (facts) => ({
    values: {
      ...applicantValues(facts),
      依据: regulation(33, { paragraph: 2 }),
      延长理由: clause(facts.reason),
      延长期限: workingDaysText(facts.workingDays),
      原答复期限: dayText(facts.formerDueOn),
      新答复期限: dayText(facts.dueOn),
    },
    blocks: {},
  }),

  delayNotice: (facts) => ({
    values: {
      ...applicantValues(facts),
      依据: regulation(35),
      延迟理由: clause(facts.because),
      答复日期: formatDay(facts.until),
    },
    blocks: {},
  }),

  consultationNotice: (facts) => ({
    values: {
      ...applicantValues(facts),
      依据: consultedBasis[facts.consulted],
      被征求方: consultedWords[facts.consulted],
      发出日期: formatDay(facts.sentOn),
    },
    blocks: {},
  }),

  feeNotice: (facts) => {
    const { basis, standard, table } = feeReckoning(facts);
    const payment = findInForce(limits.feePayment.history, facts.on);
    return {
      values: {
        ...applicantValues(facts),
        依据: citeTogether([
          regulation(42, { paragraph: 1 }),
          ...(basis.length > 0 ? basis : replyRules.feeLapsed.basis),
        ]),
        计费标准: standard,
        金额: yuan(facts.amount),
        金额大写: capitalYuan(facts.amount),
        缴费期限: payment && workingDaysText(payment.value),
        缴费截止日期: dayText(facts.dueOn),
        缴费方式: clause(facts.organ.payment),
      },
      blocks: { 计费明细: table },
    };
  },
};

function lackingList(lacking: readonly (keyof typeof lackingTexts)[]): LetterBlock {
  const last = lacking.length - 1;
  const texts = lacking.map(
    (one, index) => `${index + 1}．${lackingTexts[one]}${index === last ? '。' : '；'}`,
  );
  return { kind: 'list', texts };
}
