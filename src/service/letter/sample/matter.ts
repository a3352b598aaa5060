import type { Evidence } from '../../../case/event/evidence.ts';
import { plainDate } from '../../../law/plain-date.ts';
import type { PartyFacts } from '../../../letter/facts/consultation.ts';
import type { StepOpinion } from '../../../letter/facts/form.ts';
import type { ApplicantParty, ReceivedMatter } from '../../../letter/facts/matter.ts';
import type { OrganProfile } from '../../../letter/facts/organ.ts';
import type { AnswerFacts } from '../../../letter/facts/reply.ts';

/** 虚构的机关、申请人和办件. */
export const organ: OrganProfile = {
  name: '云岭县自然资源局',
  disclosureOffice: '云岭县自然资源局办公室',
  contact: {
    address: '云岭县城关镇青云路12号',
    postcode: '000000',
    phone: '0000-1234567',
    fax: '0000-1234568',
    email: 'gongkai@yunling.example',
    website: 'https://zrzy.yunling.example',
    hours: '工作日8:30至12:00、14:00至17:30',
  },
  remedies: {
    reconsiderationBody: '云岭县人民政府',
    reconsiderationAddress: '云岭县城关镇人民路1号县司法局行政复议受理窗口',
    reconsiderationOnline: 'https://fuyi.yunling.example',
    court: '云岭县人民法院',
  },
  payment: '到县政务服务中心财政收费窗口缴纳，或者凭缴款码通过非税收入收缴系统缴纳',
};

export const applicant: ApplicantParty = {
  name: '林晓舟',
  category: 'naturalPerson',
  identity: { kind: '居民身份证', number: '110101199003070003' },
  phone: '13800000000',
  email: 'lin@mail.example',
  address: '云岭县青石乡青石村三组8号',
  postcode: '000000',
};

export const company: ApplicantParty = {
  name: '云岭县石泉商贸有限公司',
  category: 'commercialEnterprise',
  identity: { kind: '统一社会信用代码', number: '91350100M000100Y43' },
  contactPerson: '周敏',
  phone: '0000-7654321',
};

export const matter: ReceivedMatter = {
  number: '云自然资申〔2026〕15号',
  channel: 'inPerson',
  arrivedOn: plainDate('2026-02-06'),
  receivedOn: plainDate('2026-02-06'),
  pieces: [{ id: 'p1', text: '青石村三组土地征收补偿安置方案' }],
};

export const fourPieces: ReceivedMatter = {
  ...matter,
  channel: 'internet',
  correctedOn: plainDate('2026-02-20'),
  pieces: [
    { id: 'p1', text: '青石村三组土地征收补偿安置方案', documentNumber: '云政征〔2025〕6号' },
    { id: 'p2', text: '青石村三组土地征收补偿到户明细表' },
    { id: 'p3', text: '青石村三组2019年土地承包合同底册' },
    { id: 'p4', text: '本次征地报批前的内部请示' },
  ],
};

const paper: Evidence = { kind: 'supply', form: '纸质复印件', route: '当面领取' };

export const fourAnswers: AnswerFacts[] = [
  {
    answer: { piece: 'p1', reply: 'disclosed', withheld: [] },
    evidence: [paper],
    attachments: [{ title: '青石村三组土地征收补偿安置方案', pages: 12 }],
  },
  {
    answer: {
      piece: 'p2',
      reply: 'partlyDisclosed',
      withheld: ['thirdPartyRights'],
      withheldContent: '其他村民的身份证号码、银行账号',
      reasons: '上述内容属于村民的个人信息，公开会影响其正常生活。',
    },
    evidence: [paper, { kind: 'thirdPartyHarm', interest: 'privacy', harm: '存卷的损害说明' }],
    thirdParty: 'objects',
    attachments: [{ title: '青石村三组土地征收补偿到户明细表（已作处理）', pages: 3 }],
  },
  {
    answer: { piece: 'p3', reply: 'notExisting', withheld: [] },
    evidence: [
      {
        kind: 'search',
        searchedBy: '档案室赵工',
        where: ['本机关档案室', '办公自动化系统'],
        keywords: ['青石村', '承包合同'],
        searchedOn: plainDate('2026-02-25'),
        result: 'notFound',
      },
    ],
  },
  {
    answer: {
      piece: 'p4',
      reply: 'processInformation',
      withheld: ['processInformation'],
      reasons: '该请示形成于征地报批决定作出之前，公开会影响坦率讨论',
    },
    evidence: [
      {
        kind: 'processInformation',
        category: 'requestReport',
        madeBeforeDecision: true,
        noDutyToPublish: true,
      },
    ],
  },
];

export const villager: PartyFacts = { name: '何志远', isPerson: true };

export const on = plainDate('2026-03-12');

export const opinions: StepOpinion[] = [
  { title: '窗口受理', does: 'receive' },
  {
    title: '科室承办',
    does: 'draft',
    person: '陈立',
    opinion: '建议按所拟意见答复。',
    on: plainDate('2026-03-05'),
  },
  {
    title: '法律顾问',
    does: 'review',
    person: '吴律',
    opinion: '依据准确，同意。',
    on: plainDate('2026-03-06'),
  },
  { title: '办公室审核', does: 'review', person: '沈岚', opinion: '同意。', on: plainDate('2026-03-09') },
  { title: '分管领导签发', does: 'sign' },
  { title: '窗口送达', does: 'serve' },
];
