/** Y01–Y09 跨年核对: this report against last year's. */
import { cellLabel } from '../../cell-label.ts';
import { applicantColumns, cellPaths, remedyGroups } from '../../layout.ts';
import { numberIn, type Report } from '../../model.ts';
import { plainText } from '../../narrative/plain-text.ts';
import { derived, format2021, formats } from '../basis.ts';
import { type Matter, sumOf } from '../matter.ts';
import { bothEditions, type Failing, type Rule, since2021 } from '../rule.ts';
import { textSimilarity } from '../similarity.ts';

type Against = (matter: Matter, last: Report) => Failing[];

function withLast(find: Against): (matter: Matter) => Failing[] {
  return (matter) => {
    const { last } = matter.beside;
    return last && follows(matter.report, last) ? find(matter, last) : [];
  };
}

/** Is it the report of the year before? Where a year is unknown, the caller is believed. */
function follows(report: Report, last: Report): boolean {
  return report.year === undefined || last.year === undefined || report.year === last.year + 1;
}

function carryOver(matter: Matter, last: Report): Failing[] {
  return applicantColumns.flatMap(({ key, label }) => {
    const [now, then] = [`applications.carriedIn.${key}`, `applications.carriedForward.${key}`];
    const [carriedIn, carriedForward] = [matter.number(now), numberIn(last.cells[then])];
    if (carriedIn === undefined || carriedForward === undefined || carriedIn === carriedForward) return [];
    return [
      {
        message: `表三“${label}”列上年结转 ${carriedIn}，上一年度报告的结转下年度为 ${carriedForward}，两者应当相等。`,
        cells: [now],
        expected: carriedForward,
        actual: carriedIn,
        formula: '本年报告上年结转 = 上年报告结转下年度',
        left: `${carriedIn}`,
        right: `${carriedForward}`,
        difference: carriedIn - carriedForward,
      },
    ];
  });
}

function stock(matter: Matter, last: Report): Failing[] {
  return ['regulations', 'normativeDocuments'].flatMap((row) => {
    const at = (column: string) => `proactive.${row}.${column}`;
    const before = numberIn(last.cells[at('inForce')]);
    const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) =>
      matter.number(at(column)),
    );
    if (before === undefined || issued === undefined || repealed === undefined || inForce === undefined)
      return [];
    const expected = before + issued - repealed;
    if (expected === inForce) return [];
    const isCleaned = /清理|重新(?:统计|梳理|核对)|口径/.test(
      matter.chapters.map(({ plain }) => plain.text).join(''),
    );
    return [
      {
        message: `${cellLabel(at('inForce'), 2021)}为 ${inForce}，按上年 ${before} + 制发 ${issued} − 废止 ${repealed} 应为 ${expected}，相差 ${Math.abs(expected - inForce)}${isCleaned ? '；文中提到清理或重新核对，请说明差额来源' : ''}。`,
        cells: [at('inForce'), at('issued'), at('repealed')],
        status: isCleaned ? ('uncertain' as const) : ('fail' as const),
        expected,
        actual: inForce,
        formula: '上年现行有效 + 本年制发 − 本年废止 = 现行有效',
        left: `${before} + ${issued} - ${repealed}`,
        right: `${inForce}`,
        difference: inForce - expected,
        suggestion: '如因清理、宣布失效或统计范围变化，请在文字中说明。',
      },
    ];
  });
}

function pendingGone(matter: Matter, last: Report): Failing[] {
  return remedyGroups.flatMap(({ key }) => {
    const pending = numberIn(last.cells[`${key}.pending`]);
    const total = matter.number(`${key}.total`);
    if (pending === undefined || total === undefined || pending <= total) return [];
    return [
      {
        message: `上年${cellLabel(key, 2021).replace('表四·', '')}尚未审结 ${pending} 件，本年该组总计只有 ${total} 件，未审结的案件没有下文。`,
        cells: [`${key}.total`],
        expected: `不少于 ${pending}`,
        actual: total,
        status: 'uncertain',
      },
    ];
  });
}

function jumps(matter: Matter, last: Report): Failing[] {
  const watched = cellPaths(2021).filter(
    (path) =>
      path.endsWith('.total') ||
      path.endsWith('.decisions') ||
      path.endsWith('.amount') ||
      path.endsWith('.inForce'),
  );
  return watched.flatMap((path) => {
    const [now, then] = [matter.number(path), numberIn(last.cells[path])];
    if (now === undefined || then === undefined || Math.max(now, then) < 20) return [];
    const isJump = then === 0 ? now >= 20 : now / then > 5 || now / then < 0.2;
    if (!isJump || (then === 0 && now < 50)) return [];
    return [
      {
        message: `${cellLabel(path, matter.edition)}本年 ${now}，上年 ${then}，变化超过五倍，请核实或说明。`,
        cells: [path],
        status: 'uncertain',
        expected: then,
        actual: now,
        difference: now - then,
      },
    ];
  });
}

const alike = 0.9;

function copied(matter: Matter, last: Report): Failing[] {
  const failings: Failing[] = [];
  const figures = cellPaths(matter.edition ?? 2021).map((path) => [
    matter.number(path),
    numberIn(last.cells[path]),
  ]);
  const printed = figures.filter(([now]) => now !== undefined && now !== 0);
  if (printed.length >= 5 && figures.every(([now, then]) => now === then)) {
    failings.push({
      message: `三张表的数字与上年报告完全相同（非零的 ${printed.length} 格一格未变），疑未更新。`,
      cells: ['chapter.2', 'chapter.3', 'chapter.4'],
      actual: printed.length,
    });
  }
  for (const chapter of [1, 5]) {
    const now = matter.text(chapter);
    const then = last.chapters.find(({ number }) => number === chapter)?.text ?? '';
    if (now.length < 80 || then.length < 80) continue;
    const similarity = textSimilarity(now, then);
    if (similarity < alike) continue;
    failings.push({
      message: `第${'一二三四五六'.charAt(chapter - 1)}部分与上年报告雷同 ${(similarity * 100).toFixed(0)}%（去掉年份和数字后），不得照抄上年。`,
      cells: [`chapter.${chapter}`],
      expected: `低于 ${alike * 100}%`,
      actual: Number(similarity.toFixed(3)),
    });
  }
  return failings;
}

function renamed({ report }: Matter, last: Report): Failing[] {
  if (report.organ === undefined || last.organ === undefined || report.organ === last.organ) return [];
  if (report.organ.endsWith(last.organ) || last.organ.endsWith(report.organ)) return [];
  return [
    {
      message: `上年报告的机关是“${last.organ}”，本年是“${report.organ}”：如机构改革更名或合并，结转和现行有效件数应与原机关衔接并说明。`,
      cells: ['title'],
      status: 'uncertain',
      expected: last.organ,
      actual: report.organ,
    },
  ];
}

const problem = /[^。；！？\n]*(?:不够|不足|有待|欠缺|薄弱|不高|不强|不到位|滞后)[^。；！？\n]*/g;

function sameProblems(matter: Matter, last: Report): Failing[] {
  const before =
    plainText(last.chapters.find(({ number }) => number === 5)?.text ?? '').text.match(problem) ?? [];
  return (matter.text(5).match(problem) ?? []).flatMap((sentence) => {
    if (sentence.length < 12) return [];
    const same = before.find((one) => textSimilarity(one, sentence) >= 0.85);
    if (same === undefined) return [];
    return [
      {
        message: `上年写过的问题“${sentence.slice(0, 40)}”本年又原样列出，请写明整改情况。`,
        cells: ['chapter.5'],
        status: 'uncertain',
        evidence: sentence,
      },
    ];
  });
}

function allCarried(matter: Matter): boolean {
  return sumOf(matter, ['applications.carriedIn.total']) !== undefined;
}

/** Y01–Y05, Y08, Y09. */
export const yearRules: Rule[] = [
  {
    id: 'Y01',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '上年结转 = 上年报告的结转下年度',
    find: withLast((matter, last) => (allCarried(matter) ? carryOver(matter, last) : [])),
  },
  {
    id: 'Y02',
    basis: derived,
    severity: 'warning',
    editions: since2021,
    about: '现行有效件数逐年滚动相符',
    find: withLast(stock),
  },
  {
    id: 'Y03',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '上年未审结的案件本年有下文',
    find: withLast(pendingGone),
  },
  {
    id: 'Y04',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '与上年相比没有成倍变化',
    find: withLast(jumps),
  },
  {
    id: 'Y05',
    basis: format2021,
    severity: 'error',
    editions: bothEditions,
    about: '文字和数字不照抄上年',
    find: withLast(copied),
  },
  {
    id: 'Y08',
    basis: derived,
    severity: 'warning',
    editions: 'any',
    about: '机关更名的要衔接',
    find: withLast(renamed),
  },
  {
    id: 'Y09',
    basis: format2021,
    severity: 'info',
    editions: bothEditions,
    about: '上年的问题有整改',
    find: withLast(sameProblems),
  },
];
