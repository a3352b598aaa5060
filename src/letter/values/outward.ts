import { article, regulation } from '../../law/citation.ts';
import { limits } from '../../law/limit.ts';
import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import { findInForce } from '../../law/since.ts';
import { attachmentBlocks } from '../blocks/attachments.ts';
import { remedyBlocks } from '../blocks/remedy.ts';
import type { OnlineAnswer, OrganConsultationFacts, PartyFacts } from '../facts/consultation.ts';
import type { ReceivedMatter } from '../facts/matter.ts';
import type { OrganProfile } from '../facts/organ.ts';
import { instruments } from '../instrument.ts';
import type { Contents } from './content.ts';
import { applicantValues, dayText, matterValues, organValues, workingDaysText } from './matter-values.ts';
import { clause } from './phrase.ts';

const whyAsked: Record<OrganConsultationFacts['consulted'], string> = {
  coMaker: '由本机关牵头、与你单位共同制作',
  otherOrgan: '涉及你单位的职责',
};

const silence: Record<OrganConsultationFacts['consulted'], string> = {
  coMaker: '逾期未提出意见的，依法视为同意公开',
  otherOrgan: '逾期未提出意见的，由本机关依法决定是否公开',
};

/** 给第三方、其他机关和其他单位的文书. Only the 更正转送函 names the applicant, whose record it is. */
export const outwardContents: Contents<
  'consultationLetter' | 'coMakerLetter' | 'disclosureNotice' | 'assistanceLetter' | 'recordTransferLetter'
> = {
  consultationLetter: ({ organ, matter, to, subject, attachments = [], online, on }) => ({
    values: {
      ...partyValues(organ, matter, to),
      依据: regulation(32),
      征求内容: clause(subject),
      答复期限: thirdPartyPeriod(on),
      网上答复: onlineAnswer(online),
    },
    blocks: { 附件: attachmentBlocks(titled([instruments.consultationSlip.title, ...attachments])) },
  }),

  coMakerLetter: ({ organ, matter, to, subject, attachments = [], online, consulted, workingDays }) => ({
    values: {
      ...partyValues(organ, matter, to),
      依据: consulted === 'coMaker' ? regulation(34) : regulation(33, { paragraph: 3 }),
      征求内容: clause(subject),
      征求缘由: whyAsked[consulted],
      答复期限: workingDaysText(workingDays),
      逾期后果: silence[consulted],
      网上答复: onlineAnswer(online),
    },
    blocks: { 附件: attachmentBlocks(titled(attachments)) },
  }),

  disclosureNotice: (
    { organ, matter, to, subject, publicInterest, servedElectronically, on },
    templates,
  ) => ({
    values: {
      ...partyValues(organ, matter, to),
      依据: `${regulation(15)}、${article(32)}`,
      公开内容: clause(subject),
      公共利益理由: clause(publicInterest),
    },
    blocks: {
      救济告知: remedyBlocks(
        {
          decisions: [{ kind: 'disclosed', withheld: [] }],
          on,
          organ,
          servedElectronically,
          subject: '上述公开决定',
          paper: '告知书',
        },
        templates,
      ),
    },
  }),

  assistanceLetter: ({ organ, matter, question, dueOn }) => ({
    values: {
      ...organValues(organ),
      ...matterValues(matter),
      协办事项: question,
      办理期限: dayText(dueOn),
    },
    blocks: {},
  }),

  recordTransferLetter: (facts) => ({
    values: { ...applicantValues(facts), 依据: regulation(41), 转送事项: facts.text },
    blocks: { 附件: attachmentBlocks(titled(facts.attachments ?? [])) },
  }),
};

/** Of the matter no more than its number and day. */
function partyValues(organ: OrganProfile, matter: ReceivedMatter, { isPerson }: PartyFacts) {
  return {
    ...organValues(organ),
    登记号: matter.number,
    收到日期: formatDay(matter.receivedOn),
    称谓: isPerson ? '你' : '你单位',
  };
}

/** How to answer without paper; undefined where there is no code. */
export function onlineAnswer(online: OnlineAnswer | undefined): string | undefined {
  if (!online) return undefined;
  const site = online.website ? `登录${online.website}` : '登录本机关网站';
  return `${site}，在政府信息公开栏目凭征求意见书的文号和查询码${online.code}在网上答复`;
}

function thirdPartyPeriod(on: PlainDate): string | undefined {
  const figure = findInForce(limits.thirdPartyAnswer.history, on);
  return figure && workingDaysText(figure.value);
}

function titled(titles: readonly string[]) {
  return titles.map((title) => ({ title }));
}
