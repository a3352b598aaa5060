/** N01–N04 勾稽关系 inside tables three and four. */
import { cellLabel } from '../../cell-label.ts';
import {
  applicantColumns,
  applicationPath,
  applicationRows,
  outcomeRows,
  remedyCells,
  remedyGroups,
} from '../../layout.ts';
import type { CellPath, Edition } from '../../model.ts';
import { formats, identityNote } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { exact, isUnprinted, type Side, sideOf, type Verdict, verdict, writeSide } from './identity.ts';

interface Equation {
  name: string;
  left: CellPath[];
  right: CellPath[];
  formula: string;
}

const columns = applicantColumns.map(({ key }) => key);
const leaves: Record<Edition, Map<string, CellPath[]>> = { 2021: leavesOf(2021), 2019: leavesOf(2019) };

function leavesOf(edition: Edition): Map<string, CellPath[]> {
  const rows = outcomeRows(edition).map(({ key }) => key);
  return new Map(columns.map((column) => [column, rows.map((row) => applicationPath(row, column))]));
}

const isOtherwise = (path: CellPath): boolean => path.startsWith('applications.otherwise');

/** Table three as printed, mixed forms included: the rows of (六) that are there. */
export function printedOutcomePaths(matter: Matter, column: string): CellPath[] {
  const edition: Edition = matter.edition ?? 2021;
  const paths = leaves[edition].get(column) ?? [];
  const other = edition === 2021 ? 2019 : 2021;
  const hasOther =
    other === 2019
      ? matter.rows.has('applications.otherwise')
      : matter.rows.has('applications.otherwise.other');
  if (!hasOther) return paths;
  const { cells } = matter.report;
  const others = (leaves[other].get(column) ?? []).filter((path) => isOtherwise(path) && path in cells);
  return [...paths.filter((path) => !isOtherwise(path) || path in cells), ...others];
}

function failing(matter: Matter, equation: Equation, left: Side, right: Side): Failing {
  const [leftWritten, rightWritten] = [writeSide(matter, equation.left), writeSide(matter, equation.right)];
  const isRightBare = equation.right.length === 1;
  const rightText = isUnprinted(right)
    ? '空白'
    : isRightBare
      ? `${right.known}`
      : `${rightWritten} = ${right.known}`;
  const leftText = isUnprinted(left)
    ? '空白'
    : left.paths.length === 1
      ? `${left.known}`
      : `${leftWritten} = ${left.known}`;
  return {
    message: `${equation.name}勾稽不平：${equation.formula}，左边 ${leftText}，右边 ${rightText}。`,
    cells: [...named(matter, equation.left), ...named(matter, equation.right)],
    expected: left.known,
    actual: right.known,
    formula: equation.formula,
    left: leftWritten,
    right: rightWritten,
    difference: exact(left.known - right.known),
    suggestion: '请对照办件台账逐项核对，改正后重新计算各项合计。',
  };
}

/** Cells of a short side; of a long one those that are not 0. */
function named(matter: Matter, paths: CellPath[]): CellPath[] {
  return paths.length <= 4 ? paths : paths.filter((path) => (matter.number(path) ?? 0) !== 0);
}

function check(
  matter: Matter,
  equations: Equation[],
  decide: (left: Side, right: Side, equation: Equation) => Verdict = verdict,
): Failing[] {
  const failings: Failing[] = [];
  const open: Equation[] = [];
  for (const equation of equations) {
    const [left, right] = [sideOf(matter, equation.left), sideOf(matter, equation.right)];
    const result = decide(left, right, equation);
    if (result === 'fails') failings.push(failing(matter, equation, left, right));
    if (result === 'open') open.push(equation);
  }
  const first = open[0];
  if (first === undefined) return failings;
  return [...failings, openFinding(open, first, equations.length)];
}

function openFinding(open: Equation[], first: Equation, all: number): Failing {
  const names = open.map((equation) => equation.name);
  const listed = names.length > 4 ? `${names.slice(0, 4).join('、')}等` : names.join('、');
  return {
    severity: 'info',
    status: 'not-assessable',
    message: `有空白或无法确定的单元格，${all} 处勾稽关系中有 ${open.length} 处无法核验（${first.formula}）：${listed}。`,
    cells: open.flatMap((equation) => equation.right.slice(0, 1)),
    formula: first.formula,
    suggestion: '没有发生的数量请填写 0，不留空白。',
  };
}

/** Does the report have this table at all? */
function has(matter: Matter, prefix: string): boolean {
  return matter.paths.some((path) => path.startsWith(prefix));
}

const at = applicationPath;

const carryEquations: Equation[] = applicantColumns.map(({ key, label }) => ({
  name: `表三“${label}”列`,
  left: [at('newlyReceived', key), at('carriedIn', key)],
  right: [at('total', key), at('carriedForward', key)],
  formula: '本年新收 + 上年结转 = 总计 + 结转下年度',
}));

/** A side with figures against one with nothing printed is no balance either. */
function decideCarry(left: Side, right: Side): Verdict {
  if (isUnprinted(right) && left.known > 0) return 'fails';
  if (isUnprinted(left) && right.known > 0) return 'fails';
  return verdict(left, right);
}

function outcomeEquations(matter: Matter): Equation[] {
  return applicantColumns.map(({ key, label }) => ({
    name: `表三“${label}”列`,
    left: printedOutcomePaths(matter, key),
    right: [at('total', key)],
    formula: '（一）至（六）各项之和 = （七）总计',
  }));
}

/** A total column left blank all the way down, or a total row left blank, is a blank (F12), not a false sum. */
function decideOutcome(left: Side, right: Side, equation: Equation, isTotalPrinted: boolean): Verdict {
  const isTotalColumn = equation.right[0]?.endsWith('.total.total') ?? false;
  if (isUnprinted(left) && right.known > 0) return isTotalColumn ? 'open' : 'fails';
  if (isUnprinted(right) && left.known > 0 && isTotalPrinted && !isTotalColumn) return 'fails';
  return verdict(left, right);
}

const rowEquations: Equation[] = [
  ...new Set([...applicationRows[2021], ...applicationRows[2019]].map((row) => row.key)),
].map((row) => ({
  name: cellLabel(`applications.${row}`, 2021),
  left: columns.filter((column) => column !== 'total').map((column) => at(row, column)),
  right: [at(row, 'total')],
  formula: '自然人 + 法人或其他组织各类 = 总计',
}));

function isRowPrinted(matter: Matter, { right }: Equation): boolean {
  return matter.rows.has(right[0]?.replace(/\.total$/, '') ?? '');
}

const remedyEquations: Equation[] = remedyGroups.map(({ key }) => ({
  name: cellLabel(key, 2021),
  left: remedyCells.filter((cell) => cell.key !== 'total').map((cell) => `${key}.${cell.key}`),
  right: [`${key}.total`],
  formula: '结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
}));

/** N01–N04. */
export const identityRules: Rule[] = [
  {
    id: 'N01',
    basis: identityNote,
    severity: 'error',
    editions: bothEditions,
    about: '表三每列：本年新收 + 上年结转 = 总计 + 结转下年度',
    find: (matter) => (has(matter, 'applications.') ? check(matter, carryEquations, decideCarry) : []),
  },
  {
    id: 'N02',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '表三每列：（一）至（六）各项之和 = （七）总计',
    find(matter) {
      if (!has(matter, 'applications.')) return [];
      const isTotalPrinted = columns.some((column) => matter.number(at('total', column)) !== undefined);
      return check(matter, outcomeEquations(matter), (left, right, equation) =>
        decideOutcome(left, right, equation, isTotalPrinted),
      );
    },
  },
  {
    id: 'N03',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '表三每行：自然人与法人或其他组织各类之和 = 总计',
    find: (matter) =>
      check(
        matter,
        rowEquations.filter((equation) => isRowPrinted(matter, equation)),
      ),
  },
  {
    id: 'N04',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '表四每组：维持 + 纠正 + 其他 + 尚未审结 = 总计',
    find(matter) {
      const printed = remedyEquations.filter((equation) => isRowPrinted(matter, equation));
      return check(matter, printed);
    },
  },
];
