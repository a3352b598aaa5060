import type { ActName } from '../../src/case/acts/acts.ts';
import { requiredEvidence } from '../../src/case/answers/required-evidence.ts';
import { waitingForApplicant } from '../../src/case/clocks/main-clock.ts';
import type { Evidence } from '../../src/case/event/evidence.ts';
import { Notice } from '../../src/case/event/notice.ts';
import type { CaseState } from '../../src/case/state.ts';
import { addDays, type PlainDate, plainDate } from '../../src/law/plain-date.ts';

const day = plainDate('2026-01-05');
const text = '随机生成的文字';

const samples: Evidence[] = [
  {
    kind: 'search',
    searchedBy: 'zhao',
    where: ['档案室'],
    keywords: ['补偿'],
    searchedOn: day,
    result: 'notFound',
  },
  { kind: 'secretMark', level: 'secret', determinedOn: day, term: { years: 10 } },
  { kind: 'legalProhibition', law: '某法', article: '第一条' },
  { kind: 'riskAssessment', endangers: ['socialStability'], consulted: ['某局'], harm: text },
  { kind: 'thirdPartyHarm', interest: 'privacy', harm: text },
  { kind: 'internalAffairs', category: 'personnel', fact: text },
  { kind: 'processInformation', category: 'draft', madeBeforeDecision: true, noDutyToPublish: true },
  { kind: 'enforcementFile', file: '某案卷', contains: 'inquiryRecord', noDutyToPublish: true },
  { kind: 'publicSource', where: 'https://www.example.gov.cn/zc/1.html' },
  { kind: 'supply', form: '电子文档', route: '门户网站', suppliedOn: day },
  { kind: 'accessRule', law: '不动产登记暂行条例', article: '第二十七条' },
  { kind: 'otherOrgan', because: text },
  { kind: 'processingNeeded', because: text },
  { kind: 'talk', on: day, means: 'phone', text },
  { kind: 'petitionContent', because: text },
  { kind: 'priorReply', number: '云自然资复〔2025〕3号', repliedOn: day },
  { kind: 'publication', title: '云岭年鉴' },
  { kind: 'alreadyObtained', what: text },
];

const answers = [
  { reply: 'disclosed', withheld: [] },
  { reply: 'notExisting', withheld: [] },
  { reply: 'partlyDisclosed', withheld: ['internalAffairs'] },
  { reply: 'stateSecret', withheld: ['stateSecret'] },
  { reply: 'processInformation', withheld: ['processInformation'] },
  { reply: 'notResponsible', withheld: [] },
  { reply: 'petition', withheld: [] },
] as const;

/** Evidence that an answer of this salt still needs for the first piece that lacks it. */
function evidenceOf(state: CaseState, salt: number): { pieces: string[]; evidence: Evidence } {
  const answer = answers[salt % answers.length] ?? answers[0];
  const needs = requiredEvidence({ ...answer, withheld: [...answer.withheld] });
  const kind = needs[Math.floor(salt / 7) % needs.length];
  const evidence = samples.find((one) => one.kind === kind) ?? samples[0];
  if (!evidence) throw new Error('no sample');
  return { pieces: state.pieces.map(({ id }) => id), evidence };
}

function service(today: PlainDate, state: CaseState, salt: number) {
  const all = [
    { method: 'direct' as const, signedOn: today },
    { method: 'post' as const, postedOn: today },
    { method: 'left' as const, leftOn: today, witness: '见证人' },
    { method: 'announced' as const, announcedOn: today },
    { method: 'electronic' as const, reachedOn: today },
  ];
  return all[salt % (state.electronicService ? 5 : 4)] ?? all[0];
}

/** Facts that should fit; several tries where they depend on more than the act says. */
export function factsFor(act: ActName, state: CaseState, today: PlainDate, salt: number): unknown {
  const n = state.version;
  const consultation = state.consultations[salt % Math.max(1, state.consultations.length)];
  const notice = Notice.options[salt % Notice.options.length] ?? 'correction';
  const openRemedy = state.remedies.filter(({ decided }) => !decided?.final)[0];
  switch (act) {
    case 'confirmReceipt':
    case 'recordReplyDelivery':
      return {};
    case 'recordContactAttempt':
      return { means: 'phone', note: text };
    case 'judgeDuplicate':
      return { number: 'x', same: salt % 2 === 0, because: text };
    case 'splitOff':
      return { parts: [{ number: `split-${n}`, pieces: [state.pieces.at(-1)?.id ?? 'none'] }] };
    case 'assign':
      return { unit: '利用科' };
    case 'returnAssignment':
    case 'recallDraft':
    case 'endOtherwise':
      return { reason: text };
    case 'requestAssistance':
      return { id: `h${n}`, unit: '规划科', question: text, dueOn: addDays(today, 5) };
    case 'answerAssistance':
      return { id: state.assistance.find(({ answeredOn }) => !answeredOn)?.id ?? 'none', text };
    case 'addNote':
      return { topic: 'guidance', text };
    case 'requestCorrection':
      return { lacking: ['description'], text, workingDays: 1 + (salt % 15) };
    case 'receiveCorrection':
      return { channel: 'inPerson', pieces: [], ...(salt % 2 === 0 ? { goodReason: text } : {}) };
    case 'serveNotice':
      return { notice, service: service(today, state, salt >> 3) };
    case 'recordNoticeDelivery':
      return { notice };
    case 'consult':
      return {
        id: `c${n}`,
        consulted: ['thirdParty', 'coMaker', 'otherOrgan'][salt % 3],
        partyKey: `k${n}`,
        pieces: [state.pieces[0]?.id ?? 'none'],
        subject: text,
      };
    case 'recordConsultationDelivery':
      return { id: consultation?.id ?? 'none' };
    case 'answerConsultation':
      return { id: consultation?.id ?? 'none', answer: salt % 2 === 0 ? 'agrees' : 'objects' };
    case 'judgeObjection':
      return { id: consultation?.id ?? 'none', reasonable: salt % 2 === 0, because: text };
    case 'overrideObjection':
      return { id: consultation?.id ?? 'none', publicInterest: text };
    case 'approveExtension':
      return { workingDays: 1 + (salt % 20), reason: text };
    case 'requestReasons':
      return { figures: text, workingDays: 1 + (salt % 5) };
    case 'receiveReasons':
      return { text };
    case 'judgeReasons':
      return { reasonable: salt % 2 === 0, because: text };
    case 'setDelayedDate':
      return { until: addDays(today, 200 + (salt % 60)), because: text };
    case 'notifyFee':
      return { basis: salt % 2 === 0 ? { per: 'item', nth: 11 } : { per: 'page', pages: 68 } };
    case 'recordPayment':
      return { amount: state.fee?.amount ?? 1, receiptNumber: '票据1' };
    case 'refundFee':
      return { amount: 1, reason: text };
    case 'recordEvidence':
      return evidenceOf(state, salt);
    case 'makeDraft': {
      const answer = answers[salt % answers.length];
      return { answers: state.pieces.map(({ id }) => ({ piece: id, ...answer, reasons: text })) };
    }
    case 'approveDraft':
      return {};
    case 'returnDraft':
      return { reason: text };
    case 'issueReply':
      return { documentNumber: `云自然资复〔2026〕${n}号`, jointWith: [] };
    case 'serveEnding':
    case 'serveReply':
      return { service: service(today, state, salt) };
    case 'recordFailedService':
      return { how: 'returned', note: text };
    case 'supplyInformation':
      return { pieces: [state.pieces[0]?.id ?? 'none'], form: 'paper' };
    case 'proposePublication':
      return { pieces: [state.pieces[0]?.id ?? 'none'], count: 2 };
    case 'answerRecordCorrection':
      return { result: 'corrected', text };
    case 'answerSuggestion':
      return { adopted: true, because: text };
    case 'withdraw':
      return { manner: 'written' };
    case 'closeLapsed':
      return { how: waitingForApplicant(state) === 'fee' ? 'feeLapsed' : 'correctionLapsed' };
    case 'archive':
      return { fileNumber: `档${n}`, retention: 'permanent' };
    case 'recordRemedy':
      return {
        id: `r${n}`,
        block: ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'][salt % 3],
        body: '云岭县人民政府',
        against: salt % 2 === 0 ? 'reply' : 'silence',
        simplified: salt % 2 === 0,
      };
    case 'answerRemedy':
      return { id: state.remedies.find(({ answeredOn, decided }) => !answeredOn && !decided)?.id ?? 'none' };
    case 'recordDecision':
      return {
        id: openRemedy?.id ?? 'none',
        result: ['upheld', 'corrected', 'other'][salt % 3],
        final: salt % 4 !== 0,
        text,
      };
    case 'orderStay':
      return { id: `s${n}`, body: '云岭县人民法院' };
    case 'liftStay':
      return { id: state.stays.find(({ liftedOn }) => !liftedOn)?.id ?? 'none' };
    case 'orderRehandling': {
      const orders = state.remedies.filter(({ decided }) => decided?.result === 'corrected');
      const order = orders[salt % Math.max(1, orders.length)];
      if (!order) return { cause: 'ownMotion' };
      return {
        cause: order.block === 'reconsideration' ? 'reconsideration' : 'litigation',
        remedy: order.id,
      };
    }
  }
}
