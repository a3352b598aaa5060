import { addMonths, type PlainDate } from '../../law/plain-date.ts';
import { findShortConsultation } from '../consultation-period.ts';
import { isPolicy } from '../content/about.ts';
import type { Content } from '../content/content.ts';
import { missingOf } from '../content/missing.ts';
import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';
import { type Flag, flag } from './flag.ts';

const met = { place: { part: 'metadata' as const } };

/** The days that have happened, each by its name. */
function pastDays({ madeOn, limit, about }: Content): [string, PlainDate | undefined][] {
  const told: [string, PlainDate | undefined][] = [
    ['生成日期', madeOn],
    ['公开期限起算之日', limit?.subject === 'landTransferNotice' ? undefined : limit?.factOn],
  ];
  if (about.kind === 'meeting') told.push(['会议日期', about.heldOn]);
  if (about.kind === 'response') told.push(['关切提出之日', about.raisedOn]);
  if (about.kind === 'proposalReply') told.push(['答复之日', about.repliedOn]);
  if ('decidedOn' in about) told.push(['决定之日', about.decidedOn]);
  return told;
}

/** Pairs of days that must stand in this order. */
function orderedDays({ about, madeOn, disclosure }: Content) {
  const pairs: [string, PlainDate | undefined, string, PlainDate | undefined][] = [];
  if (isPolicy(about)) {
    pairs.push(['施行日期', about.effectiveOn ?? madeOn, '有效期至', about.expiresOn]);
  }
  if (about.kind === 'decisionDraft') {
    const { consultation } = about;
    pairs.push(['征求意见开始之日', consultation?.from, '征求意见结束之日', consultation?.until]);
  }
  if (disclosure.kind === 'withheld' && disclosure.secret) {
    const { determinedOn, until } = disclosure.secret;
    pairs.push(['定密日期', determinedOn, '保密期限届满之日', until]);
  }
  return pairs;
}

function expiryFlags({ about, madeOn }: Content, { office, today }: Reckoning): Flag[] {
  if (about.kind !== 'normativeDocument') return [];
  const { effectiveOn = madeOn, expiresOn } = about;
  if (!expiresOn) return [flag('no-expiry', met, {})];
  const most = effectiveOn && addMonths(effectiveOn, getRule(office, 'validityMost', today));
  return most && expiresOn > most ? [flag('expiry-long', met, { most })] : [];
}

function consultationFlags({ about }: Content, { calendar }: Reckoning): Flag[] {
  const consultation = about.kind === 'decisionDraft' ? about.consultation : undefined;
  if (!consultation) return [];
  const least = findShortConsultation(consultation, consultation.from, calendar);
  return least ? [flag('consultation-short', met, { until: consultation.until, least })] : [];
}

/** 基本信息: what is missing for this attribute, days that cannot be, short consultations, long validity. */
export function metadataFlags(content: Content, reckoning: Reckoning): Flag[] {
  const { today } = reckoning;
  return [
    ...missingOf(content).map((field) => flag('missing', met, { field })),
    ...pastDays(content).flatMap(([what, on]) =>
      on && on > today ? [flag('day-ahead', met, { what, on, today })] : [],
    ),
    ...orderedDays(content).flatMap(([earlier, first, later, second]) =>
      first && second && second < first ? [flag('days-reversed', met, { earlier, later })] : [],
    ),
    ...consultationFlags(content, reckoning),
    ...expiryFlags(content, reckoning),
  ];
}
