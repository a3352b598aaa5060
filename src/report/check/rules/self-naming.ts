/** W04、Y07 自称: how the organ speaks of itself, and whose words it borrows. */
import { derived, format2021 } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { isShortOf } from '../organ.ts';
import type { Failing, Rule } from '../rule.ts';
import { around, narrativeParts } from './parts.ts';

const selfNames: [ending: RegExp, foreign: RegExp][] = [
  [/局$/, /我厅|本厅|我委(?!托|派|员)|我部(?!门|分|署|队)|我院|我省[^，。]{0,4}厅/],
  [/厅$/, /我局|本局|我委(?!托|派|员)/],
  [/委员会$/, /我局|本局|我厅|本厅/],
  [/人民政府$/, /我局|本局|我厅|本厅|我委(?!托|派|员)/],
];
const provinceWide =
  /全省(?:各级|各地)?[^，。；\n]{0,6}(?:共|累计)?(?:收到|受理|办理|答复|主动公开)[^，。；\n]{0,16}\d/;

/** A superior's or a sister's words left standing. */
function borrowedWords(matter: Matter): Failing[] {
  const organ = matter.report.organ ?? '';
  const foreign = selfNames.find(([ending]) => ending.test(organ))?.[1];
  const patterns = [
    ...(foreign ? [foreign] : []),
    ...(matter.nature.level === 'county' ||
    matter.nature.level === 'city' ||
    matter.nature.level === 'township'
      ? [provinceWide]
      : []),
  ];
  return narrativeParts(matter).flatMap(({ place, text }) =>
    patterns.flatMap((pattern) => {
      const found = pattern.exec(text);
      if (!found) return [];
      return [
        {
          message: `${organ}的报告写“${found[0]}”，与本机关身份不符，疑从其他机关的报告照抄。`,
          cells: [place],
          expected: organ,
          actual: found[0],
          evidence: around(text, found.index, found[0].length),
        },
      ];
    }),
  );
}

const subject =
  /^(?:20\d\d年(?:度|以来|来)?，)([\u4e00-\u9fff]{2,16}?(?:局|厅|委员会|人民政府|街道办事处))(?=坚持|认真|严格|深入|全面|以|紧紧|紧扣|高度|按照|持续|扎实|积极|始终|切实|围绕|贯彻|把|共|主动|政府信息公开)/;

/** `2023年，临湖县教育局坚持…` in another bureau's report. */
function foreignSubject(matter: Matter): Failing[] {
  const organ = matter.report.organ ?? '';
  const named = subject.exec(matter.text(1))?.[1];
  if (organ === '' || named === undefined || isShortOf(named, organ) || isShortOf(organ, named)) return [];
  if (!/[县市区州省旗]/.test(named) || named.startsWith('全')) return [];
  return [
    {
      message: `报告机关是“${organ}”，第一部分开头却写“${named}”，疑从其他机关的报告照抄。`,
      cells: ['chapter.1'],
      status: 'uncertain',
      expected: organ,
      actual: named,
      evidence: matter.text(1).slice(0, 40),
    },
  ];
}

const selfWords = /我局|本局|我厅|我委(?!托|派|员)|我单位|本单位|本机关|我办/g;

function selfNaming(matter: Matter): Failing[] {
  const used = new Set(narrativeParts(matter).flatMap(({ text }) => text.match(selfWords) ?? []));
  if (used.size < 4) return [];
  return [
    {
      message: `自称有${[...used].map((word) => `“${word}”`).join('、')} ${used.size} 种，宜统一。`,
      cells: ['chapter.1'],
      actual: used.size,
    },
  ];
}

/** W04, Y07. */
export const selfNamingRules: Rule[] = [
  { id: 'W04', basis: derived, severity: 'info', editions: 'any', about: '自称统一', find: selfNaming },
  {
    id: 'Y07',
    basis: format2021,
    severity: 'warning',
    editions: 'any',
    about: '没有上级或其他机关的口气',
    find: (matter) => [...borrowedWords(matter), ...foreignSubject(matter)],
  },
];
