/** F08、F09、F11 表样: the right form for the year, nothing left of the old one, nothing missing. */
import { cellLabel } from '../../cell-label.ts';
import { applicationRows, cellPaths, proactiveBlocks, remedyGroups } from '../../layout.ts';
import type { CellPath } from '../../model.ts';
import { format2019, format2021, formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule, since2021 } from '../rule.ts';

interface Area {
  name: string;
  /** Path of what the finding points at. */
  place: string;
  rows: string[];
}

const areas: Area[] = [
  ...proactiveBlocks[2019].map((block) => ({
    name: `表二${block.heading}`,
    place: `proactive.${block.rows[0]?.key ?? ''}`,
    rows: block.rows.map((row) => `proactive.${row.key}.`),
  })),
  { name: '表三（六）其他处理', place: 'applications.otherwise', rows: ['applications.otherwise'] },
];

const ofForm = { 2019: new Set(cellPaths(2019)), 2021: new Set(cellPaths(2021)) };
const oldOnly = new Set(cellPaths(2019).filter((path) => !ofForm[2021].has(path)));
const newOnly = new Set(cellPaths(2021).filter((path) => !ofForm[2019].has(path)));

interface Remnant {
  area: Area;
  cells: CellPath[];
}

/** Blocks that carry columns or rows of the other form. */
export function findRemnants(matter: Matter, foreign: Set<CellPath>): Remnant[] {
  const printed = matter.paths.filter((path) => foreign.has(path));
  if (printed.length === 0) return [];
  return areas.flatMap((area) => {
    const cells = printed.filter((path) => area.rows.some((row) => path.startsWith(row)));
    return cells.length === 0 ? [] : [{ area, cells }];
  });
}

function isWholly(matter: Matter, foreign: Set<CellPath>, own: Set<CellPath>): boolean {
  const printed = matter.paths;
  return printed.some((path) => foreign.has(path)) && !printed.some((path) => own.has(path));
}

function wrongForm(matter: Matter): Failing[] {
  const { year, due } = matter;
  if (year === undefined || due === null) return [];
  const [foreign, own] = due === 2021 ? [oldOnly, newOnly] : [newOnly, oldOnly];
  if (!isWholly(matter, foreign, own)) return [];
  const [used, right] = due === 2021 ? ['2019年试行', format2021] : ['2021年', format2019];
  return [
    {
      message: `${year}年度报告应当使用${right}的表样，整份报告用的是${used}格式。`,
      cells: ['chapter.2', 'chapter.3'],
      basis: right,
      expected: right,
      actual: `${used}格式`,
      suggestion: '请换用本年度适用的三张表重新填报。',
    },
  ];
}

function beforeForms({ year, report }: Matter): Failing[] {
  if (year === undefined ? !report.notes.some(({ code }) => code === 'pre-2019-format') : year >= 2019)
    return [];
  return [
    {
      message: `${year ?? '2019 年以前的'}${year === undefined ? '' : '年度'}报告按修订前的条例编制，没有现行格式的三张表，不按现行表样和勾稽关系检查。`,
      cells: ['chapter.2', 'chapter.3', 'chapter.4'],
      severity: 'info',
      status: 'not-assessable',
    },
  ];
}

function remnants(matter: Matter): Failing[] {
  if (matter.due !== 2021 || isWholly(matter, oldOnly, newOnly)) return [];
  return findRemnants(matter, oldOnly).map(({ area, cells }) => {
    const columns = cells.map((path) => cellLabel(path, 2019).split('·').at(-1) ?? path);
    const what =
      area.place === 'applications.otherwise'
        ? '只有单独一行，缺 2021 年格式的三个子项'
        : `仍用 2019 年试行格式的栏目（${[...new Set(columns)].join('、')}）`;
    return {
      message: `${area.name}${what}，${matter.year ?? ''}年度报告应当使用${format2021}的表样。`,
      cells: area.place === 'applications.otherwise' ? [area.place, ...cells] : cells,
      suggestion: '请按现行表样改正这一部分的栏目并重新填数。',
    };
  });
}

function missingTables(matter: Matter): Failing[] {
  const { report, edition } = matter;
  const undecided = new Set(report.notes.flatMap((note) => note.cells ?? []));
  const lost = report.notes.find(({ code }) => code === 'tables-missing' || code === 'tables-as-pictures');
  const printed = matter.paths;
  const tables = [
    { name: '表二（主动公开政府信息情况）', place: 'chapter.2', prefixes: ['proactive.'] },
    { name: '表三（收到和处理政府信息公开申请情况）', place: 'chapter.3', prefixes: ['applications.'] },
    {
      name: '表四（政府信息公开行政复议、行政诉讼情况）',
      place: 'chapter.4',
      prefixes: ['reconsideration.', 'litigation.'],
    },
  ];
  const gone = tables.filter(
    ({ prefixes }) => !printed.some((path) => prefixes.some((prefix) => path.startsWith(prefix))),
  );
  const cut =
    gone.length === 3
      ? []
      : missingParts(
          matter,
          undecided,
          gone.map(({ place }) => place),
        );
  if (gone.length === 0 && cut.length === 0) return [];
  const names = [...gone.map(({ name }) => name), ...cut.map(({ name }) => name)];
  const pictures = report.notes.some(({ code }) => code === 'tables-as-pictures');
  return [
    {
      message: `${names.join('、')}缺失${pictures ? '（原处只有图片，无法取数）' : ''}，应当有 ${edition === 2019 ? 198 : 200} 个单元格，读到 ${printed.length} 个。`,
      cells: [...gone.map(({ place }) => place), ...cut.flatMap(({ cells }) => cells)],
      expected: edition === 2019 ? 198 : 200,
      actual: printed.length,
      ...(lost ? { evidence: lost.message } : {}),
      suggestion: '请以网页表格或文档表格发布三张表，不用图片；如系转换时丢失，请换用原件复核。',
    },
  ];
}

/** Rows and blocks that are missing from tables that are there. What stands there in the other form is F09's. */
function missingParts(
  matter: Matter,
  undecided: Set<CellPath>,
  gone: string[],
): { name: string; cells: CellPath[] }[] {
  const form = matter.edition ?? matter.due ?? 2021;
  const other = findRemnants(matter, form === 2021 ? oldOnly : newOnly).flatMap(({ area }) => area.rows);
  const isThere = (prefix: string) =>
    other.some((row) => `${prefix}.`.startsWith(row) || row.startsWith(`${prefix}.`)) ||
    matter.rows.has(prefix) ||
    [...undecided].some((path) => path.startsWith(`${prefix}.`));
  const expected = [
    ...(gone.includes('chapter.2')
      ? []
      : proactiveBlocks[form].flatMap((block) => block.rows.map((row) => `proactive.${row.key}`))),
    ...(gone.includes('chapter.3') ? [] : applicationRows[form].map((row) => `applications.${row.key}`)),
    ...(gone.includes('chapter.4') ? [] : remedyGroups.map((group) => group.key)),
  ];
  return expected
    .filter((prefix) => !isThere(prefix))
    .map((prefix) => ({ name: `“${cellLabel(prefix, form)}”`, cells: [prefix] }));
}

/** F08, F09, F11. */
export const templateRules: Rule[] = [
  {
    id: 'F08',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '表样与报告年度相符',
    find: wrongForm,
  },
  {
    id: 'F08',
    basis: formats,
    severity: 'info',
    editions: 'any',
    about: '2019 年以前的报告不按现行表样检查',
    find: beforeForms,
  },
  {
    id: 'F09',
    basis: format2021,
    severity: 'error',
    editions: since2021,
    about: '2021 年度起不再使用 2019 年试行格式的栏目',
    find: remnants,
  },
  {
    id: 'F11',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '三张表齐全，行列齐全',
    find: missingTables,
  },
];
