/** F12、F13、F15 单元格: blanks, units, amounts as printed. */
import { cellLabel } from '../../cell-label.ts';
import { applicationPath, applicationRows } from '../../layout.ts';
import type { CellPath, CellValue } from '../../model.ts';
import { formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';

const dash = /^[\s/／\\\-—–－_无、.]*$/;

function isBlank(value: CellValue | undefined): boolean {
  if (value === null) return true;
  return typeof value === 'object' && value.number === undefined && dash.test(value.text);
}

const tables = [
  { name: '表二', prefixes: ['proactive.'], many: 0 },
  { name: '表三', prefixes: ['applications.'], many: 10 },
  { name: '表四', prefixes: ['reconsideration.', 'litigation.'], many: 5 },
];

function blanks(matter: Matter): Failing[] {
  const blank = matter.cells.filter(([, value]) => isBlank(value)).map(([path]) => path);
  return tables.flatMap(({ name, prefixes, many }) => {
    const isOwn = (path: CellPath): boolean => prefixes.some((prefix) => path.startsWith(prefix));
    const empty = blank.filter(isOwn);
    if (empty.length === 0) return [];
    const printed = matter.paths.filter(isOwn);
    const column = blankTotalColumn(matter, name, empty);
    const rest = empty.filter((path) => !column.includes(path));
    return [
      ...(column.length === 0 ? [] : [totalColumnBlank(column)]),
      ...(rest.length === 0 ? [] : [scattered(name, rest, printed.length, many)]),
    ];
  });
}

/** The total cells of all rows of outcomes that have any figure, if every one of them is blank. */
function blankTotalColumn(matter: Matter, name: string, empty: CellPath[]): CellPath[] {
  if (name !== '表三') return [];
  const leaves = applicationRows[matter.edition ?? 2021].filter(
    (row) => row.heads.length > 0 && row.key !== 'total',
  );
  const totals = leaves.map((row) => applicationPath(row.key, 'total'));
  const hasFigures = leaves.some(
    (row) => (matter.number(applicationPath(row.key, 'naturalPerson')) ?? 0) > 0,
  );
  return hasFigures && totals.every((path) => empty.includes(path)) ? totals : [];
}

function totalColumnBlank(cells: CellPath[]): Failing {
  return {
    message: `表三办理结果各行的“总计”列 ${cells.length} 格全部空白，各项合计无法核验。`,
    cells,
    suggestion: '请补填每一行的总计，没有的填 0。',
  };
}

function scattered(name: string, cells: CellPath[], printed: number, many: number): Failing {
  return {
    message: `${name}有 ${cells.length} 格空白或以“/”“-”代替数字（共 ${printed} 格），没有发生的应填 0。`,
    cells,
    status: cells.length > many ? 'fail' : 'uncertain',
    expected: 0,
    actual: '空白',
    suggestion: '请把空白处逐格填为 0 或实际数字。',
  };
}

function units(matter: Matter): Failing[] {
  return matter.cells.flatMap(([path, value]) => {
    if (value === null || typeof value !== 'object' || isBlank(value)) return [];
    // The 2019 form asks for an amount of procurement without printing a unit, so a complete one is no more than untidy.
    const isAmount = path === 'proactive.procurement.amount' && value.text.trim().endsWith('元');
    const isSigned =
      path.endsWith('.change') && value.number !== undefined && /^[+＋\-－]?\s*\d+$/.test(value.text.trim());
    if (isSigned) return [];
    const reading = value.number === undefined ? '，不能确定是多少' : `，应填 ${value.number}`;
    return [
      {
        message: `${cellLabel(path, matter.edition)}填为“${value.text}”，单元格里只应有数字${isAmount ? '' : reading}。`,
        cells: [path],
        severity: isAmount ? ('info' as const) : ('warning' as const),
        actual: value.text,
        ...(value.number === undefined ? {} : { expected: value.number }),
        suggestion: '单位和说明请移到表头、表注或正文。',
      },
    ];
  });
}

/** 万元 a year beyond which one bureau, or a whole government, is asked whether 元 was meant or land income put in. */
const plausibleFees: Record<string, { department: number; government: number }> = {
  township: { department: 1_000, government: 5_000 },
  county: { department: 10_000, government: 200_000 },
  city: { department: 100_000, government: 1_000_000 },
};
const plausibleFeesElsewhere = 1_000_000;

function feeAmount(matter: Matter): Failing[] {
  const path = 'proactive.fees.amount';
  const amount = matter.number(path);
  if (amount === undefined || amount <= 0) return [];
  const limits = plausibleFees[matter.nature.level];
  const limit =
    (matter.nature.kind === 'department' ? limits?.department : limits?.government) ?? plausibleFeesElsewhere;
  const before = matter.beside.last?.cells[path];
  const jumped =
    typeof before === 'number' &&
    before > 0 &&
    [10_000, 0.0001].some((factor) => Math.abs(amount / before / factor - 1) <= 0.05);
  if (amount <= limit && !jumped) return [];
  const yuan = amount / 10_000 >= 1 ? `约 ${(amount / 10_000).toFixed(2)} 亿元` : `${amount} 万元`;
  const why = jumped
    ? `与上年的 ${before} 恰好相差约一万倍`
    : `超过同级${matter.nature.kind === 'department' ? '部门' : '机关'}通常的规模（${limit} 万元）`;
  return [
    {
      message: `行政事业性收费填为 ${amount} 万元（${yuan}），${why}，疑误以元为单位，或计入了土地出让等非行政事业性收费，请核实。`,
      cells: [path],
      status: 'uncertain',
      actual: amount,
      expected: `不超过 ${limit} 万元或有说明`,
      suggestion: '请对照非税收入台账核对单位和口径。',
    },
  ];
}

/** F12, F13, F15. */
export const cellRules: Rule[] = [
  {
    id: 'F12',
    basis: formats,
    severity: 'warning',
    editions: bothEditions,
    about: '没有空白格，零填 0',
    find: blanks,
  },
  {
    id: 'F13',
    basis: formats,
    severity: 'warning',
    editions: bothEditions,
    about: '单元格里只有数字',
    find: units,
  },
  {
    id: 'F15',
    basis: formats,
    severity: 'warning',
    editions: bothEditions,
    about: '收费金额以万元计，规模合理',
    find: feeAmount,
  },
];
