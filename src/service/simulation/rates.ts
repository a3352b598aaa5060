import type { ApplicantCategory, Channel, Matter } from '../../case/event/intake.ts';
import type { RemedyBlock, RemedyDecided } from '../../case/event/remedy.ts';
import type { ReplyKind } from '../../law/reply/reply-kind.ts';
import type { Shares } from './chance.ts';

/**
 * 份额: what happens how often in a bureau of natural resources. Outcomes follow the published figures of county bureaus (granted about a
 * third, partly more than a quarter, not held a sixth); what they do not tell is estimated. Every table may be changed freely.
 */

export const matterShares: Shares<Matter> = {
  disclosure: 0.965,
  recordCorrection: 0.02,
  publicationSuggestion: 0.015,
};

export const channelShares: Shares<Channel> = {
  internet: 0.42,
  signedMail: 0.24,
  inPerson: 0.21,
  ordinaryMail: 0.09,
  fax: 0.04,
};

export const categoryShares: Shares<ApplicantCategory> = {
  naturalPerson: 0.84,
  commercialEnterprise: 0.07,
  legalServiceProvider: 0.04,
  otherOrganization: 0.03,
  publicInterestOrganization: 0.01,
  researchInstitution: 0.01,
};

export const outcomeShares: Shares<ReplyKind> = {
  disclosed: 0.27,
  alreadyPublic: 0.07,
  partlyDisclosed: 0.2,
  notExisting: 0.12,
  notResponsible: 0.07,
  withdrawn: 0.055,
  administrativeInquiry: 0.04,
  correctionLapsed: 0.03,
  thirdPartyRights: 0.02,
  petition: 0.018,
  processInformation: 0.014,
  repeated: 0.014,
  wouldNeedCreation: 0.012,
  enforcementFile: 0.01,
  unclearAfterCorrection: 0.01,
  internalAffairs: 0.008,
  feeLapsed: 0.006,
  otherwiseEnded: 0.006,
  stateSecret: 0.005,
  excessive: 0.005,
  forbiddenByLaw: 0.004,
  endangersSecurityOrStability: 0.004,
  reissue: 0.004,
  publishedMaterial: 0.004,
};

/** 补正: corrected within the period, after it with a good reason, after it without one, or never. */
export type CorrectionCourse = 'none' | 'inTime' | 'goodReason' | 'late' | 'lapsed';
export const correctionShares: Shares<CorrectionCourse> = {
  none: 0.89,
  inTime: 0.09,
  goodReason: 0.02,
  late: 0,
  lapsed: 0,
};
/** Of those that come to nothing. */
export const lapseShares: Shares<'late' | 'lapsed'> = { lapsed: 0.75, late: 0.25 };

/** 征求意见 of those that are to be disclosed. */
export type ConsultationCourse =
  | 'none'
  | 'agrees'
  | 'unreasonable'
  | 'reasonable'
  | 'silent'
  | 'overridden'
  | 'coMakerAgrees'
  | 'coMakerSilent'
  | 'otherOrgan'
  | 'several';
export const consultationShares: Shares<ConsultationCourse> = {
  none: 0.8,
  agrees: 0.05,
  unreasonable: 0.02,
  reasonable: 0.01,
  silent: 0.03,
  overridden: 0.01,
  coMakerAgrees: 0.03,
  coMakerSilent: 0.01,
  otherOrgan: 0.02,
  several: 0.02,
};

/** 延期、说明理由、延迟答复. */
export type PeriodCourse =
  | 'none'
  | 'extension'
  | 'reasonsAccepted'
  | 'delayed'
  | 'reasonsRejected'
  | 'noReasons';
export const periodShares: Shares<PeriodCourse> = {
  none: 0.91,
  extension: 0.07,
  reasonsAccepted: 0.01,
  delayed: 0.01,
  reasonsRejected: 0,
  noReasons: 0,
};

export type FeeCourse = 'none' | 'paid' | 'refunded' | 'lapsed';
export const feeShares: Shares<FeeCourse> = { none: 0.975, paid: 0.02, refunded: 0.005, lapsed: 0 };

/** 审签: how often and whither the draft comes back. */
export type ReviewCourse = 'smooth' | 'toAuthor' | 'toStep' | 'recalled' | 'twice';
export const reviewShares: Shares<ReviewCourse> = {
  smooth: 0.84,
  toAuthor: 0.09,
  toStep: 0.03,
  recalled: 0.01,
  twice: 0.03,
};

/** 送达: the way, and what goes wrong with it. `refused` is left with a witness, `notFound` announced, `returned` posted again. */
export type ServiceCourse =
  | 'usual'
  | 'post'
  | 'entrusted'
  | 'refused'
  | 'notFound'
  | 'returned'
  | 'enteredLate';
export const serviceShares: Shares<ServiceCourse> = {
  usual: 0.7,
  post: 0.22,
  entrusted: 0.02,
  refused: 0.015,
  notFound: 0.01,
  returned: 0.025,
  enteredLate: 0.01,
};

/** 超期: answered late. */
export const latenessShares: Shares<'onTime' | 'late'> = { onTime: 0.987, late: 0.013 };

/** 顺带发生的事, each with its rate. */
export const hitchRates = {
  oral: 0.06,
  unreachable: 0.25,
  transferred: 0.06,
  assisted: 0.12,
  noted: 0.1,
  urged: 0.03,
  suppliedLater: 0.25,
  proposed: 0.02,
  severalPieces: 0.16,
  split: 0.3,
  joint: 0.3,
  archived: 0.93,
  rated: 0.2,
  knownApplicant: 0.3,
} as const;

/** 一段救济: what is filed and how it ends; `pending`: not before the year is over. */
export interface RemedyPart {
  block: RemedyBlock;
  result: RemedyDecided['result'] | 'pending';
}

/** 答复之后: what follows, how often, and how many days after 1 December the application must come in for it to end within the year. */
export interface Afterwards {
  share: number;
  from: number;
  until: number;
  course:
    | { kind: 'remedies'; parts: readonly RemedyPart[]; against: 'reply' | 'otherAct' | 'silence' }
    | { kind: 'again'; cause: 'superior' | 'ownMotion' };
}

const block = {
  review: 'reconsideration',
  direct: 'litigation.direct',
  after: 'litigation.afterReconsideration',
} as const;

function follows(
  share: number,
  [from, until]: readonly [number, number],
  parts: readonly [keyof typeof block, RemedyPart['result']][],
  against: 'reply' | 'otherAct' | 'silence' = 'reply',
): Afterwards {
  const named = parts.map(([name, result]) => ({ block: block[name], result }));
  return { share, from, until, course: { kind: 'remedies', parts: named, against } };
}

export const afterwards: readonly Afterwards[] = [
  follows(0.014, [0, 200], [['review', 'upheld']]),
  follows(0.002, [0, 200], [['review', 'corrected']]),
  follows(0.007, [0, 200], [['review', 'other']]),
  follows(0.003, [270, 300], [['review', 'pending']]),
  follows(0.004, [0, 120], [['direct', 'upheld']]),
  follows(0.001, [0, 120], [['direct', 'corrected']]),
  follows(0.002, [0, 120], [['direct', 'other']]),
  follows(0.001, [200, 300], [['direct', 'pending']]),
  follows(
    0.003,
    [0, 75],
    [
      ['review', 'upheld'],
      ['after', 'upheld'],
    ],
  ),
  follows(
    0.001,
    [0, 75],
    [
      ['review', 'upheld'],
      ['after', 'corrected'],
    ],
  ),
  follows(
    0.001,
    [0, 75],
    [
      ['review', 'other'],
      ['after', 'other'],
    ],
  ),
  follows(
    0.001,
    [120, 180],
    [
      ['review', 'upheld'],
      ['after', 'pending'],
    ],
  ),
  follows(0.002, [0, 200], [['review', 'other']], 'otherAct'),
  follows(0.001, [0, 160], [['review', 'corrected']], 'silence'),
  { share: 0.002, from: 0, until: 300, course: { kind: 'again', cause: 'superior' } },
  { share: 0.002, from: 0, until: 300, course: { kind: 'again', cause: 'ownMotion' } },
];
