/** N05–N12, F14, F21: what figures of the tables can be at all. */
import { cellLabel } from '../../cell-label.ts';
import { applicantColumns, applicationPath, applicationRows, outcomeRows } from '../../layout.ts';
import { numberIn } from '../../model.ts';
import { derived, feeNotice, formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule, since2021 } from '../rule.ts';
import { sideOf, verdict } from './identity.ts';

const documentRows = ['regulations', 'normativeDocuments'] as const;
const maySign = /\.change$/;
const mayBeFraction = /\.(?:amount)$/;

function signs(matter: Matter): Failing[] {
  return matter.cells.flatMap(([path, value]) => {
    const number = numberIn(value);
    if (number === undefined || (number >= 0 && Number.isInteger(number))) return [];
    if (maySign.test(path) || (number >= 0 && mayBeFraction.test(path))) return [];
    const kind = number < 0 ? '负数' : '小数';
    return [
      {
        message: `${cellLabel(path, matter.edition)}填为 ${number}，件数应为零或正整数，不能是${kind}。`,
        cells: [path],
        actual: number,
      },
    ];
  });
}

function stock(matter: Matter): Failing[] {
  return documentRows.flatMap((row) => {
    const [issued, inForce] = [`proactive.${row}.issued`, `proactive.${row}.inForce`];
    const [made, valid] = [matter.number(issued), matter.number(inForce)];
    if (made === undefined || valid === undefined || valid >= made) return [];
    return [
      {
        message: `${cellLabel(inForce, 2021)}为 ${valid}，少于本年制发 ${made}：除非当年制发又当年废止，现行有效不会少于本年制发。`,
        cells: [issued, inForce],
        expected: `不少于 ${made}`,
        actual: valid,
        formula: '现行有效件数 ≥ 本年制发件数',
        left: `${valid}`,
        right: `${made}`,
        difference: valid - made,
        suggestion: '请与司法行政部门核对现行有效文件目录。',
      },
    ];
  });
}

/** Rules are made by ministries, provincial governments and governments of cities with districts; no bureau makes any. */
function rulesWithoutPower(matter: Matter): Failing[] {
  const { kind, level } = matter.nature;
  const organ = matter.report.organ ?? '';
  const isBureau = kind === 'department' && level !== 'state' && /[局厅]$/.test(organ);
  const isLocal =
    (kind === 'government' || kind === 'department') && (level === 'county' || level === 'township');
  if (!isBureau && !isLocal) return [];
  const cells = ['issued', 'repealed', 'inForce']
    .map((column) => `proactive.regulations.${column}`)
    .filter((path) => (matter.number(path) ?? 0) > 0);
  if (cells.length === 0) return [];
  const figures = cells.map((path) => `${cellLabel(path, 2021)} ${matter.number(path)}`).join('，');
  return [
    {
      message: `${organ}没有规章制定权，规章一行应全部填 0，现填：${figures}。`,
      cells,
      expected: 0,
      actual: matter.number(cells[0] ?? '') ?? 0,
      suggestion: '行政规范性文件请填在下一行。',
    },
  ];
}

/** Where the identities of a column cannot be reckoned, what a column without applications may still hold. */
function strayOutcomes(matter: Matter): Failing[] {
  return applicantColumns.flatMap(({ key, label }) => {
    const carry = [`applications.newlyReceived.${key}`, `applications.carriedIn.${key}`];
    if (carry.some((path) => matter.number(path) !== 0)) return [];
    const leaves = outcomeRows(matter.edition ?? 2021).map((row) => applicationPath(row.key, key));
    const [sum, total] = [sideOf(matter, leaves), sideOf(matter, [`applications.total.${key}`])];
    if (total.blanks === 0 && verdict(sum, total) === 'fails') return [];
    if (total.known > 0 || sum.known === 0) return [];
    return [
      {
        message: `表三“${label}”列新收和结转都是 0，办理结果却有 ${sum.known} 件。`,
        cells: [...carry, ...leaves.filter((path) => (matter.number(path) ?? 0) > 0)],
        expected: 0,
        actual: sum.known,
      },
    ];
  });
}

/** Where N01 cannot be reckoned: no more can be part-disclosed or carried on than came in. */
function moreThanCameIn(row: 'partlyDisclosed' | 'carriedForward'): (matter: Matter) => Failing[] {
  return (matter) =>
    applicantColumns.flatMap(({ key, label }) => {
      const column = (name: string) => applicationPath(name, key);
      const came = sideOf(matter, [column('newlyReceived'), column('carriedIn')]);
      const actual = matter.number(column(row));
      const isReckoned = sideOf(matter, [column('total'), column('carriedForward')]).blanks === 0;
      if (actual === undefined || came.blanks > 0 || actual <= came.known || isReckoned) return [];
      return [
        {
          message: `表三“${label}”列“${cellLabel(`applications.${row}`, matter.edition)}”为 ${actual}，多于新收加上年结转 ${came.known}。`,
          cells: [...came.paths, column(row)],
          expected: `不多于 ${came.known}`,
          actual,
        },
      ];
    });
}

function feesLapsedWithoutNotice(matter: Matter): Failing[] {
  const path = 'applications.otherwise.feeLapsed.total';
  const lapsed = matter.number(path) ?? 0;
  const denial = /(?:未|没有|无)(?:发出|开具|制作|产生)?[^，。]{0,6}收费通知/.exec(matter.text(6));
  if (lapsed === 0 || denial === null) return [];
  return [
    {
      message: `表三有 ${lapsed} 件逾期未缴费，第六部分却说“${denial[0]}”：没有收费通知就不会有逾期未缴费。`,
      cells: [path, 'chapter.6'],
      evidence: denial[0],
      actual: lapsed,
    },
  ];
}

/** Bureaus that license, fine or charge; others may well have nothing to report. */
const licensing =
  /自然资源|规划|住房|建设|城市管理|城管|执法|公安|市场监督|工商|质量|交通|卫生|农业|农村|水利|水务|林业|环境|环保|应急|安全|文化|广电|人力资源|消防|税务|民政|烟草|气象/;

function nothingAtAll(matter: Matter): Failing[] {
  if (matter.nature.kind !== 'department') return [];
  const numbers = matter.cells.flatMap(([, value]) => numberIn(value) ?? []);
  if (numbers.length < 100 || numbers.some((number) => number !== 0)) return [];
  return [
    {
      message: `三张表 ${numbers.length} 个数字全部为 0，业务部门全年没有一件许可、处罚、收费、申请，请核实。`,
      cells: ['chapter.2', 'chapter.3', 'chapter.4'],
      severity: licensing.test(matter.report.organ ?? '') ? 'warning' : 'info',
      status: 'uncertain',
    },
  ];
}

/** 拆格: a number printed across two neighbouring cells. */
function splitDigits(matter: Matter): Failing[] {
  return applicationRows[matter.edition ?? 2021].flatMap((row) => {
    const paths = applicantColumns.map(({ key }) => applicationPath(row.key, key));
    const numbers = paths.map((path) => matter.number(path));
    const total = numbers.at(-1);
    if (total === undefined || numbers.includes(undefined)) return [];
    const parts = numbers.slice(0, -1).map((number) => number ?? 0);
    const sum = parts.reduce((before, number) => before + number, 0);
    if (sum === total) return [];
    const index = parts.findIndex((number, place) => {
      const next = parts[place + 1];
      if (next === undefined || number < 1 || number > 9 || next > 9) return false;
      return sum - number - next + number * 10 + next === total;
    });
    const [first, second] = [parts[index], parts[index + 1]];
    if (first === undefined || second === undefined) return [];
    return [
      {
        message: `${cellLabel(`applications.${row.key}`, matter.edition)}一行合计不平，相邻两格 ${first}、${second} 若本是 ${first}${second} 则恰好等于总计 ${total}，疑一个数被拆成两格。`,
        cells: [paths[index] ?? '', paths[index + 1] ?? '', paths.at(-1) ?? ''],
        expected: total,
        actual: sum,
        status: 'uncertain',
      },
    ];
  });
}

/** N05–N12, F14, F21. */
export const boundRules: Rule[] = [
  {
    id: 'F14',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '件数是非负整数，收费金额可以有小数',
    find: signs,
  },
  {
    id: 'N06',
    basis: derived,
    severity: 'warning',
    editions: since2021,
    about: '现行有效件数不少于本年制发件数',
    find: stock,
  },
  {
    id: 'N07',
    basis: '《中华人民共和国立法法》（2023年修正）第九十一条、第九十三条',
    severity: 'error',
    editions: since2021,
    about: '没有规章制定权的机关，规章一行为 0',
    find: rulesWithoutPower,
  },
  {
    id: 'N08',
    basis: derived,
    severity: 'error',
    editions: bothEditions,
    about: '没有申请的列不应有办理结果',
    find: strayOutcomes,
  },
  {
    id: 'N09',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '部分公开不多于收到的申请',
    find: moreThanCameIn('partlyDisclosed'),
  },
  {
    id: 'N10',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '结转下年不多于新收加上年结转',
    find: moreThanCameIn('carriedForward'),
  },
  {
    id: 'N11',
    basis: feeNotice,
    severity: 'warning',
    editions: since2021,
    about: '有逾期未缴费就应有收费通知',
    find: feesLapsedWithoutNotice,
  },
  {
    id: 'N12',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '业务部门三张表不会全部为 0',
    find: nothingAtAll,
  },
  {
    id: 'F21',
    basis: derived,
    severity: 'warning',
    editions: bothEditions,
    about: '一个数不拆在相邻两格',
    find: splitDigits,
  },
];
