import type { ApplicantCategory, Channel, Matter } from '../../case/event/intake.ts';
import { publishedCalendar } from '../../law/calendar/work-calendar.ts';
import { addDays, daysBetween, type PlainDate, plainDate } from '../../law/plain-date.ts';
import type { ReplyKind } from '../../law/reply/reply-kind.ts';
import { addWorkingDays, isWorkingDay } from '../../law/working-day.ts';
import { type Chance, deal, entriesOf, everyKindFrom } from './chance.ts';
import * as rates from './rates.ts';

/** 顺带发生的一件事. */
export type Hitch = keyof typeof rates.hitchRates;

/** 一件申请的设想: what is meant to become of it. What the law does not allow on the day is not done, whatever was meant. */
export interface Plan {
  /** What its own stream of chance is called by. */
  name: string;
  arrivesOn: PlainDate;
  matter: Matter;
  channel: Channel;
  category: ApplicantCategory;
  outcome: ReplyKind;
  correction: rates.CorrectionCourse;
  consultation: rates.ConsultationCourse;
  period: rates.PeriodCourse;
  fee: rates.FeeCourse;
  review: rates.ReviewCourse;
  service: rates.ServiceCourse;
  late: boolean;
  afterwards: rates.Afterwards['course'] | undefined;
  /** 频繁申请的人: which of them, where it is one. */
  frequent: number | undefined;
  hitches: Set<Hitch>;
}

/** Outcomes without a reply, and those that rest on something that must happen first. */
const unanswered: readonly ReplyKind[] = ['correctionLapsed', 'feeLapsed', 'withdrawn', 'otherwiseEnded'];

export function isAnswered({ matter, outcome }: Pick<Plan, 'matter' | 'outcome'>): boolean {
  return matter === 'disclosure' && !unanswered.includes(outcome);
}

/** Nothing on the way moves the day of its reply by much. */
export function isPlain(plan: Plan): boolean {
  const { correction, consultation, period, fee, service } = plan;
  const ways = [correction, consultation, period, fee].every((one) => one === 'none');
  return isAnswered(plan) && ways && service !== 'notFound' && !plan.late;
}

/** 一段时间的申请, in the order they come in; `span`: first and last day. */
export function plansOf(chance: Chance, count: number, span: readonly [PlainDate, PlainDate]): Plan[] {
  const [first, last] = span;
  const length = daysBetween(first, last);
  const days = Array.from({ length: count }, () => addDays(first, chance.whole(0, length))).sort();
  const matters = deal(chance, rates.matterShares, count);
  const channels = deal(chance, rates.channelShares, count);
  const categories = deal(chance, rates.categoryShares, count);
  const plans = days.map((day, at): Plan => {
    const channel = channels[at] ?? 'inPerson';
    const category = categories[at] ?? 'naturalPerson';
    return {
      name: `application ${at + 1}`,
      arrivesOn: openDay(day, channel),
      matter: matters[at] ?? 'disclosure',
      channel,
      category,
      outcome: 'disclosed',
      correction: 'none',
      consultation: 'none',
      period: 'none',
      fee: 'none',
      review: 'smooth',
      service: 'usual',
      late: false,
      afterwards: undefined,
      frequent: undefined,
      hitches: new Set(),
    };
  });
  const asking = plans.filter(({ matter }) => matter === 'disclosure');
  spread(chance, asking, rates.outcomeShares, (plan, outcome) => {
    plan.outcome = outcome;
    meetOutcome(chance, plan);
  });
  giveCourses(chance, plans);
  giveAfterwards(chance, plans, first);
  giveFrequent(chance, plans);
  giveHitches(chance, plans);
  return plans;
}

/** The window and the post are there on working days. */
function openDay(day: PlainDate, channel: Channel): PlainDate {
  if (channel === 'internet' || channel === 'fax') return day;
  return isWorkingDay(day, publishedCalendar) ? day : addWorkingDays(day, 1, publishedCalendar).on;
}

/** What must come before the outcome, so that the law allows it. */
function meetOutcome(chance: Chance, plan: Plan): void {
  if (plan.outcome === 'correctionLapsed') plan.correction = chance.byShare(rates.lapseShares);
  if (plan.outcome === 'unclearAfterCorrection') plan.correction = 'inTime';
  if (plan.outcome === 'feeLapsed') plan.fee = 'lapsed';
  if (plan.outcome === 'excessive') plan.period = chance.is(0.6) ? 'reasonsRejected' : 'noReasons';
  if (plan.outcome === 'thirdPartyRights') plan.consultation = chance.is(0.8) ? 'reasonable' : 'silent';
}

function spread<K extends string>(
  chance: Chance,
  plans: readonly Plan[],
  shares: Readonly<Record<K, number>>,
  give: (plan: Plan, course: K) => void,
): void {
  const courses = deal(chance, shares, plans.length);
  for (const [at, plan] of plans.entries()) {
    const course = courses[at];
    if (course !== undefined) give(plan, course);
  }
}

function giveCourses(chance: Chance, plans: readonly Plan[]): void {
  const answered = plans.filter(isAnswered);
  const free = answered.filter(({ correction }) => correction === 'none');
  spread(chance, free, rates.correctionShares, (plan, course) => {
    plan.correction = course;
  });
  const given = answered.filter(isGiven);
  spread(chance, given, rates.consultationShares, (plan, course) => {
    // What a third party rightly objects to is at most given in part.
    plan.consultation = course;
    if (course === 'reasonable') plan.outcome = 'partlyDisclosed';
  });
  const usual = answered.filter(({ period }) => period === 'none');
  spread(chance, usual, rates.periodShares, (plan, course) => {
    plan.period = course;
  });
  spread(chance, given, rates.feeShares, (plan, course) => {
    plan.fee = course;
  });
  spread(chance, answered, rates.reviewShares, (plan, course) => {
    plan.review = course;
  });
  spread(chance, answered, rates.serviceShares, (plan, course) => {
    plan.service = course;
  });
  spread(chance, answered.filter(isPlain), rates.latenessShares, (plan, course) => {
    plan.late = course === 'late';
  });
}

/** To which of them a hitch can happen; to all where nothing is said. */
const fits: Partial<Record<Hitch, (plan: Plan) => boolean>> = {
  oral: ({ channel }) => channel === 'inPerson',
  unreachable: ({ channel }) => channel === 'ordinaryMail' || channel === 'fax',
  suppliedLater: isGiven,
  proposed: isGiven,
  severalPieces: isAnswered,
  split: ({ hitches }) => hitches.has('severalPieces'),
  joint: ({ hitches }) => hitches.has('split'),
  rated: ({ channel }) => channel === 'internet',
};

function isGiven(plan: Plan): boolean {
  return plan.matter === 'disclosure' && ['disclosed', 'partlyDisclosed'].includes(plan.outcome);
}

function giveHitches(chance: Chance, plans: readonly Plan[]): void {
  for (const [hitch, rate] of entriesOf(rates.hitchRates)) {
    const own = fits[hitch];
    const some = own ? plans.filter(own) : plans;
    const happens = chance
      .shuffled(some)
      .slice(0, Math.max(plans.length >= everyKindFrom ? 1 : 0, Math.round(rate * some.length)));
    for (const plan of happens) plan.hitches.add(hitch);
  }
}

/** Refusals go to reconsideration first (复议法 Art. 23), so that a direct suit is of something else. */
const suable: readonly ReplyKind[] = [
  'disclosed',
  'alreadyPublic',
  'notExisting',
  'notResponsible',
  'petition',
];

function giveAfterwards(chance: Chance, plans: readonly Plan[], first: PlainDate): void {
  for (const { share, from, until, course } of rates.afterwards) {
    const [begin, end] = [addDays(first, from), addDays(first, until)];
    const isDirect = course.kind === 'remedies' && course.parts[0]?.block === 'litigation.direct';
    const fit = plans.filter(
      (plan) =>
        isPlain(plan) &&
        !plan.afterwards &&
        plan.arrivesOn >= begin &&
        plan.arrivesOn <= end &&
        (!isDirect || suable.includes(plan.outcome)),
    );
    const wanted = Math.max(plans.length >= everyKindFrom ? 1 : 0, Math.round(share * plans.length));
    for (const plan of chance.shuffled(fit).slice(0, wanted)) {
      plan.afterwards = course;
      plan.service = 'usual';
      if (course.kind === 'remedies' && course.against === 'silence') plan.late = true;
    }
  }
}

/** 频繁申请: so many of one person in one month that some cost a fee by item (国办函〔2020〕109号: more than ten). */
function giveFrequent(chance: Chance, plans: readonly Plan[]): void {
  const months = chance.shuffled([...new Set(plans.map(({ arrivesOn }) => arrivesOn.slice(0, 7)))]);
  const wanted = Math.max(1, Math.round(plans.length / 800));
  let given = 0;
  for (const month of months) {
    const first = plainDate(`${month}-01`);
    const fit = plans.filter(
      (plan) =>
        Math.abs(daysBetween(first, plan.arrivesOn)) <= 45 &&
        plan.category === 'naturalPerson' &&
        isPlain(plan) &&
        !plan.afterwards &&
        plan.frequent === undefined,
    );
    const taken = fit.slice(0, chance.whole(14, 18));
    if (taken.length < 14 || given === wanted) continue;
    for (const [place, plan] of taken.entries()) {
      plan.frequent = given;
      plan.arrivesOn = openDay(addDays(first, place), plan.channel);
      if (place >= 10) plan.fee = chance.one(['paid', 'paid', 'refunded', 'lapsed'] as const);
    }
    given += 1;
  }
}
