import type { Evidence } from '../../src/case/event/evidence.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import type { PartyFacts } from '../../src/letter/facts/consultation.ts';
import type { StepOpinion } from '../../src/letter/facts/form.ts';
import type { LetterFacts } from '../../src/letter/facts/letter-facts.ts';
import type { ApplicantParty, ReceivedMatter } from '../../src/letter/facts/matter.ts';
import type { OrganProfile } from '../../src/letter/facts/organ.ts';
import type { AnswerFacts } from '../../src/letter/facts/reply.ts';
import type { Instrument } from '../../src/letter/instrument.ts';

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

export const paper: Evidence = { kind: 'supply', form: '纸质复印件', route: '当面领取' };

const fourAnswers: AnswerFacts[] = [
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
      reasons: '上述内容属于村民的个人信息，公开会影响其正常生活。',
    },
    evidence: [paper, { kind: 'thirdPartyHarm', interest: 'privacy', harm: '存卷的损害说明' }],
    withheldContent: '其他村民的身份证号码、银行账号',
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

const on = plainDate('2026-03-12');

const opinions: StepOpinion[] = [
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

/** One complete set of facts for every instrument. */
export const sampleFacts: { [I in Instrument]: LetterFacts<I> } = {
  applicationForm: { instrument: 'applicationForm', organ, on },
  registrationForm: {
    instrument: 'registrationForm',
    organ,
    on,
    applicant,
    matter: fourPieces,
    wish: { forms: ['paper'], routes: ['collect'] },
    lacking: ['description'],
    receiptReason: '互联网提交，双方于2026年2月6日确认',
    replyDueOn: plainDate('2026-03-20'),
    unit: '耕地保护科',
    registrar: '许窗口',
  },
  receipt: {
    instrument: 'receipt',
    organ,
    on,
    applicant,
    matter,
    replyDueOn: plainDate('2026-03-13'),
    queryCode: 'K7Q2M9',
  },
  correctionNotice: {
    instrument: 'correctionNotice',
    organ,
    on: plainDate('2026-02-10'),
    documentNumber: '云自然资补〔2026〕3号',
    applicant,
    matter,
    lacking: ['identity', 'description'],
    guidance: '申请中的“三组方案”可能指2023年和2025年的两个方案，请写明年份、文号或者征收项目的名称。',
    workingDays: 10,
    dueOn: plainDate('2026-03-04'),
  },
  reasonsNotice: {
    instrument: 'reasonsNotice',
    organ,
    on,
    documentNumber: '云自然资理〔2026〕1号',
    applicant,
    matter,
    figures: '2026年1月1日至2月28日，申请人共提出政府信息公开申请46件',
    workingDays: 5,
  },
  extensionNotice: {
    instrument: 'extensionNotice',
    organ,
    on,
    documentNumber: '云自然资延〔2026〕2号',
    applicant,
    matter,
    reason: '所申请的信息年代较早，需要到多处查找',
    workingDays: 20,
    formerDueOn: plainDate('2026-03-13'),
    dueOn: plainDate('2026-04-13'),
  },
  delayNotice: {
    instrument: 'delayNotice',
    organ,
    on,
    documentNumber: '云自然资迟〔2026〕1号',
    applicant,
    matter,
    because: '所申请的信息共有1200余卷，需要逐卷查找',
    until: plainDate('2026-06-30'),
  },
  consultationLetter: {
    instrument: 'consultationLetter',
    organ,
    on,
    documentNumber: '云自然资征〔2026〕4号',
    matter: fourPieces,
    to: villager,
    subject: '青石村三组土地征收补偿到户明细表中与你户有关的面积、金额',
    attachments: ['到户明细表中与你户有关的一页'],
  },
  consultationSlip: {
    instrument: 'consultationSlip',
    organ,
    on,
    matter: fourPieces,
    to: villager,
    subject: '青石村三组土地征收补偿到户明细表中与你户有关的面积、金额',
    letterNumber: '云自然资征〔2026〕4号',
  },
  consultationNotice: {
    instrument: 'consultationNotice',
    organ,
    on,
    applicant,
    matter: fourPieces,
    consulted: 'thirdParty',
    sentOn: plainDate('2026-02-27'),
  },
  coMakerLetter: {
    instrument: 'coMakerLetter',
    organ,
    on,
    documentNumber: '云自然资征〔2026〕5号',
    matter,
    to: { name: '云岭县水利局', isPerson: false },
    subject: '青石水库移民安置用地方案',
    consulted: 'coMaker',
    workingDays: 15,
  },
  disclosureNotice: {
    instrument: 'disclosureNotice',
    organ,
    on,
    documentNumber: '云自然资告〔2026〕1号',
    matter: fourPieces,
    to: { name: '云岭县青石矿业有限公司', isPerson: false },
    subject: '青石矿区地质环境监测报告',
    publicInterest: '该报告涉及下游三个村的饮水安全',
    servedElectronically: false,
  },
  assistanceLetter: {
    instrument: 'assistanceLetter',
    organ,
    on,
    documentNumber: '云自然资协〔2026〕7号',
    matter,
    to: '不动产登记中心',
    question: '请查找青石村三组2019年的土地承包合同底册，并说明查找的范围和结果。',
    dueOn: plainDate('2026-02-27'),
  },
  feeNotice: {
    instrument: 'feeNotice',
    organ,
    on,
    documentNumber: '云自然资费〔2026〕1号',
    applicant,
    matter,
    basis: { per: 'page', pages: 68 },
    amount: 380_00,
  },
  recordCorrectionNotice: {
    instrument: 'recordCorrectionNotice',
    organ,
    on,
    documentNumber: '云自然资更〔2026〕1号',
    applicant,
    matter: { ...matter, pieces: [{ id: 'p1', text: '宅基地审批表中记载的家庭人口' }] },
    result: 'foundRight',
    text: '审批表记载的人口与审批当日的户籍登记一致',
    servedElectronically: false,
  },
  recordTransferLetter: {
    instrument: 'recordTransferLetter',
    organ,
    on,
    documentNumber: '云自然资更〔2026〕2号',
    applicant,
    matter: { ...matter, pieces: [{ id: 'p1', text: '户籍登记中的出生日期' }] },
    to: '云岭县公安局',
    text: '申请人提交了出生医学证明，认为登记的日期有误。',
    attachments: ['更正申请', '出生医学证明复印件'],
  },
  suggestionNotice: {
    instrument: 'suggestionNotice',
    organ,
    on,
    documentNumber: '云自然资议〔2026〕1号',
    applicant,
    matter: { ...matter, pieces: [{ id: 'p1', text: '全县征地补偿安置公告' }] },
    adopted: true,
    because: '该信息涉及土地征收',
    publishBy: plainDate('2026-04-10'),
  },
  reply: {
    instrument: 'reply',
    organ,
    on,
    documentNumber: '云自然资复〔2026〕12号',
    applicant,
    matter: fourPieces,
    answers: fourAnswers,
    servedElectronically: true,
  },
  endingNotice: {
    instrument: 'endingNotice',
    organ,
    on,
    documentNumber: '云自然资结〔2026〕1号',
    applicant: company,
    matter,
    how: 'correctionLapsed',
    notice: {
      documentNumber: '云自然资补〔2026〕3号',
      knownOn: plainDate('2026-02-10'),
      dueOn: plainDate('2026-03-04'),
    },
    servedElectronically: false,
  },
  withdrawalNotice: {
    instrument: 'withdrawalNotice',
    organ,
    on,
    applicant,
    matter,
    withdrawnOn: plainDate('2026-02-24'),
    manner: 'written',
    note: '已从村委会取得所需材料',
  },
  serviceProof: {
    instrument: 'serviceProof',
    organ,
    on,
    matter,
    documents: [{ title: '政府信息公开申请答复书', documentNumber: '云自然资复〔2026〕12号' }],
    to: { name: applicant.name, isPerson: true },
    address: '云岭县青石乡青石村三组8号',
    service: { method: 'post', postedOn: plainDate('2026-03-12'), trackingNumber: 'EX000000000CN' },
    server: '许窗口',
  },
  reviewSheet: {
    instrument: 'reviewSheet',
    organ,
    on,
    applicant,
    matter: fourPieces,
    replyDueOn: plainDate('2026-03-20'),
    unit: '耕地保护科',
    author: '陈立',
    answers: fourAnswers,
    opinions,
  },
  secrecySheet: {
    instrument: 'secrecySheet',
    organ,
    on,
    matterNumber: matter.number,
    information: { title: '青石村三组土地征收补偿安置方案', documentNumber: '云政征〔2025〕6号' },
    findings: { marked: false, secretScope: false, workSecret: false, aggregated: false },
    conclusion: 'disclose',
    opinions: opinions.slice(1, 3),
  },
  publicationTransfer: {
    instrument: 'publicationTransfer',
    organ,
    on,
    from: '耕地保护科',
    to: '局办公室',
    rows: [
      {
        title: '青石村三组土地征收补偿安置方案',
        documentNumber: '云政征〔2025〕6号',
        matterNumber: matter.number,
        madeOn: plainDate('2025-09-01'),
        count: 3,
        reason: '多个申请人申请公开同一信息',
      },
    ],
  },
  fileCatalogue: {
    instrument: 'fileCatalogue',
    organ,
    on,
    matter,
    fileNumber: '2026-D10-0015',
    retention: 'tenYears',
    rows: [
      {
        title: '政府信息公开申请表',
        author: applicant.name,
        on: matter.arrivedOn,
        pages: 2,
      },
      {
        title: '政府信息公开申请答复书',
        documentNumber: '云自然资复〔2026〕12号',
        author: organ.name,
        on,
        pages: 3,
      },
    ],
  },
};
