/**
 * 文书种类: the papers of 依申请公开. `numbered` ones bear a 文号 of their own series, allotted once when the act that makes them is
 * done; the others are printed from the file whenever they are wanted.
 */
interface InstrumentRule {
  title: string;
  numbered: boolean;
  /** What the default 机关代字 of its series ends in. */
  mark?: string;
}

export const instruments = {
  applicationForm: { title: '政府信息公开申请表', numbered: false },
  registrationForm: { title: '政府信息公开申请登记表', numbered: false },
  receipt: { title: '政府信息公开申请登记回执', numbered: false },
  correctionNotice: { title: '政府信息公开申请补正告知书', numbered: true, mark: '补' },
  reasonsNotice: { title: '政府信息公开申请说明理由告知书', numbered: true, mark: '理' },
  extensionNotice: { title: '政府信息公开申请延长答复期限告知书', numbered: true, mark: '延' },
  delayNotice: { title: '政府信息公开申请延迟答复告知书', numbered: true, mark: '迟' },
  consultationLetter: { title: '政府信息公开征求意见书', numbered: true, mark: '征' },
  consultationSlip: { title: '政府信息公开征求意见确认函', numbered: false },
  consultationNotice: { title: '政府信息公开征求意见告知书', numbered: false },
  coMakerLetter: { title: '政府信息公开征求意见书', numbered: true, mark: '征' },
  disclosureNotice: { title: '政府信息依申请公开告知书', numbered: true, mark: '告' },
  assistanceLetter: { title: '政府信息公开申请协办函', numbered: true, mark: '协' },
  feeNotice: { title: '政府信息公开信息处理费收费通知书', numbered: true, mark: '费' },
  recordCorrectionNotice: { title: '政府信息更正告知书', numbered: true, mark: '更' },
  recordTransferLetter: { title: '政府信息更正转送函', numbered: true, mark: '更' },
  suggestionNotice: { title: '政府信息公开建议答复书', numbered: true, mark: '议' },
  reply: { title: '政府信息公开申请答复书', numbered: true, mark: '复' },
  endingNotice: { title: '政府信息公开申请不再处理告知书', numbered: true, mark: '结' },
  withdrawalNotice: { title: '撤回政府信息公开申请确认书', numbered: false },
  serviceProof: { title: '送达回证', numbered: false },
  reviewSheet: { title: '政府信息公开审查呈批单', numbered: false },
  secrecySheet: { title: '政府信息公开保密审查单', numbered: false },
  publicationTransfer: { title: '主动公开政府信息移送明细表', numbered: false },
  fileCatalogue: { title: '卷内目录', numbered: false },
} as const satisfies Record<string, InstrumentRule>;

export type Instrument = keyof typeof instruments;

/** 有文号的文书. */
export type NumberedInstrument = {
  [K in Instrument]: (typeof instruments)[K]['numbered'] extends true ? K : never;
}[Instrument];

function isInstrument(name: string): name is Instrument {
  return name in instruments;
}

export const instrumentNames: readonly Instrument[] = Object.keys(instruments).filter(isInstrument);

export function isNumbered(instrument: Instrument): instrument is NumberedInstrument {
  return instruments[instrument].numbered;
}
