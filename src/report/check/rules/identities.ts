/** N01–N04 勾稽关系 inside tables three and four. */
import { cellLabel } from '../../cell-label.ts';
import { applicantColumns, applicationRows, outcomeRows, remedyCells, remedyGroups } from '../../layout.ts';
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

/** Table three as printed, mixed forms included: the rows of (六) that are there. */
export function printedOutcomePaths(matter: Matter, column: string): CellPath[] {
  const cells = matter.report.cells;
  const edition: Edition = matter.edition ?? 2021;
  const paths = outcomeRows(edition).map((row) => `applications.${row.key}.${column}`);
  const others = outcomeRows(edition === 2021 ? 2019 : 2021)
    .map((row) => `applications.${row.key}.${column}`)
    .filter((path) => path.startsWith('applications.otherwise') && path in cells);
  if (others.length === 0) return paths;
  return [...paths.filter((path) => !path.startsWith('applications.otherwise') || path in cells), ...others];
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
  const listed = names.length > 8 ? `${names.slice(0, 8).join('、')}等` : names.join('、');
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
  return Object.keys(matter.report.cells).some((path) => path.startsWith(prefix));
}

const at = (row: string, column: string): CellPath => `applications.${row}.${column}`;

function carryEquations(): Equation[] {
  return applicantColumns.map(({ key, label }) => ({
    name: `表三“${label}”列`,
    left: [at('newlyReceived', key), at('carriedIn', key)],
    right: [at('total', key), at('carriedForward', key)],
    formula: '本年新收 + 上年结转 = 总计 + 结转下年度',
  }));
}

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
function decideOutcome(left: Side, right: Side, equation: Equation, isRowPrinted: boolean): Verdict {
  const isTotalColumn = equation.right[0]?.endsWith('.total.total') ?? false;
  if (isUnprinted(left) && right.known > 0) return isTotalColumn ? 'open' : 'fails';
  if (isUnprinted(right) && left.known > 0 && isRowPrinted && !isTotalColumn) return 'fails';
  return verdict(left, right);
}

function rowEquations(matter: Matter): Equation[] {
  const rows = applicationRows[matter.edition ?? 2021].map((row) => row.key);
  const printed = [...rows, 'otherwise'].filter((row, index, all) => all.indexOf(row) === index);
  return printed
    .filter(
      (row) => at(row, 'total') in matter.report.cells || at(row, 'naturalPerson') in matter.report.cells,
    )
    .map((row) => ({
      name: cellLabel(`applications.${row}`, matter.edition),
      left: applicantColumns.filter(({ key }) => key !== 'total').map(({ key }) => at(row, key)),
      right: [at(row, 'total')],
      formula: '自然人 + 法人或其他组织各类 = 总计',
    }));
}

function remedyEquations(): Equation[] {
  return remedyGroups.map(({ key }) => ({
    name: cellLabel(key, 2021),
    left: remedyCells.filter((cell) => cell.key !== 'total').map((cell) => `${key}.${cell.key}`),
    right: [`${key}.total`],
    formula: '结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
  }));
}

/** N01–N04. */
export const identityRules: Rule[] = [
  {
    id: 'N01',
    basis: identityNote,
    severity: 'error',
    editions: bothEditions,
    about: '表三每列：本年新收 + 上年结转 = 总计 + 结转下年度',
    find: (matter) => (has(matter, 'applications.') ? check(matter, carryEquations(), decideCarry) : []),
  },
  {
    id: 'N02',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '表三每列：（一）至（六）各项之和 = （七）总计',
    find(matter) {
      if (!has(matter, 'applications.')) return [];
      const isRowPrinted = applicantColumns.some(({ key }) => matter.number(at('total', key)) !== undefined);
      return check(matter, outcomeEquations(matter), (left, right, equation) =>
        decideOutcome(left, right, equation, isRowPrinted),
      );
    },
  },
  {
    id: 'N03',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '表三每行：自然人与法人或其他组织各类之和 = 总计',
    find: (matter) => (has(matter, 'applications.') ? check(matter, rowEquations(matter)) : []),
  },
  {
    id: 'N04',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '表四每组：维持 + 纠正 + 其他 + 尚未审结 = 总计',
    find(matter) {
      const printed = remedyEquations().filter(({ left, right }) =>
        [...left, ...right].some((path) => path in matter.report.cells),
      );
      return check(matter, printed);
    },
  },
];
