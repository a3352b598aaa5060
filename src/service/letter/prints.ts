import type { CaseEvent } from '../../case/event/event.ts';
import { noticeNames } from '../../case/event/notice.ts';
import { currentRound } from '../../case/state.ts';
import { type Instrument, instruments, type NumberedInstrument } from '../../letter/instrument.ts';
import { stateOf } from '../case/events.ts';

type Alone =
  | 'applicationForm'
  | 'registrationForm'
  | 'receipt'
  | 'withdrawalNotice'
  | 'reviewSheet'
  | 'publicationTransfer'
  | 'fileCatalogue';
type OfSomething = Exclude<Instrument, NumberedInstrument | Alone>;

/** 从卷宗打印的文书. `of`: the consultation, the piece, or the version of the event whose letter or service is proven. */
export type Print = { instrument: Alone; of?: undefined } | { instrument: OfSomething; of: string };

/** A print with its title, and what it is of, in words. */
export type NamedPrint = Print & { title: string; about: string };

const alone: Record<Alone, (events: readonly CaseEvent[]) => boolean> = {
  applicationForm: () => true,
  registrationForm: () => true,
  receipt: () => true,
  withdrawalNotice: (events) => events.some(({ kind }) => kind === 'withdrawn'),
  reviewSheet: (events) => currentRound(stateOf(events)).draft !== undefined,
  publicationTransfer: (events) => events.some(({ kind }) => kind === 'publicationProposed'),
  fileCatalogue: () => true,
};

function isAlone(name: string): name is Alone {
  return name in alone;
}

function named(print: Print, about = ''): NamedPrint {
  return { ...print, title: instruments[print.instrument].title, about };
}

/** 可以打印的文书 of a matter as it stands. */
export function printsOf(
  events: readonly CaseEvent[],
  letters: readonly { version: number; instrument: string; number: string | null }[],
): NamedPrint[] {
  const { pieces } = stateOf(events);
  return [
    ...Object.keys(alone)
      .filter(isAlone)
      .filter((instrument) => alone[instrument](events))
      .map((instrument) => named({ instrument })),
    ...events.flatMap((event): NamedPrint[] =>
      event.kind === 'consultationSent'
        ? [
            ...(event.consulted === 'thirdParty'
              ? [named({ instrument: 'consultationSlip', of: event.id }, event.subject)]
              : []),
            named({ instrument: 'consultationNotice', of: event.id }, event.subject),
          ]
        : [],
    ),
    ...pieces.map(({ id, text }) => named({ instrument: 'secrecySheet', of: id }, text)),
    ...letters.map(({ version, number }) =>
      named({ instrument: 'serviceProof', of: String(version) }, number ?? ''),
    ),
    ...events.flatMap((event, index): NamedPrint[] => {
      const of = String(index + 1);
      if (event.kind === 'replyServed') return [named({ instrument: 'serviceProof', of }, '答复书')];
      return event.kind === 'noticeServed'
        ? [named({ instrument: 'serviceProof', of }, noticeNames[event.notice])]
        : [];
    }),
  ];
}
