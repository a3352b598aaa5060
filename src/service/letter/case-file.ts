import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import type { Clock, ClockName } from '../../case/clocks/clock.ts';
import { clocksOf } from '../../case/clocks/clocks.ts';
import type { Reckoning } from '../../case/context.ts';
import type { CaseEvent } from '../../case/event/event.ts';
import { receiptOfCase } from '../../case/receipt.ts';
import type { CaseState } from '../../case/state.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { PartyFacts } from '../../letter/facts/consultation.ts';
import type { MatterFacts, ReceivedMatter } from '../../letter/facts/matter.ts';
import type { OrganProfile } from '../../letter/facts/organ.ts';
import type { Instrument } from '../../letter/instrument.ts';
import type { LetterRow } from '../../store/letter.ts';

/** 被征求意见的一方 with the address its letter goes to. */
export interface Party extends PartyFacts {
  address?: string | undefined;
}

/** 卷宗: what the papers of one matter are written from, as it stood after the last of `events`. */
export interface CaseFile {
  organ: OrganProfile;
  /** Rules and calendar as they were known; the day is that of each paper. */
  reckoning: Omit<Reckoning, 'today'>;
  events: readonly CaseEvent[];
  state: CaseState;
  applicantName: string;
  details: ApplicantDetails | undefined;
  /** 查询码 of the matter and of its consultations by id. */
  codes: { matter?: string | undefined; consultations: ReadonlyMap<string, string> };
  parties: ReadonlyMap<string, Party>;
  /** Papers made so far. */
  letters: readonly LetterRow[];
  /** 姓名 by key of the person. */
  names: ReadonlyMap<string, string>;
  /** Names of stored files by id. */
  fileNames: ReadonlyMap<string, string>;
  /** Applicants of other matters answered by the same paper, by 登记号. */
  joint: ReadonlyMap<string, string>;
}

/** 办件 as papers tell of it. */
export function matterOf({ state, events }: CaseFile): MatterFacts {
  const { number, channel, oral, arrivedOn, pieces } = state;
  return {
    number,
    channel,
    oral,
    arrivedOn,
    receivedOn: receiptOfCase(state).receivedOn,
    correctedOn: events.find(({ kind }) => kind === 'correctionReceived')?.on,
    pieces,
  };
}

/** The same where the paper needs the day of receipt; one sent while both sides have yet to confirm tells the day of arrival. */
export function receivedMatterOf(file: CaseFile): ReceivedMatter {
  const matter = matterOf(file);
  return { ...matter, receivedOn: matter.receivedOn ?? matter.arrivedOn };
}

export function clocksOn({ state, reckoning }: CaseFile, today: PlainDate): Clock[] {
  return clocksOf(state, { ...reckoning, today });
}

/** 届满之日 of a clock as of the day: the last of its name. */
export function dueOn(file: CaseFile, today: PlainDate, ...names: ClockName[]): PlainDate | undefined {
  return clocksOn(file, today).findLast(({ name }) => names.includes(name))?.due;
}

export function partyOf({ parties }: CaseFile, key: string): Party {
  return parties.get(key) ?? { isPerson: false };
}

/** 文号 of the last paper of an instrument. */
export function findNumber({ letters }: CaseFile, instrument: Instrument): string | undefined {
  return letters.findLast((letter) => letter.instrument === instrument)?.number ?? undefined;
}

/** 征求意见 as it was sent. Throws where there is none of that id. */
export function sentConsultation({ events }: Pick<CaseFile, 'events'>, id: string) {
  for (const event of events) if (event.kind === 'consultationSent' && event.id === id) return event;
  throw new Error(`no consultation ${id}`);
}

/** 姓名 of whoever did it; undefined for outsiders and for keys that name nobody. */
export function nameOf({ names }: CaseFile, { by }: Pick<CaseEvent, 'by'>): string | undefined {
  return by.kind === 'officer' ? names.get(by.person) : undefined;
}
