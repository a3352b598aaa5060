/** T01、T02、T05、T16 断言没有: sentences that say there was none of what the tables have. */
import type { FigureKind } from '../../narrative/figure.ts';
import type { PlainChapter } from '../../narrative/figures.ts';
import { formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';

interface Denial {
  id: 'T01' | 'T02' | 'T05' | 'T16';
  about: string;
  what: string;
  path: string;
  /** Where the narrative counts the same thing, the denial speaks of something narrower. */
  kind: FigureKind;
  /** A word without which the pattern cannot match. */
  hint: string;
  pattern: RegExp;
}

const who = '(?:任何|公民|自然人|法人|其他组织|、|和|或者|或|及|提出|提交|的|关于|有关)*';

const denials: Denial[] = [
  {
    id: 'T01',
    about: '说没有收到申请的，表三本年新收应为 0',
    what: '表三本年新收',
    path: 'applications.newlyReceived.total',
    kind: 'received',
    hint: '申请',
    pattern: new RegExp(
      `(?:未|没有|从未)(?:收到|接到|受理)过?${who}(?:政府信息公开申请|依申请公开(?:政府信息)?(?:的?申请|事项|件)|信息公开申请|公开政府信息的?申请)(?!人)`,
    ),
  },
  {
    id: 'T02',
    about: '说没有上年结转的，表三上年结转应为 0',
    what: '表三上年结转',
    path: 'applications.carriedIn.total',
    kind: 'carriedIn',
    hint: '结转',
    pattern: /(?:无|没有|未有)(?:上年|上一年|去年)度?结转|(?:上年|上一年|去年)度?(?:无|没有|未)结转/,
  },
  {
    id: 'T05',
    about: '说没有结转下年的，表三结转下年度应为 0',
    what: '表三结转下年度',
    path: 'applications.carriedForward.total',
    kind: 'carriedForward',
    hint: '结转',
    pattern: /(?:无|没有|未有|未发生)(?:申请)?结转(?:到|至)?(?:下|次)一?年/,
  },
  {
    id: 'T16',
    about: '说没有制发规范性文件的，表二本年制发应为 0',
    what: '表二行政规范性文件本年制发',
    path: 'proactive.normativeDocuments.issued',
    kind: 'normativeDocuments',
    hint: '规范性文件',
    pattern: /(?:未|没有)(?:制发|印发|出台|制定|新制定|新制发|新增)(?:新的)?(?:行政)?规范性文件/,
  },
];
const narrower = /部分|办公室|本级|局机关|其中|除|股|科室|下属|上半年|季度|月/;

function findIn(
  { number, plain: { text } }: PlainChapter,
  { hint, pattern }: Denial,
  year: number | undefined,
) {
  const found = text.includes(hint) ? pattern.exec(text) : null;
  if (found === null) return [];
  const start = Math.max(text.lastIndexOf('。', found.index), text.lastIndexOf('\n', found.index)) + 1;
  const lead = text.slice(start, found.index);
  const named = /(20\d\d)年[^年]*$/.exec(lead)?.[1];
  const isOtherYear = named !== undefined && year !== undefined && Number(named) !== year;
  return isOtherYear || narrower.test(lead) ? [] : [{ chapter: number, words: found[0], lead }];
}

function contradicted(matter: Matter, denial: Denial): Failing[] {
  const inTable = matter.number(denial.path) ?? 0;
  if (inTable === 0) return [];
  const isCounted = matter.figures.some(
    ({ kind, number, paths, qualifiers }) =>
      kind === denial.kind &&
      number > 0 &&
      (kind !== 'normativeDocuments' || paths.includes(denial.path)) &&
      !qualifiers.includes('other-year'),
  );
  if (isCounted) return [];
  const mayBeOwn = matter.nature.kind === 'government' && matter.nature.level !== 'township';
  return matter.chapters
    .flatMap((chapter) => findIn(chapter, denial, matter.year))
    .slice(0, 1)
    .map(({ chapter, words, lead }) => ({
      message: `第${'一二三四五六'.charAt(chapter - 1)}部分说“${words}”，${denial.what}却有 ${inTable} 件。`,
      cells: [`chapter.${chapter}`, denial.path],
      expected: inTable,
      actual: 0,
      evidence: `${lead}${words}`.slice(-80),
      ...(mayBeOwn ? { severity: 'warning' as const, status: 'uncertain' as const } : {}),
    }));
}

/** T01, T02, T05, T16 for what is said not to have been. */
export const narrativeDenialRules: Rule[] = denials.map((denial) => ({
  id: denial.id,
  basis: formats,
  severity: 'error',
  editions: bothEditions,
  about: denial.about,
  find: (matter) => contradicted(matter, denial),
}));
