/** F16、W14 序号: numbers of parts and sections. */
import { formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { chapterName, findUnheaded, numberOfHeading, subNumbers, topHeadingsInside } from './outline.ts';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function numbering(matter: Matter): Failing[] {
  if (matter.chapters.length === 0) return [];
  const printed = matter.chapters.map((chapter) => ({
    place: chapter.number,
    number: numberOfHeading(chapter.heading),
    heading: chapter.heading.trim(),
  }));
  const wrong = printed.filter(({ place, number }) => number !== undefined && number !== place);
  const lost = printed.filter(({ number, heading }) => number === undefined && heading !== '');
  const unheaded = [
    ...findUnheaded(matter),
    ...printed.flatMap(({ place, heading }) => (heading === '' ? [place] : [])),
  ];
  const inside = matter.chapters.flatMap(({ number, plain }) =>
    number === 1 ? topHeadingsInside(plain.text) : [],
  );
  const sections = sectionGap(matter);
  if (wrong.length > 0 || unheaded.length > 0) return [wrongNumbers(matter, wrong, unheaded, inside)];
  const failings: string[] = [];
  if (lost.length > 0) {
    failings.push(`${lost.map(({ place }) => `第${numerals[place]}部分`).join('、')}的标题没有序号`);
  }
  if (sections) failings.push(sections.message);
  if (failings.length === 0) return [];
  return [
    {
      message: `${failings.join('；')}，疑自动编号丢失。`,
      cells: [...lost.map(({ place }) => `chapter.${place}`), ...(sections ? ['chapter.1'] : [])],
      severity: 'warning',
      suggestion: '请补上“一、”至“六、”和各小节的“（一）”等序号。',
    },
  ];
}

interface Printed {
  place: number;
  number: number | undefined;
  heading: string;
}

function wrongNumbers(
  matter: Matter,
  wrong: Printed[],
  unheaded: number[],
  inside: { heading: string }[],
): Failing {
  const parts = wrong.map(
    ({ place, number, heading }) =>
      `第${numerals[place]}部分的序号印作“${numerals[number ?? 0] ?? number}、”（${heading}）`,
  );
  if (unheaded.length > 0) {
    parts.push(`${[...new Set(unheaded)].map((n) => chapterName(n, matter.due)).join('、')}有内容而没有标题`);
  }
  if (inside.length > 0) {
    parts.push(`第一部分之内又用了${inside.map(({ heading }) => `“${heading}”`).join('')}同级序号`);
  }
  return {
    message: `标题序号不对：${parts.join('；')}。`,
    cells: [...wrong.map(({ place }) => `chapter.${place}`), ...unheaded.map((n) => `chapter.${n}`)],
    suggestion: '请用一套“一、”至“六、”的序号，与规定的六个部分一一对应。',
  };
}

/** （一）（二）… of part one: every number from 1 to the last once. */
function sectionGap(matter: Matter): { message: string } | undefined {
  const numbers = subNumbers(matter.text(1)).slice(0, 12);
  if (numbers.length < 2) return undefined;
  const restarts = numbers.filter((number) => number === 1).length;
  if (restarts > 1) return undefined;
  const last = Math.max(...numbers);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter((n) => !numbers.includes(n));
  const doubled = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  if (missing.length === 0 && doubled.length === 0) return undefined;
  const what = [
    ...(missing.length > 0 ? [`缺${missing.map((n) => `（${numerals[n]}）`).join('')}`] : []),
    ...(doubled.length > 0 ? [`重复${doubled.map((n) => `（${numerals[n]}）`).join('')}`] : []),
  ];
  return { message: `第一部分的小节序号${what.join('，')}` };
}

/** Headings on the level of parts inside a part whose own number is right. */
function levels(matter: Matter): Failing[] {
  const isWrong = matter.chapters.some(({ heading, number }) => {
    const printed = numberOfHeading(heading);
    return printed !== undefined && printed !== number;
  });
  if (isWrong) return [];
  return matter.chapters.flatMap(({ number, plain }) => {
    const inside = topHeadingsInside(plain.text);
    if (inside.length === 0) return [];
    return [
      {
        message: `第${numerals[number]}部分之内用了“${inside[0]?.heading ?? ''}”这样的一级序号，下一级应为“（一）”。`,
        cells: [`chapter.${number}`],
        evidence: inside.map(({ heading }) => heading).join('；'),
      },
    ];
  });
}

/** F16, W14. */
export const numberingRules: Rule[] = [
  {
    id: 'F16',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '各部分序号正确、完整',
    find: numbering,
  },
  {
    id: 'W14',
    basis: formats,
    severity: 'info',
    editions: bothEditions,
    about: '标题层次按一、（一）1.（1）',
    find: levels,
  },
];
