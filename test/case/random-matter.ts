import fc from 'fast-check';
import { type Asker, roles } from '../../src/case/actor.ts';
import { type ActName, acts } from '../../src/case/acts/acts.ts';
import { type Command, decide, mayAct } from '../../src/case/acts/decide.ts';
import { register } from '../../src/case/acts/register.ts';
import { requiredEvidence } from '../../src/case/answers/required-evidence.ts';
import { waitingForApplicant } from '../../src/case/clocks/main-clock.ts';
import type { Context } from '../../src/case/context.ts';
import type { CaseEvent } from '../../src/case/event/event.ts';
import type { Evidence } from '../../src/case/event/evidence.ts';
import { ApplicantCategory, Channel, Matter } from '../../src/case/event/intake.ts';
import { Notice } from '../../src/case/event/notice.ts';
import { fold } from '../../src/case/fold/fold.ts';
import { toldOf } from '../../src/case/fold/notice.ts';
import { defaultOffice } from '../../src/case/office.ts';
import type { CaseState } from '../../src/case/state.ts';
import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import { addDays, type PlainDate, plainDate } from '../../src/law/plain-date.ts';
import { registration } from './matter.ts';

/** 随机而合法的办理过程: built only by asking what is open and doing it, with facts made for it. */
interface Choice {
  /** Which of the open acts. */
  pick: number;
  /** Days that pass before it. */
  wait: number;
  /** Days by which it is entered after it was done. */
  back: number;
  /** Whatever the facts leave free. */
  salt: number;
}

const everyRole: Asker = { kind: 'officer', person: 'zhao', roles };
const otherOfficer: Asker = { kind: 'officer', person: 'qian', roles };

export function contextOn(today: PlainDate, asker: Asker = otherOfficer): Context {
  const recordedAt = `${today}T09:30:00+08:00`;
  return { today, calendar: publishedCalendar, office: defaultOffice, asker, recordedAt };
}

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
  { kind: 'supply', form: '电子文档', route: '门户网站' },
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
function factsFor(act: ActName, state: CaseState, today: PlainDate, salt: number): unknown {
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
      return { parts: [{ number: `split-${n}`, pieces: [state.pieces.at(-1)?.id ?? ''] }] };
    case 'assign':
      return { unit: '利用科' };
    case 'returnAssignment':
    case 'recallDraft':
    case 'endOtherwise':
      return { reason: text };
    case 'requestAssistance':
      return { id: `h${n}`, unit: '规划科', question: text, dueOn: addDays(today, 5) };
    case 'answerAssistance':
      return { id: state.assistance.find(({ answeredOn }) => !answeredOn)?.id ?? '', text };
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
        pieces: [state.pieces[0]?.id ?? ''],
        subject: text,
      };
    case 'recordConsultationDelivery':
      return { id: consultation?.id ?? '' };
    case 'answerConsultation':
      return { id: consultation?.id ?? '', answer: salt % 2 === 0 ? 'agrees' : 'objects' };
    case 'judgeObjection':
      return { id: consultation?.id ?? '', reasonable: salt % 2 === 0, because: text };
    case 'overrideObjection':
      return { id: consultation?.id ?? '', publicInterest: text };
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
    case 'serveReply':
      return { service: service(today, state, salt) };
    case 'recordFailedService':
      return { how: 'returned', note: text };
    case 'supplyInformation':
      return { pieces: [state.pieces[0]?.id ?? ''], form: 'paper' };
    case 'proposePublication':
      return { pieces: [state.pieces[0]?.id ?? ''], count: 2 };
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
      return { id: state.remedies.find(({ answeredOn, decided }) => !answeredOn && !decided)?.id ?? '' };
    case 'recordDecision':
      return {
        id: openRemedy?.id ?? '',
        result: ['upheld', 'corrected', 'other'][salt % 3],
        final: salt % 4 !== 0,
        text,
      };
    case 'orderStay':
      return { id: `s${n}`, body: '云岭县人民法院' };
    case 'liftStay':
      return { id: state.stays.find(({ liftedOn }) => !liftedOn)?.id ?? '' };
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

/** A command for an open act that `decide` accepts; tries several salts, since some facts depend on others. */
export function findAccepted(
  act: ActName,
  state: CaseState,
  context: Context,
  salt: number,
  on: PlainDate = context.today,
) {
  for (let shift = 0; shift < 40; shift += 1) {
    const facts = factsFor(act, state, on, salt + shift);
    const outcome = decide(state, { act, on, facts } as Command, context);
    if (outcome.ok) return outcome.value;
  }
  return undefined;
}

export function openTo(state: CaseState, context: Context): ActName[] {
  return (Object.keys(acts) as ActName[]).filter((act) => mayAct(act, state, context).ok);
}

/** Acts that end the matter, and notes, are taken seldom, so that most matters live long. */
const seldom: ReadonlySet<ActName> = new Set([
  'addNote',
  'withdraw',
  'endOtherwise',
  'judgeDuplicate',
  'recordContactAttempt',
  'assign',
  'requestAssistance',
  'recordRemedy',
  'orderStay',
  'proposePublication',
  'returnDraft',
  'recallDraft',
]);

/** Acts that carry a matter on are taken often, so that the late ones are reached. */
const often: ReadonlySet<ActName> = new Set([
  'confirmReceipt',
  'serveNotice',
  'recordNoticeDelivery',
  'receiveCorrection',
  'recordPayment',
  'judgeReasons',
  'setDelayedDate',
  'judgeObjection',
  'overrideObjection',
  'makeDraft',
  'approveDraft',
  'issueReply',
  'serveReply',
  'recordReplyDelivery',
  'recordFailedService',
  'supplyInformation',
]);

/** 一步: the events after it, unchanged where nothing of the kind was accepted. */
function stepped(events: CaseEvent[], today: PlainDate, { pick, salt, back }: Choice): CaseEvent[] {
  const folded = fold(events);
  if (!folded.ok) throw new Error(folded.because.message);
  const state = folded.value;
  const author = state.rounds.at(-1)?.draft?.author;
  const context = contextOn(today, author === 'qian' ? everyRole : otherOfficer);
  const on = addDays(today, -back);
  const open = openTo(state, { ...context, today: on })
    .filter((act) => !seldom.has(act) || salt % 7 === 0)
    .flatMap((act) => (often.has(act) ? [act, act, act, act] : [act]));
  const act = open[pick % Math.max(1, open.length)];
  return act ? [...events, ...(findAccepted(act, state, context, salt, on) ?? [])] : events;
}

/** 随机过程: the history after every step, with the day each step was taken. */
export interface History {
  events: CaseEvent[];
  today: PlainDate;
}

function grown(
  head: { from: number; channel: Channel; category: ApplicantCategory; matter: Matter; pieces: number },
  choices: Choice[],
): History[] {
  let today = addDays(plainDate('2026-01-05'), head.from);
  const pieces = Array.from({ length: head.pieces }, (_, index) => ({ id: `p${index + 1}`, text }));
  const applicant = { key: 'a', category: head.category };
  const facts = { channel: head.channel, matter: head.matter, pieces, applicant };
  const opened = register(registration(facts, today), contextOn(today));
  if (!opened.ok) throw new Error(opened.because.code);
  let events: CaseEvent[] = opened.value;
  const histories: History[] = [{ events, today }];
  for (const choice of choices) {
    today = addDays(today, choice.wait);
    events = stepped(events, today, choice);
    histories.push({ events, today });
  }
  return histories;
}

const choice = fc.record({
  pick: fc.nat({ max: 1000 }),
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 40 }) },
  ),
  back: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
  ),
  salt: fc.nat({ max: 100_000 }),
});

export const histories: fc.Arbitrary<History[]> = fc
  .tuple(
    fc.record({
      from: fc.nat({ max: 330 }),
      channel: fc.constantFrom(...Channel.options),
      category: fc.constantFrom(...ApplicantCategory.options),
      matter: fc.constantFrom(...Array<Matter>(8).fill('disclosure'), ...Matter.options),
      pieces: fc.integer({ min: 1, max: 3 }),
    }),
    fc.array(choice, { minLength: 1, maxLength: 45, size: 'max' }),
  )
  .map(([head, choices]) => grown(head, choices));

export function toldNotices(state: CaseState): Notice[] {
  return Notice.options.filter((notice) => toldOf(state, notice)?.told);
}
