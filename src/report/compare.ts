/** 年报比对: last year's report beside this year's. */
import { cellLabel } from './cell-label.ts';
import { checkReport } from './check/check.ts';
import { textSimilarity } from './check/similarity.ts';
import { addExactly } from './merge.ts';
import { type CellPath, type Finding, numberIn, type Report } from './model.ts';

export interface ComparedCell {
  path: CellPath;
  label: string;
  /** undefined: blank, undecided or not there. */
  last: number | undefined;
  current: number | undefined;
  difference: number | undefined;
  /** current ÷ last; undefined where last is 0 or either is unknown. */
  ratio: number | undefined;
}

export interface Comparison {
  organ: string | undefined;
  years: { last: number | undefined; current: number | undefined };
  cells: ComparedCell[];
  /** 雷同度 of each chapter both reports have, 0–1, years and figures left out. */
  textSimilarity: { chapter: number; similarity: number }[];
  /** Rules across years (Y…, and T17). */
  findings: Finding[];
  notes: string[];
}

/**
 * 年报比对 (last, current). Cells only one form has stand beside each other unpaired; across forms 表二 is not paired (its columns count
 * other things), and the three 2021 rows of 其他处理 are summed only for showing beside the 2019 row.
 */
export function compareReports(last: Report, current: Report): Comparison {
  const isMixed = last.edition !== null && current.edition !== null && last.edition !== current.edition;
  const paths = [...new Set([...Object.keys(current.cells), ...Object.keys(last.cells)])].filter(
    (path) => !isMixed || !path.startsWith('proactive.'),
  );
  const shownLast = isMixed ? withOtherwiseSummed(last) : last.cells;
  const shownCurrent = isMixed ? withOtherwiseSummed(current) : current.cells;
  const all = isMixed ? paths.filter((path) => !/^applications\.otherwise\.\w+\./.test(path)) : paths;
  return {
    organ: current.organ ?? last.organ,
    years: { last: last.year, current: current.year },
    cells: all.map((path) => compareCell(path, current, shownLast, shownCurrent)),
    textSimilarity: chaptersAlike(last, current),
    findings: checkReport(current, { last }).filter(({ rule }) => rule.startsWith('Y') || rule === 'T17'),
    notes: isMixed ? ['两年表样不同，表二不可比；表三“其他处理”按三个子项之和与单行对照显示'] : [],
  };
}

function compareCell(
  path: CellPath,
  { edition }: Report,
  lastCells: Report['cells'],
  currentCells: Report['cells'],
): ComparedCell {
  const [last, current] = [numberIn(lastCells[path]), numberIn(currentCells[path])];
  const isKnown = last !== undefined && current !== undefined;
  return {
    path,
    label: cellLabel(path, edition),
    last,
    current,
    difference: isKnown ? addExactly([current, -last]) : undefined,
    ratio: isKnown && last !== 0 ? Number((current / last).toFixed(4)) : undefined,
  };
}

/** The 2019 row for showing: the sum of the three 2021 rows where all three are printed. */
function withOtherwiseSummed(report: Report): Report['cells'] {
  const cells = { ...report.cells };
  if (report.edition !== 2021) return cells;
  for (const path of Object.keys(report.cells)) {
    const column = /^applications\.otherwise\.other\.(\w+)$/.exec(path)?.[1];
    if (column === undefined) continue;
    const parts = ['correctionLapsed', 'feeLapsed', 'other'].map((row) =>
      numberIn(report.cells[`applications.otherwise.${row}.${column}`]),
    );
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 3) cells[`applications.otherwise.${column}`] = addExactly(known);
  }
  return cells;
}

function chaptersAlike(last: Report, current: Report): Comparison['textSimilarity'] {
  return current.chapters.flatMap(({ number, text }) => {
    const before = last.chapters.find((chapter) => chapter.number === number);
    if (before === undefined) return [];
    return [{ chapter: number, similarity: Number(textSimilarity(before.text, text).toFixed(4)) }];
  });
}
