import { regulation } from '../../law/citation.ts';
import { addMonths } from '../../law/plain-date.ts';
import { findConsultation } from '../consultation-status.ts';
import { isPolicy } from '../content/about.ts';
import type { Reckoning } from '../context.ts';
import { getRule, getRuleEntry } from '../office.ts';
import { findWaitingStep } from '../review-record.ts';
import { firstPublishedOn, type RecordState } from '../state.ts';
import { validityOn } from '../validity.ts';
import type { Clock } from './clock.ts';
import { periodClock } from './period-clock.ts';

/** 审核环节的办理时间: the office's own, from the day the step began to wait. */
export function reviewClock({ draft }: RecordState, reckoning: Reckoning): Clock[] {
  const waiting = findWaitingStep(draft);
  const startedOn = draft?.reviews.at(-1)?.on ?? draft?.submitted?.on;
  if (!waiting || waiting.does === 'publish' || !startedOn) return [];
  const count = getRule(reckoning.office, 'reviewPeriod', startedOn);
  const length = { unit: 'workingDay' as const, count };
  const basis = ['本机关规则'];
  const period = { name: 'reviewStep' as const, term: waiting.title, startedOn, length, basis, duty: true };
  return [periodClock(period, reckoning)];
}

/** 解读的发布期限: an interpretation is published with the policy document, at the latest 3 working days after. */
export function interpretationClock(state: RecordState, reckoning: Reckoning): Clock[] {
  const startedOn = firstPublishedOn(state);
  const content = state.edition?.content;
  if (!startedOn || !content || !isPolicy(content.about) || content.source.kind !== 'original') return [];
  const [doneOn] = state.links
    .flatMap(({ relation, publishedOn }) =>
      relation === 'interpretation' && publishedOn ? [publishedOn] : [],
    )
    .sort();
  const rule = getRuleEntry(reckoning.office, 'interpretation', startedOn);
  return [
    periodClock(
      {
        name: 'interpretation',
        term: '政策解读的发布期限',
        startedOn,
        length: { unit: 'workingDay', count: rule.value },
        basis: [rule.basis],
        doneOn,
        voidOn: doneOn ? undefined : state.withdrawal?.on,
        duty: true,
      },
      reckoning,
    ),
  ];
}

/** 征求意见期间. */
export function consultationClock(state: RecordState, reckoning: Reckoning): Clock[] {
  const terms = findConsultation(state);
  if (!terms) return [];
  const { from: startedOn, until } = terms;
  const basis = ['《重大行政决策程序暂行条例》（国务院令第713号）第十五条'];
  const doneOn = state.consultation?.closedOn;
  const period = { name: 'consultation' as const, term: '征求意见期间', startedOn, basis, duty: false };
  const clock = periodClock({ ...period, length: { until } }, reckoning);
  return [doneOn ? { ...clock, state: 'met', light: 'none', workingDaysLeft: undefined, doneOn } : clock];
}

/** 定期评估 (条例 Art. 18) of what is not public, and the end of a secret's term (保守国家秘密法 Arts. 20, 24). */
export function rereviewClocks(state: RecordState, reckoning: Reckoning): Clock[] {
  const { edition, rereviews, registeredOn } = state;
  if (edition?.outcome !== 'registered' || !registeredOn) return [];
  const startedOn = rereviews.findLast(({ on }) => on >= registeredOn)?.on ?? registeredOn;
  const months = getRule(reckoning.office, 'rereview', startedOn);
  const regular = periodClock(
    {
      name: 'rereview',
      term: '定期评估',
      startedOn,
      length: { unit: 'month', count: months },
      basis: [regulation(18)],
      duty: true,
    },
    reckoning,
  );
  const { disclosure } = edition.content;
  const secret = disclosure.kind === 'withheld' ? disclosure.secret : undefined;
  if (!secret) return [regular];
  const { until, determinedOn } = secret;
  const doneOn = rereviews.find(({ on }) => on > until)?.on;
  const basis = ['《中华人民共和国保守国家秘密法》第二十条、第二十四条', regulation(18)];
  const term = { name: 'secretTerm' as const, term: '保密期限', startedOn: determinedOn, basis, duty: false };
  return [regular, periodClock({ ...term, length: { until }, doneOn }, reckoning)];
}

/** 有效期届满: told 6 months before; over once the document has been repealed or continued without an end. */
export function validityClock(state: RecordState, reckoning: Reckoning): Clock[] {
  const { today, office } = reckoning;
  const validity = validityOn(state, today);
  const { edition } = state;
  const startedOn =
    edition && isPolicy(edition.content.about) && (edition.content.about.effectiveOn ?? edition.on);
  if (!validity?.expiresOn || !startedOn) return [];
  const { expiresOn: until, status, from } = validity;
  const ended = status === 'repealed' || status === 'lapsed';
  const voidOn = ended && state.validity.some((entry) => entry.from === from) ? from : undefined;
  const warnOn = addMonths(until, -getRule(office, 'validityWarning', today));
  const basis = [getRuleEntry(office, 'validityWarning', today).basis];
  const period = { name: 'validity' as const, term: '有效期', startedOn, warnOn, basis, duty: false };
  return [periodClock({ ...period, length: { until }, voidOn }, reckoning)];
}
