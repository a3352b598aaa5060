/** W01–W03、W06、W09、W13、W15 用语与文字. */
import { derived, documentStyle, format2021 } from '../basis.ts';
import type { Matter } from '../matter.ts';
import type { Failing, Rule } from '../rule.ts';
import { solemnTerms } from '../wording/solemn-terms.ts';
import { oldTerms } from '../wording/terms.ts';
import { around, narrativeParts } from './parts.ts';

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

const documentNumber = /([【[（〔﹝［])((?:20)?\d\d)([】\]）〕﹞］])(第?)(0?)(\d{1,4})号/g;
const issuer = /[\u4e00-\u9fff]{1,8}(?:发|函|办|字|令|通|规|政|公开|便|文|告|电|改|委|局|厅)$/;

/** 文号: hexagonal brackets, full year, neither 第 nor a leading zero. One finding a report. */
function documentNumbers(matter: Matter): Failing[] {
  const wrong = narrativeParts(matter).flatMap(({ place, text }) =>
    Array.from(text.matchAll(documentNumber)).flatMap((match) => {
      const [printed, open, year = '', close, ordinal, zero, number = ''] = match;
      const isRight = open === '〔' && close === '〕' && year.length === 4 && ordinal === '' && zero === '';
      const before = isRight ? null : issuer.exec(text.slice(Math.max(0, match.index - 10), match.index));
      if (before === null) return [];
      return [{ place, printed: before[0] + printed, right: `〔${year.padStart(4, '20')}〕${number}号` }];
    }),
  );
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    {
      message: `${wrong.length} 处文号写法不规范，如“${first.printed}”，年份应写全并用六角括号〔〕，序号前不加“第”、不编虚位。`,
      cells: [...new Set(wrong.map(({ place }) => place))],
      expected: first.right,
      actual: first.printed,
      evidence: wrong.map(({ printed }) => printed).join('；'),
    },
  ];
}

function terms(matter: Matter): Failing[] {
  const parts = narrativeParts(matter);
  const wording = oldTerms.flatMap(({ pattern, hint, right }) => {
    if (!matter.all.includes(hint)) return [];
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
  const present = solemnTerms.filter(({ hint }) => matter.all.includes(hint));
  return narrativeParts(matter).flatMap(({ place, text }) =>
    present.flatMap(({ pattern, hint, right, severity }) => {
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

const link = /https?[:：]\/\/([a-z\d.-]+)/gi;

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

/** W01–W03, W06, W09, W13, W15. */
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
  { id: 'W06', basis: '规范表述', severity: 'error', editions: 'any', about: '固定表述不走样', find: solemn },
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
];
