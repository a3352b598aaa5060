import type { PlainDate } from '../plain-date.ts';
import { findInForce, since } from '../since.ts';
import type { ReplyKind } from './reply-kind.ts';

/** 年度报告表三的办理结果行: closed; the names are those of the report's cell paths (`applications.ROW.COLUMN`). */
export type ReportRow =
  | 'disclosed'
  | 'partlyDisclosed'
  | 'refused.stateSecret'
  | 'refused.forbiddenByLaw'
  | 'refused.endangersSecurityOrStability'
  | 'refused.thirdPartyRights'
  | 'refused.internalAffairs'
  | 'refused.processInformation'
  | 'refused.enforcementFile'
  | 'refused.administrativeInquiry'
  | 'unavailable.notHeld'
  | 'unavailable.wouldNeedCreation'
  | 'unavailable.unclearAfterCorrection'
  | 'notProcessed.petition'
  | 'notProcessed.repeated'
  | 'notProcessed.publishedMaterial'
  | 'notProcessed.excessive'
  | 'notProcessed.reissue'
  | 'otherwise.correctionLapsed'
  | 'otherwise.feeLapsed'
  | 'otherwise.other'
  | 'otherwise';

/** 报告格式版本. */
export type ReportEdition = 2019 | 2021;

type RowOfReply = Record<ReplyKind, ReportRow>;

const rows2021: RowOfReply = {
  alreadyPublic: 'disclosed',
  disclosed: 'disclosed',
  partlyDisclosed: 'partlyDisclosed',
  stateSecret: 'refused.stateSecret',
  forbiddenByLaw: 'refused.forbiddenByLaw',
  endangersSecurityOrStability: 'refused.endangersSecurityOrStability',
  thirdPartyRights: 'refused.thirdPartyRights',
  internalAffairs: 'refused.internalAffairs',
  processInformation: 'refused.processInformation',
  enforcementFile: 'refused.enforcementFile',
  administrativeInquiry: 'refused.administrativeInquiry',
  notExisting: 'unavailable.notHeld',
  notResponsible: 'unavailable.notHeld',
  wouldNeedCreation: 'unavailable.wouldNeedCreation',
  unclearAfterCorrection: 'unavailable.unclearAfterCorrection',
  petition: 'notProcessed.petition',
  repeated: 'notProcessed.repeated',
  publishedMaterial: 'notProcessed.publishedMaterial',
  excessive: 'notProcessed.excessive',
  reissue: 'notProcessed.reissue',
  correctionLapsed: 'otherwise.correctionLapsed',
  feeLapsed: 'otherwise.feeLapsed',
  withdrawn: 'otherwise.other',
  otherwiseEnded: 'otherwise.other',
};

/** The trial form has one row （六）其他处理 without sub-rows. */
const rows2019: RowOfReply = {
  ...rows2021,
  correctionLapsed: 'otherwise',
  feeLapsed: 'otherwise',
  withdrawn: 'otherwise',
  otherwiseEnded: 'otherwise',
};

const rowsByEdition: Record<ReportEdition, RowOfReply> = { 2019: rows2019, 2021: rows2021 };

/** Editions by the day a matter is settled: the year of that day is the report year. */
const editions = [
  since<ReportEdition>('2019-01-01', 2019, '国办公开办函〔2019〕60号'),
  since<ReportEdition>('2021-01-01', 2021, '国办公开办函〔2021〕30号'),
];

/** 答复类型 → 表三的行, in the form of the given edition. */
export function reportRow(kind: ReplyKind, edition: ReportEdition): ReportRow {
  return rowsByEdition[edition][kind];
}

/** 办结之日 → the row it is counted in; undefined before 2019, when the report had no such table. */
export function findReportRow(kind: ReplyKind, settledOn: PlainDate): ReportRow | undefined {
  const edition = findInForce(editions, settledOn);
  return edition && reportRow(kind, edition.value);
}
