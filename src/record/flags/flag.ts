import { regulation } from '../../law/citation.ts';
import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import { type Field, fieldNames } from '../content/missing.ts';
import type { Place } from '../content/passage.ts';

/** mend 须改正才能送审; answer 须改正或者在签发时说明; hint 提示. */
export type Severity = 'mend' | 'answer' | 'hint';

interface Entry<F> {
  severity: Severity;
  basis: string | undefined;
  words(figures: F): string;
}

function entry<F = object>(
  severity: Severity,
  basis: string | undefined,
  words: (figures: F) => string,
): Entry<F> {
  return { severity, basis, words };
}

const privacy = `${regulation(15)}，《中华人民共和国个人信息保护法》`;
const maps = '《地图管理条例》第十五条、第二十二条';
const layout = 'GB/T 9704—2012';

/** 提示的种类: what each says, how grave it is, and the rule it rests on. */
const table = {
  'citizen-number': entry('answer', privacy, () => '有公民身份号码。'),
  'mobile-number': entry('answer', privacy, () => '有手机号码。'),
  'home-phone': entry('answer', privacy, () => '有个人的固定电话。'),
  'bank-card': entry('answer', privacy, () => '有银行卡号。'),
  'home-address': entry('answer', privacy, () => '似有家庭住址。'),
  'internal-mark': entry(
    'answer',
    '《中华人民共和国保守国家秘密法》第三十五条',
    () => '有“内部资料”一类标注，请确认可以公开。',
  ),
  wording: entry<{ right: string | undefined; because: string }>('answer', undefined, ({ right, because }) =>
    right === undefined ? `用语请核对：${because}。` : `宜改为“${right}”：${because}。`,
  ),
  'document-number': entry<{ faults: readonly string[]; normal: string | undefined }>(
    'answer',
    layout,
    ({ faults, normal }) => `文号写法：${faults.join('；')}${normal ? `，应为“${normal}”` : ''}。`,
  ),
  'not-a-document-number': entry('answer', layout, () => '文号不合“机关代字〔年份〕序号号”的写法。'),
  'no-such-day': entry('answer', undefined, () => '没有这一天。'),
  'day-ahead': entry<{ what: string; on: PlainDate; today: PlainDate }>(
    'mend',
    undefined,
    ({ what, on, today }) => `${what}${formatDay(on)}晚于今天（${formatDay(today)}）。`,
  ),
  'days-reversed': entry<{ earlier: string; later: string }>(
    'mend',
    undefined,
    ({ earlier, later }) => `${later}早于${earlier}。`,
  ),
  'word-residue': entry('answer', undefined, () => '有文字处理软件的残留。'),
  'map-without-approval': entry('mend', maps, () => '地图没有审图号，也没有说明不需要审图号的理由。'),
  'map-approval-shape': entry('answer', maps, () => '审图号的写法请核对，如“GS（2026）1234号”。'),
  'maybe-a-map': entry('answer', maps, () => '似为地图而没有标为地图，请确认是否需要审图号。'),
  missing: entry<{ field: Field }>(
    'mend',
    `${regulation(12)}，《政府信息公开目录系统实施指引（试行）》`,
    ({ field }) => `缺少${fieldNames[field]}。`,
  ),
  'consultation-short': entry<{ until: PlainDate; least: PlainDate }>(
    'mend',
    '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
    ({ until, least }) =>
      `征求意见至${formatDay(until)}，一般应不少于30日（至${formatDay(least)}）；期限较短的应当说明理由。`,
  ),
  'no-interpretation': entry('hint', '国办发〔2016〕80号', () => '政策文件应当同步组织解读：尚未关联解读。'),
  'no-expiry': entry('hint', '国办发〔2018〕37号', () => '规范性文件没有写明有效期。'),
  'expiry-long': entry<{ most: PlainDate }>(
    'answer',
    '国办发〔2018〕37号及地方规定',
    ({ most }) => `有效期长于本机关规则（至${formatDay(most)}）。`,
  ),
} as const;

export type FlagCode = keyof typeof table;

type FiguresOf<C extends FlagCode> = (typeof table)[C] extends Entry<infer F> ? F : never;

/** 提示: what stands where, and what to say of it. `found`: the words met, numbers of persons masked; `start` their offset. */
export interface Flag {
  code: FlagCode;
  place: Place;
  found: string | undefined;
  start: number | undefined;
  words: string;
  severity: Severity;
  basis: string | undefined;
}

export interface Met {
  place: Place;
  found?: string;
  start?: number;
}

export function flag<C extends FlagCode>(code: C, met: Met, figures: FiguresOf<C> & object): Flag {
  const entry: Entry<object> = table[code];
  const { place, found, start } = met;
  const words = entry.words(figures);
  return { code, place, found, start, words, severity: entry.severity, basis: entry.basis };
}

/** 提示的标识: the same finding of the same version has the same key, by which it is answered. */
export function flagKey({ code, place, start }: Flag): string {
  return [code, place.part, place.at ?? '', start ?? ''].join('/');
}
