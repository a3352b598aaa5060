/** 年报汇总: one report out of many, cell by cell. */
import { cellPaths } from './layout.ts';
import { type CellPath, type CellValue, type Edition, numberIn, type Report } from './model.ts';

export interface MergeOptions {
  /** 应报单位: organs whose reports must be there. */
  expected?: string[];
  organ?: string;
  year?: number;
}

export interface Merged {
  report: Report;
  /** Cells a report has blank, undecided or not at all; they are summed over the others and never counted as 0. */
  missing: { organ: string; path: CellPath }[];
  /** Expected organs without a report. */
  absentOrgans: string[];
  /** What a reader of the sum must know, in Chinese. */
  notes: string[];
}

/**
 * 汇总. Sums every cell over the reports that give a number for it; a cell no report gives is absent. Reports in different forms are
 * merged in tables three and four only, each 2019 row 其他处理 staying beside the 2021 rows: it is not told apart there.
 */
export function mergeReports(children: Report[], options: MergeOptions = {}): Merged {
  const editions = [...new Set(children.flatMap(({ edition }) => edition ?? []))].sort((a, b) => a - b);
  const edition = editions.at(-1) ?? null;
  const isMixed = editions.length > 1;
  const paths = pathsFor(editions, isMixed);
  const missing: Merged['missing'] = [];
  const cells: Record<CellPath, CellValue> = {};
  for (const path of paths) {
    const terms: number[] = [];
    for (const child of children) {
      const number = numberIn(child.cells[path]);
      if (number !== undefined) terms.push(number);
      else if (isExpectedIn(child, path)) missing.push({ organ: nameOf(child), path });
    }
    if (terms.length > 0) cells[path] = addExactly(terms);
  }
  const names = new Set(children.map(nameOf));
  const absentOrgans = (options.expected ?? []).filter((organ) => !names.has(organ));
  const years = [...new Set(children.flatMap(({ year }) => year ?? []))];
  const year = options.year ?? (years.length === 1 ? years[0] : undefined);
  const notes = notesOn(children, absentOrgans, missing.length, isMixed, years);
  return { report: mergedReport(options.organ, year, edition, cells, missing), missing, absentOrgans, notes };
}

function pathsFor(editions: Edition[], isMixed: boolean): CellPath[] {
  const all = [...new Set(editions.flatMap((edition) => cellPaths(edition)))];
  return isMixed ? all.filter((path) => !path.startsWith('proactive.')) : all;
}

/** A cell of another form than the child's own is not missing from it; one printed beside its form (mixed headers) is expected. */
function isExpectedIn(child: Report, path: CellPath): boolean {
  if (path in child.cells) return true;
  return child.edition === null || formPaths[child.edition].has(path);
}

const formPaths: Record<Edition, Set<CellPath>> = {
  2021: new Set(cellPaths(2021)),
  2019: new Set(cellPaths(2019)),
};

function nameOf(report: Report): string {
  return report.organ ?? report.source.file;
}

/** Decimal sum: figures are added as whole numbers of their last printed place, so 566.53 + 0.1 is 566.63. */
export function addExactly(terms: number[]): number {
  const places = Math.max(0, ...terms.map(placesOf));
  if (places === 0) return terms.reduce((sum, term) => sum + term, 0);
  const scale = 10 ** places;
  return terms.reduce((sum, term) => sum + Math.round(term * scale), 0) / scale;
}

function placesOf(term: number): number {
  const [digits = '', exponent] = `${term}`.split('e-');
  const fraction = digits.split('.')[1]?.length ?? 0;
  return Math.min(12, fraction + Number(exponent ?? 0));
}

function notesOn(
  children: Report[],
  absentOrgans: string[],
  missing: number,
  isMixed: boolean,
  years: number[],
): string[] {
  return [
    `由 ${children.length} 份报告汇总`,
    ...(absentOrgans.length > 0 ? [`缺 ${absentOrgans.length} 家：${absentOrgans.join('、')}`] : []),
    ...(missing > 0 ? [`${missing} 个单元格空白或无法确定，未计入合计`] : []),
    ...(isMixed
      ? [
          '各报告表样不同（2019 年试行格式与 2021 年格式），只汇总表三、表四；2019 年的单行“其他处理”单列，不并入三个子项',
        ]
      : []),
    ...(years.length > 1 ? [`报告年度不一：${years.sort((a, b) => a - b).join('、')}`] : []),
  ];
}

function mergedReport(
  organ: string | undefined,
  year: number | undefined,
  edition: Edition | null,
  cells: Record<CellPath, CellValue>,
  missing: Merged['missing'],
): Report {
  const without = [...new Set(missing.map(({ path }) => path))];
  const message = `${missing.length} 个单元格空白或无法确定，未计入合计`;
  return {
    source: { file: '', format: 'json' },
    organ,
    year,
    edition,
    cells,
    chapters: [],
    notes: without.length === 0 ? [] : [{ code: 'cells-undecided', message, cells: without }],
    title: `${organ ?? ''}${year === undefined ? '' : `${year}年`}政府信息公开工作年度报告`,
    preamble: '',
    closing: '',
    labels: {},
    page: {},
  };
}
