/** T01–T07、T09、T16 文表相符: what the narrative says of a quantity is what the tables say. */
import { cellLabel } from '../../cell-label.ts';
import type { CellPath } from '../../model.ts';
import type { PlacedFigure } from '../../narrative/figure.ts';
import { formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { says, words } from './figure-message.ts';
import {
  has,
  isCovered,
  isGroupShared,
  isMadeUp,
  isSharedOut,
  isToldElsewhere,
  toldOf,
} from './figure-parts.ts';
import { isOfAnother, isOfSystem, mayBeOwn, saysWhatIsIncluded } from './scope.ts';
import { agrees, tableFigure } from './table-figure.ts';

type Id = 'T01' | 'T02' | 'T03' | 'T04' | 'T05' | 'T06' | 'T07' | 'T09' | 'T16';

interface Contradiction {
  id: Id;
  failing: Failing;
}

const others = /部门|各单位|各地|乡镇|街道|区县|县区|上级|[省国]级/;

/** Every figure that does not agree with the tables; found once and shared by the rules that report them. */
function contradictions(matter: Matter): Contradiction[] {
  if (matter.edition === null) return [];
  return matter.figures.flatMap((figure) => {
    if (figure.paths.length === 0 || has(figure, 'approximate', 'growth', 'other-year')) return [];
    const table = tableFigure(matter, figure.paths);
    if (table === undefined) return againstEveryWay(matter, figure) ?? [];
    if (agrees(figure.number, table) !== 'no') return [];
    return contradiction(matter, figure, table.number) ?? [];
  });
}

/** Digits that may be split in several ways: no way that fits the other figures of the text gives what this one says. */
function againstEveryWay(matter: Matter, figure: PlacedFigure): Contradiction | undefined {
  const [path] = figure.paths;
  const note = matter.report.notes.find(
    ({ ways, cells }) => ways && path !== undefined && cells?.includes(path),
  );
  if (path === undefined || note?.ways === undefined || note.cells === undefined || figure.paths.length > 1)
    return undefined;
  if (has(figure, 'loose') || others.test(figure.count.head)) return undefined;
  const place = note.cells.indexOf(path);
  if (note.ways.some((way) => way[place] === figure.number)) return undefined;
  const said = (cell: CellPath, index: number, way: number[]) =>
    matter.figures.some(
      ({ paths, number }) => paths.length === 1 && paths[0] === cell && number === way[index],
    );
  const cells = note.cells;
  const fitting = note.ways.filter((way) =>
    cells.some((cell, index) => index !== place && said(cell, index, way)),
  );
  const possible = [...new Set((fitting.length > 0 ? fitting : note.ways).map((way) => way[place]))];
  return {
    id: 'T16',
    failing: {
      message: `第${'一二三四五六'.charAt(figure.chapter - 1)}部分写“${words(figure)}”，${note.message.replace(/，未读取。$/, '')}，但无论怎样分，${cellLabel(path, matter.edition)}都不会是 ${figure.number}。`,
      cells: [`chapter.${figure.chapter}`, path],
      expected: possible.length <= 6 ? possible.join('或') : '其他数字',
      actual: figure.number,
      evidence: figure.sentence,
      suggestion: '请核对原件中的表格后使文字与表格一致。',
    },
  };
}

const known = new WeakMap<Matter, Contradiction[]>();

function contradictionsOf(matter: Matter): Contradiction[] {
  const found = known.get(matter) ?? contradictions(matter);
  known.set(matter, found);
  return found;
}

function contradiction(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  switch (figure.kind) {
    case 'received':
      return received(matter, figure, inTable);
    case 'handled':
      return handled(matter, figure, inTable);
    case 'carriedIn':
      return plainly('T02', matter, figure, inTable);
    case 'carriedForward':
      return carriedForward(matter, figure, inTable);
    case 'outcome':
      return outcome(matter, figure, inTable);
    case 'applicant': {
      const isOutcome =
        matter.number(figure.paths[0]?.replace('newlyReceived', 'total') ?? '') === figure.number;
      return isOutcome ? undefined : plainly('T01', matter, figure, inTable);
    }
    case 'reconsideration':
    case 'litigation':
    case 'remedies':
      return remedy(matter, figure, inTable);
    case 'normativeDocuments':
    case 'regulations':
    case 'policyDocuments':
      return documents(matter, figure, inTable);
    case 'decisions':
      return decisions(matter, figure, inTable);
    case 'fees': {
      const amount = figure.unit === '元' ? figure.number / 10_000 : figure.number;
      return Math.abs(amount - inTable) < 0.01 ? undefined : plainly('T16', matter, figure, inTable);
    }
    case 'processingFee':
    case 'published':
    case 'neighbouring':
    case 'percent':
    case 'other':
      return undefined;
  }
}

function plainly(id: Id, matter: Matter, figure: PlacedFigure, inTable: number): Contradiction {
  const isLoose = has(figure, 'loose') || mayBeOwn(matter, figure);
  return { id, failing: says(matter, figure, inTable, isLoose ? 'the words are loose' : undefined) };
}

function received(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  if (isCovered(matter, figure, inTable) || isSharedOut(matter, figure, inTable)) return undefined;
  const carried = matter.number('applications.carriedIn.total') ?? 0;
  const isBoth = carried > 0 && figure.number === inTable + carried && !has(figure, 'newly');
  if (isBoth && saysWhatIsIncluded(matter, figure, carried)) return undefined;
  const isShare = has(figure, 'part') && figure.number < inTable && hasWhole(matter, figure);
  if (isShare) return undefined;
  const isWider = isOfSystem(matter, figure);
  if (isWider && isToldElsewhere(matter, figure, inTable)) return undefined;
  const isDoubtful = isBoth || isWider || has(figure, 'part', 'loose') || mayBeOwn(matter, figure);
  const because = isBoth
    ? `：${figure.number} 等于本年新收 ${inTable} 加上年结转 ${carried}，“受理”的口径与表三“本年新收”不同`
    : '';
  const failing = says(matter, figure, inTable, isDoubtful ? 'scope' : undefined, because);
  return { id: isDoubtful ? 'T03' : 'T01', failing };
}

/** A receipt told as the whole, and larger: `收到7件，其中当面1件`. */
function hasWhole({ figures }: Matter, { chapter, number }: PlacedFigure): boolean {
  return figures.some(
    (other) =>
      other.kind === 'received' &&
      other.chapter === chapter &&
      !has(other, 'part', 'growth') &&
      other.number > number,
  );
}

/** `其中结转3件` where three were carried in says nothing false. */
function carriedForward(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  const isCarriedIn = figure.number === matter.number('applications.carriedIn.total');
  return has(figure, 'loose') && isCarriedIn ? undefined : plainly('T05', matter, figure, inTable);
}

function handled(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  const isCoveredHere = isCovered(matter, figure, inTable);
  if (has(figure, 'part') || (isCoveredHere && figure.number < inTable)) return undefined;
  const fresh = matter.number('applications.newlyReceived.total') ?? Number.NaN;
  const carried = matter.number('applications.carriedIn.total') ?? 0;
  if (isSharedOut(matter, figure, inTable, fresh, fresh + carried)) return undefined;
  if (isOfAnother(matter, figure) && toldOf(matter, figure, 'handled').sum <= inTable + fresh)
    return undefined;
  const besides = toldOf(matter, figure, 'carriedIn').sum;
  if (/另|此外/.test(figure.sentence) && figure.number + besides === inTable) return undefined;
  const isIntake = figure.number === fresh || figure.number === fresh + carried;
  if (isIntake && /办理|处理/.test(`${figure.count.head}${figure.count.tail}`)) return undefined;
  const contradiction = plainly('T04', matter, figure, inTable);
  return isCoveredHere
    ? { ...contradiction, failing: says(matter, figure, inTable, 'told otherwise elsewhere') }
    : contradiction;
}

function outcome(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  const isRest =
    figure.paths.every((path) => path.startsWith('applications.otherwise')) &&
    !/处理/.test(figure.count.head);
  const { sum, count } = toldOf(matter, figure, 'outcome');
  const all = tableFigure(matter, ['applications.total.total'])?.number;
  if (isRest && (count < 2 || sum === all)) return undefined;
  if (isGroupShared(matter, figure)) return undefined;
  const isMadeUpElsewhere = isMadeUp(matter, figure, inTable, ({ kind }) => kind === 'other');
  const withPart = tableFigure(matter, [
    'applications.disclosed.total',
    'applications.partlyDisclosed.total',
  ]);
  const isBroad = figure.paths.length === 1 && figure.paths[0] === 'applications.disclosed.total';
  const isBoth = isBroad && withPart?.number === figure.number;
  return {
    id: 'T09',
    failing: says(
      matter,
      figure,
      inTable,
      isBoth || isMadeUpElsewhere || has(figure, 'loose') ? 'scope' : undefined,
    ),
  };
}

function remedy(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  const isTotal = figure.paths.every((path) => path.endsWith('.total'));
  const { head } = figure.count;
  const isShare = /其中|新增|新收/.test(head) && !/信息公开|依申请/.test(head);
  const isOneOfTwo = figure.paths.length === 1 && figure.kind === 'litigation';
  if (isTotal && ((isShare && !isOneOfTwo) || isCovered(matter, figure, inTable))) return undefined;
  const isUnsorted = ({ kind, paths }: PlacedFigure) => kind === figure.kind && paths.length === 0;
  if (!isTotal && isMadeUp(matter, figure, inTable, isUnsorted)) return undefined;
  const id = isTotal ? (figure.kind === 'reconsideration' ? 'T06' : 'T07') : 'T09';
  const isAsAuthority = isTotal && /审理|受理|审结|代理|应诉/.test(head);
  const doubt = isAsAuthority || has(figure, 'loose') || mayBeOwn(matter, figure);
  return { id, failing: says(matter, figure, inTable, doubt ? 'scope' : undefined) };
}

function documents(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  const { head } = figure.count;
  if (figure.kind === 'policyDocuments') {
    if (!/政府|本级|我[局委厅]/.test(head) || isCovered(matter, figure, inTable)) return undefined;
    return {
      id: 'T03',
      failing: says(matter, figure, inTable, 'scope', '：政策性文件不等于行政规范性文件，口径可能不同'),
    };
  }
  if (isCovered(matter, figure, inTable)) return undefined;
  const isAggregated = matter.nature.kind === 'government' && figure.number < inTable;
  if (isAggregated && mayBeOwn(matter, figure)) return undefined;
  if (!has(figure, 'loose') && !others.test(head)) return plainly('T16', matter, figure, inTable);
  const inForce = matter.number(figure.paths[0]?.replace(/issued$/, 'inForce') ?? '');
  if (inForce === figure.number || others.test(head)) return undefined;
  return { id: 'T03', failing: says(matter, figure, inTable, 'scope', '：公开的件数不一定等于本年制发件数') };
}

function decisions(matter: Matter, figure: PlacedFigure, inTable: number): Contradiction | undefined {
  if (has(figure, 'part') || isCovered(matter, figure, inTable)) return undefined;
  return plainly('T16', matter, figure, inTable);
}

function rule(id: Id, about: string, severity: Rule['severity'] = 'error'): Rule {
  const find = (matter: Matter) =>
    contradictionsOf(matter)
      .filter((one) => one.id === id)
      .map(({ failing }) => failing);
  return { id, basis: formats, severity, editions: bothEditions, about, find };
}

/** T01–T07, T09, T16. */
export const narrativeAgainstTableRules: Rule[] = [
  rule('T01', '文中本年新收（收到）件数 = 表三本年新收'),
  rule('T02', '文中上年结转件数 = 表三上年结转'),
  rule('T03', '文中“收到、受理”等说法与表的口径可能不同', 'warning'),
  rule('T04', '文中答复、办结件数 = 表三总计'),
  rule('T05', '文中结转下年度件数 = 表三结转下年度'),
  rule('T06', '文中行政复议件数 = 表四行政复议总计'),
  rule('T07', '文中行政诉讼件数 = 表四两组诉讼总计之和'),
  rule('T09', '文中各类办理结果、复议诉讼结果 = 表中对应各行'),
  rule('T16', '文中规范性文件、许可、处罚、强制、收费数 = 表二'),
];
