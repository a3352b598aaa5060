import type { PlainDate } from '../../law/plain-date.ts';
import type { Clock } from '../clocks/clock.ts';
import type { CaseState } from '../state.ts';
import type { LedgerRow, LedgerSources } from './ledger-row.ts';

type Handling =
  | 'unit'
  | 'handler'
  | 'assignedOn'
  | 'dueOn'
  | 'correctionToldOn'
  | 'correctionReceivedOn'
  | 'thirdPartySentOn'
  | 'thirdPartyAnsweredOn'
  | 'otherOrganSentOn'
  | 'otherOrganAnsweredOn'
  | 'assistanceSentOn'
  | 'assistanceAnsweredOn'
  | 'extension'
  | 'extensionToldOn'
  | 'fee'
  | 'feePaidOn';

/** 承办各栏. A notice that was not served is not 发出. */
export function handlingCells(
  state: CaseState,
  { nameOf }: LedgerSources,
  clocks: readonly Clock[],
): Pick<LedgerRow, Handling> {
  const { assigned, correction, consultations, assistance, extension, fee } = state;
  const sent = consultations.map(({ consulted, sentOn, answer }) => ({
    thirdParty: consulted === 'thirdParty',
    sentOn,
    answeredOn: answer?.on,
  }));
  const third = span(sent.filter(({ thirdParty }) => thirdParty));
  const other = span(sent.filter(({ thirdParty }) => !thirdParty));
  const asked = span(assistance.map(({ requestedOn, answeredOn }) => ({ sentOn: requestedOn, answeredOn })));
  return {
    unit: assigned?.unit,
    handler: assigned?.person && nameOf(assigned.person),
    assignedOn: assigned?.on,
    dueOn: clocks.find(({ name }) => name === 'reply')?.due,
    correctionToldOn: correction?.told?.on,
    correctionReceivedOn: correction?.received?.on,
    thirdPartySentOn: third.first,
    thirdPartyAnsweredOn: third.last,
    otherOrganSentOn: other.first,
    otherOrganAnsweredOn: other.last,
    assistanceSentOn: asked.first,
    assistanceAnsweredOn: asked.last,
    extension: extension?.told && extension.workingDays,
    extensionToldOn: extension?.told?.on,
    fee: fee?.told && fee.amount / 100,
    feePaidOn: fee?.paidOn,
  };
}

/** Several at once: the first day of dispatch, and the last answer once all have answered. */
function span(sent: readonly { sentOn: PlainDate; answeredOn: PlainDate | undefined }[]) {
  const answers = sent.flatMap(({ answeredOn }) => (answeredOn ? [answeredOn] : [])).sort();
  return {
    first: sent.map(({ sentOn }) => sentOn).sort()[0],
    last: answers.length === sent.length ? answers.at(-1) : undefined,
  };
}
