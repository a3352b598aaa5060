/** W01–W08、W13、W15、Y07 用语与文字. */
import { derived, documentStyle, format2021 } from '../basis.ts';
import type { Matter } from '../matter.ts';
import type { Failing, Rule } from '../rule.ts';
import { solemnTerms } from '../wording/solemn-terms.ts';
import { oldTerms } from '../wording/terms.ts';
import { findPersonalData } from './personal-data.ts';

export interface Part {
  /** `preamble`, `chapter.1` … */
  place: string;
  text: string;
}

/** 导言 and all chapters, normalised. */
export function narrativeParts({ preamble, chapters }: Matter): Part[] {
  return [
    ...(preamble === '' ? [] : [{ place: 'preamble', text: preamble }]),
    ...chapters.map(({ number, plain }) => ({ place: `chapter.${number}`, text: plain.text })),
  ];
}

/** The words around a find. */
export function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - 16), index + length + 16).replaceAll('\n', ' ');
}

const decree = /政府信息公开条例》?[（(][^）)]{0,12}令第?(\d+)号/;

function decreeNumber(matter: Matter): Failing[] {
  return narrativeParts(matter).flatMap(({ place, text }) => {
    const found = decree.exec(text);
    if (!found || found[1] === '711') return [];
    return [
      {
        message: `《政府信息公开条例》现行文本是国务院令第 711 号，文中写作第 ${found[1]} 号。`,
        cells: [place],
        expected: '国务院令第711号',
        actual: `第${found[1]}号`,
        evidence: around(text, found.index, found[0].length),
      },
    ];
  });
}

const documentNumber =
  /[\u4e00-\u9fff]{1,8}(?:发|函|办|字|令|通|规|政|公开|便|文|告|电|改|委|局|厅)([【[（〔﹝［])\s*((?:20)?\d\d)\s*([】\]）〕﹞］])(第?)(0?)(\d{1,4})号/g;

/** 文号: hexagonal brackets, full year, neither 第 nor a leading zero. One finding a report. */
function documentNumbers(matter: Matter): Failing[] {
  const wrong = narrativeParts(matter).flatMap(({ place, text }) =>
    Array.from(text.matchAll(documentNumber))
      .filter(
        ([, open, year, close, ordinal, zero]) =>
          open !== '〔' || close !== '〕' || year?.length !== 4 || ordinal !== '' || zero !== '',
      )
      .map((match) => ({
        place,
        printed: match[0],
        right: `${match[2]?.padStart(4, '20')}`,
        number: match[6] ?? '',
      })),
  );
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    {
      message: `${wrong.length} 处文号写法不规范，如“${first.printed}”，年份应写全并用六角括号〔〕，序号前不加“第”、不编虚位。`,
      cells: [...new Set(wrong.map(({ place }) => place))],
      expected: `〔${first.right}〕${first.number}号`,
      actual: first.printed,
      evidence: wrong.map(({ printed }) => printed).join('；'),
    },
  ];
}

function terms(matter: Matter): Failing[] {
  const parts = narrativeParts(matter);
  const wording = oldTerms.flatMap(({ pattern, hint, right }) => {
    const found = parts.flatMap(({ place, text }) => {
      const match = text.includes(hint) ? pattern.exec(text) : null;
      return match ? [{ place, words: match[0], evidence: around(text, match.index, match[0].length) }] : [];
    });
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        message: `用语“${first.words}”应为“${right}”。`,
        cells: found.map(({ place }) => place),
        expected: right,
        actual: first.words,
        evidence: first.evidence,
      },
    ];
  });
  return [...wording, ...countWords(matter)];
}

/** 件 is the word applications, reviews and suits are counted by. */
function countWords({ figures }: Matter): Failing[] {
  return figures
    .filter(
      ({ kind, unit }) =>
        (kind === 'received' || kind === 'handled' || kind === 'reconsideration' || kind === 'litigation') &&
        (unit === '次' || unit === '条' || unit === '个'),
    )
    .slice(0, 1)
    .map((figure) => ({
      message: `“${figure.count.head.slice(-14)}${figure.number}${figure.unit}”应以“件”为单位。`,
      cells: [`chapter.${figure.chapter}`],
      expected: '件',
      actual: figure.unit,
      evidence: figure.sentence,
    }));
}

function solemn(matter: Matter): Failing[] {
  return narrativeParts(matter).flatMap(({ place, text }) =>
    solemnTerms.flatMap(({ pattern, hint, right, severity }) => {
      const found = text.includes(hint) ? pattern.exec(text) : null;
      if (!found) return [];
      return [
        {
          message: `表述“${found[0]}”应为：${right}。`,
          cells: [place],
          severity,
          expected: right,
          actual: found[0],
          evidence: around(text, found.index, found[0].length),
        },
      ];
    }),
  );
}

function personalData(matter: Matter): Failing[] {
  return matter.chapters.flatMap(({ number, plain: { text } }) =>
    findPersonalData(text).map(({ name, index, length }) => ({
      message: `正文出现${name}，公开前应删去。`,
      cells: [`chapter.${number}`],
      evidence: `${text.slice(Math.max(0, index - 10), index)}${'*'.repeat(length)}`,
    })),
  );
}

const secretMark = /(?:秘密|机密|绝密)★|(?:^|[\n。])(?:内部资料|内部文件|注意保存|不得外传)/;

function secretMarks(matter: Matter): Failing[] {
  return narrativeParts(matter).flatMap(({ place, text }) => {
    const found = secretMark.exec(text);
    return found
      ? [
          {
            message: `出现密级或内部标志“${found[0].trim()}”，不得公开。`,
            cells: [place],
            evidence: around(text, found.index, found[0].length),
          },
        ]
      : [];
  });
}

const leftover =
  /[×╳]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|待补充|待核实|待填|此处(?:填|插入|应)|【\s*】|（\s*）|_{3,}|…{3,}|TODO/;

function leftovers(matter: Matter): Failing[] {
  return narrativeParts(matter).flatMap(({ place, text }) => {
    const found = leftover.exec(text);
    return found
      ? [
          {
            message: `残留未填或待改的内容“${found[0]}”。`,
            cells: [place],
            actual: found[0],
            evidence: around(text, found.index, found[0].length),
          },
        ]
      : [];
  });
}

const monthDay = /(?<!\d)(\d{1,2})月(\d{1,2})日/g;
const longest = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function impossibleDates(matter: Matter): Failing[] {
  return narrativeParts(matter).flatMap(({ place, text }) =>
    Array.from(text.matchAll(monthDay))
      .filter(([, month, day]) => {
        const days = longest[Number(month)];
        return days === undefined || days === 0 || Number(day) < 1 || Number(day) > days;
      })
      .map((match) => ({
        message: `没有“${match[0]}”这一天。`,
        cells: [place],
        actual: match[0],
        evidence: around(text, match.index, match[0].length),
      })),
  );
}

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

const link = /https?:\/\/([a-z\d.-]+)/gi;

function foreignLinks(matter: Matter): Failing[] {
  return narrativeParts(matter).flatMap(({ place, text }) => {
    const outside = Array.from(text.matchAll(link), (match) => match[1] ?? '').filter(
      (host) => !/\.gov\.cn$/i.test(host) && host !== 'gov.cn',
    );
    return outside.length === 0
      ? []
      : [
          {
            message: `链接指向 gov.cn 以外的 ${outside.join('、')}，请确认。`,
            cells: [place],
            actual: outside[0] ?? '',
          },
        ];
  });
}

/** W01–W04, W06–W09, W13, W15, Y07. */
export const wordingRules: Rule[] = [
  {
    id: 'W01',
    basis: '国务院令第711号',
    severity: 'error',
    editions: [2019, 2021],
    about: '条例的国务院令号',
    find: decreeNumber,
  },
  {
    id: 'W02',
    basis: documentStyle,
    severity: 'info',
    editions: 'any',
    about: '文号写法',
    find: documentNumbers,
  },
  {
    id: 'W03',
    basis: format2021,
    severity: 'info',
    editions: [2019, 2021],
    about: '用条例的用语',
    find: terms,
  },
  { id: 'W04', basis: derived, severity: 'info', editions: 'any', about: '自称统一', find: selfNaming },
  { id: 'W06', basis: '规范表述', severity: 'error', editions: 'any', about: '固定表述不走样', find: solemn },
  {
    id: 'W07',
    basis: '《中华人民共和国个人信息保护法》',
    severity: 'error',
    editions: 'any',
    about: '正文没有个人信息',
    find: personalData,
  },
  {
    id: 'W08',
    basis: '《中华人民共和国保守国家秘密法》',
    severity: 'error',
    editions: 'any',
    about: '没有密级和内部标志',
    find: secretMarks,
  },
  {
    id: 'W09',
    basis: '国办发〔2017〕47号《政府网站发展指引》',
    severity: 'info',
    editions: 'any',
    about: '链接不指向外站',
    find: foreignLinks,
  },
  {
    id: 'W13',
    basis: derived,
    severity: 'warning',
    editions: 'any',
    about: '没有待填待改的残留',
    find: leftovers,
  },
  {
    id: 'W15',
    basis: derived,
    severity: 'warning',
    editions: 'any',
    about: '日期存在',
    find: impossibleDates,
  },
  {
    id: 'Y07',
    basis: format2021,
    severity: 'warning',
    editions: 'any',
    about: '没有上级或其他机关的口气',
    find: borrowedWords,
  },
];
