import { addDays, type PlainDate, plainDate } from '../../src/law/plain-date.ts';
import type { ActName } from '../../src/record/acts/acts.ts';
import type { Content } from '../../src/record/content/content.ts';
import type { Disclosure } from '../../src/record/content/disclosure.ts';
import { flagKey } from '../../src/record/flags/flag.ts';
import { flagsOf } from '../../src/record/flags/flags.ts';
import { contentOf, type RecordState } from '../../src/record/state.ts';
import { content, notice, reckoningOn, saying } from './piece.ts';

const day = plainDate('2026-01-05');
const text = '随机生成的文字';

const disclosures: Disclosure[] = [
  { kind: 'proactive' },
  { kind: 'onRequest', reason: text, basis: '条例第二十七条' },
  { kind: 'withheld', ground: 'internalAffairs', reason: text, basis: '条例第十六条' },
];

const kinds: Content[] = [
  content({ madeOn: day }),
  notice({ madeOn: day }),
  saying('联系电话13800138000', { madeOn: day }),
  notice({ madeOn: day, about: { kind: 'penaltyDecision', decidedOn: day } }),
  notice({
    madeOn: day,
    about: {
      kind: 'decisionDraft',
      consultation: { from: day, until: plainDate('2026-01-20'), ways: text, shortBecause: text },
    },
  }),
  notice({ madeOn: day, about: { kind: 'interpretation', form: 'text' } }),
];

/** A content of some kind and attribute. */
export function anyContent(salt: number, kind?: Disclosure['kind']): Content {
  const whole = kinds[salt % kinds.length] ?? notice();
  const fitting = disclosures.filter((one) => kind === undefined || one.kind === kind);
  const disclosure = fitting[Math.floor(salt / 7) % fitting.length] ?? disclosures[0];
  return disclosure ? { ...whole, disclosure } : whole;
}

function pick<T>(list: readonly [T, ...T[]], salt: number): T {
  return list[salt % list.length] ?? list[0];
}

/** Facts that should fit; several tries where they depend on more than the act says. */
export function factsFor(act: ActName, state: RecordState, today: PlainDate, salt: number): unknown {
  const n = state.version;
  const kind = contentOf(state)?.disclosure.kind;
  switch (act) {
    case 'revise':
      return { content: anyContent(salt, state.edition ? kind : undefined) };
    case 'submit':
      return { unit: '某科' };
    case 'reviewSecrecy':
    case 'reviewLegality':
    case 'reviewInOffice':
      return { opinion: text };
    case 'refer':
      return { to: '县保密局', question: text };
    case 'answerReferral':
      return { mayBePublic: salt % 3 > 0, answer: text };
    case 'signOff': {
      const flags = state.draft ? flagsOf(state.draft.content, reckoningOn(today), state.links) : [];
      return { answered: flags.map((flag) => ({ flag: flagKey(flag), because: text })) };
    }
    case 'returnDraft':
    case 'dropDraft':
      return { reason: text };
    case 'schedule':
      return { publishAt: `${addDays(today, 1 + (salt % 3))}T08:00:00+08:00` };
    case 'publish':
    case 'enterRegister':
      return { indexNumber: state.indexNumber ?? `014416330/2026-${String(salt).padStart(5, '0')}` };
    case 'postOnChannel':
      return { channel: pick(['wechat', 'weibo', 'gazette'], salt), postedOn: today };
    case 'link':
      return {
        id: `l${n}`,
        relation: pick(['interpretation', 'repeals', 'meeting'], salt),
        to: { kind: 'record', record: `x${salt}` },
        ...(salt % 3 === 0 ? { form: 'text' } : {}),
      };
    case 'unlink':
      return { id: state.links[0]?.id ?? 'none', reason: text };
    case 'noteCounterpart':
      return { id: state.links.find(({ publishedOn }) => !publishedOn)?.id ?? 'none', publishedOn: today };
    case 'closeConsultation':
      return { received: salt % 50 };
    case 'publishConsultationResult':
      return { record: 'x9', adopted: state.consultation?.received ?? 0, partlyAdopted: 0, notAdopted: 0 };
    case 'setValidity':
      return { status: pick(['amended', 'repealed', 'inForce'], salt), from: today, basis: text };
    case 'correct': {
      const cause = salt % 2 === 0 ? { kind: 'error' } : { kind: 'changed', changedOn: today };
      return { content: anyContent(salt, kind), note: text, cause };
    }
    case 'rereview':
      return { result: pick(['mayBePublic', 'unchanged', 'mayBeGivenOnRequest'], salt), opinion: text };
    case 'changeAttribute':
      return { disclosure: disclosures[salt % disclosures.length], because: text };
    case 'recordPenaltyVoided':
      return { how: 'annulled', voidedOn: today };
    case 'withdraw':
      return {
        cause: pick(['error', 'rights', 'penaltyVoided'], salt),
        reason: text,
        showTitle: salt % 2 === 0,
      };
    case 'addNote':
      return { text };
  }
}
