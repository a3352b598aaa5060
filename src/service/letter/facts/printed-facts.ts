import type { CaseEvent } from '../../../case/event/event.ts';
import { receiptOfCase } from '../../../case/receipt.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import type { ServiceProofFacts } from '../../../letter/facts/form.ts';
import type { LetterFacts } from '../../../letter/facts/letter-facts.ts';
import { instruments } from '../../../letter/instrument.ts';
import {
  type CaseFile,
  dueOn,
  matterOf,
  nameOf,
  partyOf,
  receivedMatterOf,
  sentConsultation,
} from '../case-file.ts';
import { upTo } from '../case-file-at.ts';
import type { Print } from '../prints.ts';
import { servedBy } from '../served.ts';
import { titleOf } from '../title-of.ts';
import { addressedApplicant, findWish, fullApplicant } from './applicant-party.ts';
import { catalogueRows } from './catalogue-rows.ts';
import { onlineAnswerTo } from './numbered-facts.ts';
import { reviewFacts, secrecyFacts } from './review-facts.ts';

/** 不编文号的文书, printed from the file on the day `on`. Throws where the file has nothing of the kind; `printsOf` says what it has. */
export function printedFacts(file: CaseFile, print: Print, on: PlainDate): LetterFacts {
  const { organ } = file;
  switch (print.instrument) {
    case 'applicationForm': {
      const [registered] = file.events;
      const pieces = registered?.kind === 'registered' ? registered.pieces : [];
      const applicant = fullApplicant(file);
      const appliedOn = file.state.arrivedOn;
      const filled = { applicant, pieces, wish: findWish(file), appliedOn };
      return { instrument: 'applicationForm', organ, on, filled };
    }
    case 'registrationForm':
      return registrationFacts(file);
    case 'receipt':
      return receiptFacts(file);
    case 'consultationSlip': {
      const { subject, partyKey, id, on: sentOn } = sentConsultation(file, print.of);
      const letter = file.letters.find(({ version }) => eventAt(file, version) === id);
      const { name, isPerson } = partyOf(file, partyKey);
      const to = { name, isPerson };
      const letterNumber = letter?.number ?? undefined;
      const matter = receivedMatterOf(file);
      const online = onlineAnswerTo(file, id);
      return {
        instrument: 'consultationSlip',
        organ,
        on: sentOn,
        matter,
        to,
        subject,
        letterNumber,
        online,
      };
    }
    case 'consultationNotice': {
      const { consulted, on: sentOn } = sentConsultation(file, print.of);
      const applicant = addressedApplicant(file);
      const matter = receivedMatterOf(file);
      return {
        instrument: 'consultationNotice',
        organ,
        on: sentOn,
        applicant,
        matter,
        consulted,
        sentOn,
      };
    }
    case 'withdrawalNotice':
      return withdrawalFacts(file);
    case 'serviceProof':
      return serviceProofFacts(file, Number(print.of), on);
    case 'reviewSheet':
      return reviewFacts(file, on);
    case 'secrecySheet':
      return secrecyFacts(file, print.of, on);
    case 'publicationTransfer':
      return transferFacts(file, on);
    case 'fileCatalogue': {
      const archived = lastOf(file.events, 'archived');
      return {
        instrument: 'fileCatalogue',
        organ,
        on,
        matter: matterOf(file),
        fileNumber: archived?.fileNumber,
        retention: archived?.retention,
        rows: catalogueRows(file),
      };
    }
  }
}

function lastOf<K extends CaseEvent['kind']>(events: readonly CaseEvent[], kind: K) {
  return events.findLast((event): event is Extract<CaseEvent, { kind: K }> => event.kind === kind);
}

/** The consultation that the event of this version sent. */
function eventAt({ events }: CaseFile, version: number): string | undefined {
  const event = events[version - 1];
  return event?.kind === 'consultationSent' ? event.id : undefined;
}

function registrationFacts(file: CaseFile): LetterFacts<'registrationForm'> {
  const { organ, state, events } = file;
  const [registered] = events;
  return {
    instrument: 'registrationForm',
    organ,
    on: state.arrivedOn,
    applicant: fullApplicant(file),
    matter: matterOf(file),
    wish: findWish(file),
    lacking: state.lacking,
    receiptReason: receiptReason(file),
    replyDueOn: dueOn(file, lastDay(file), 'reply', 'ownTarget'),
    unit: state.assigned?.unit,
    registrar: registered && nameOf(file, registered),
  };
}

function receiptReason(file: CaseFile): string {
  const { because, basis } = receiptOfCase(file.state);
  return `${because}（${basis}）`;
}

function lastDay({ events, state }: CaseFile): PlainDate {
  return events.reduce((last, { on }) => (on > last ? on : last), state.arrivedOn);
}

/** 登记回执: as things stood when the application was registered, or, where both had to confirm, confirmed. */
function receiptFacts(whole: CaseFile): LetterFacts<'receipt'> {
  const confirmed = whole.events.findIndex(({ kind }) => kind === 'receiptConfirmed');
  const file = upTo(whole, Math.max(1, confirmed + 1));
  const on = file.events.at(-1)?.on ?? file.state.arrivedOn;
  return {
    instrument: 'receipt',
    organ: file.organ,
    on,
    applicant: addressedApplicant(file),
    matter: matterOf(file),
    replyDueOn: dueOn(file, on, 'reply', 'ownTarget'),
    queryCode: file.codes.matter,
  };
}

function withdrawalFacts(file: CaseFile): LetterFacts<'withdrawalNotice'> {
  const withdrawn = lastOf(file.events, 'withdrawn');
  if (!withdrawn) throw new Error('not withdrawn');
  const { on, manner, note } = withdrawn;
  return {
    instrument: 'withdrawalNotice',
    organ: file.organ,
    on,
    applicant: addressedApplicant(file),
    matter: matterOf(file),
    withdrawnOn: on,
    manner,
    note,
  };
}

/** 送达回证 of the service that is the event of this version, or, of a letter made by it and not served yet, to be signed. */
function serviceProofFacts(file: CaseFile, version: number, on: PlainDate): LetterFacts<'serviceProof'> {
  const event = file.events[version - 1];
  const isService = event?.kind === 'replyServed' || event?.kind === 'noticeServed';
  const letters = file.letters.filter((letter) =>
    isService ? servedBy(file.events, letter) === version : letter.version === version,
  );
  const documents = letters.map(({ instrument, number }): ServiceProofFacts['documents'][number] => ({
    title: titleOf(instrument),
    documentNumber: number ?? undefined,
  }));
  return {
    instrument: 'serviceProof',
    organ: file.organ,
    on: isService ? event.on : on,
    matter: matterOf(file),
    documents: documents.length > 0 ? documents : [{ title: instruments.endingNotice.title }],
    ...recipientOf(file, event),
    service: isService ? event.service : undefined,
    server: isService ? nameOf(file, event) : undefined,
  };
}

function recipientOf(file: CaseFile, event: CaseEvent | undefined) {
  if (event?.kind === 'consultationSent' || event?.kind === 'objectionOverridden') {
    const { name, isPerson, address } = partyOf(file, sentConsultation(file, event.id).partyKey);
    return { to: { name, isPerson }, address };
  }
  const { name, category, address } = fullApplicant(file);
  return { to: { name, isPerson: category === 'naturalPerson' }, address };
}

/** 移送明细表 (条例 Art. 44(1)): what several applicants have asked for. */
function transferFacts(file: CaseFile, on: PlainDate): LetterFacts<'publicationTransfer'> {
  const { organ, state, events } = file;
  const office = organ.disclosureOffice ?? organ.name;
  const [registered] = events;
  const all = registered?.kind === 'registered' ? registered.pieces : state.pieces;
  const rows = events.flatMap((event) =>
    event.kind === 'publicationProposed'
      ? event.pieces.map((id) => {
          const piece = all.find((one) => one.id === id);
          return {
            title: piece?.text ?? id,
            documentNumber: piece?.documentNumber,
            matterNumber: state.number,
            count: event.count,
            reason: '多个申请人就相同政府信息提出公开申请，且该信息属于可以公开的',
          };
        })
      : [],
  );
  return {
    instrument: 'publicationTransfer',
    organ,
    on,
    from: state.assigned?.unit ?? office,
    to: office,
    rows,
  };
}
