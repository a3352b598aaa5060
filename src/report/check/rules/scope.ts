/** 口径: whether the words speak of the same organ and the same cases as the table. */
import type { PlacedFigure } from '../../narrative/figure.ts';
import type { Matter } from '../matter.ts';
import { toldOf } from './figure-parts.ts';
import { tableFigure } from './table-figure.ts';

const narrowed = /本级|局机关|机关本身|直接(?!起诉)|政府办|办公室|以.{0,8}名义|代表/;
const whole = /[全我][省市州盟区县旗]|各级|各部门|各单位|各地|汇总/;
const scoped = new Set([
  'received',
  'handled',
  'carriedIn',
  'carriedForward',
  'reconsideration',
  'litigation',
  'remedies',
]);
const together = /(?:含|包括|其中|连同|加上|（)[^；。]{0,20}(?:结转|转入|遗留)/;
const subordinate = /下属|所属单位|二级单位|直属单位/;

/** The table of a whole region against words that may only speak of the government's own office. */
export function mayBeOwn(matter: Matter, figure: PlacedFigure): boolean {
  const organ = matter.report.organ ?? '';
  const isOffice = /办公[室厅]$/.test(organ);
  if (subordinate.test(figure.sentence) || (!isOffice && narrowed.test(figure.count.head))) return true;
  const isRegion = organ.endsWith('人民政府') && matter.nature.level !== 'township';
  if (!isRegion || !scoped.has(figure.kind) || whole.test(figure.sentence)) return false;
  return !isToldOfAll(matter, figure);
}

/** A figure before it in the same paragraph speaks of the whole region and is what the table has. */
function isToldOfAll(matter: Matter, figure: PlacedFigure): boolean {
  const text = matter.text(figure.chapter);
  const paragraph = text.lastIndexOf('\n', figure.count.start) + 1;
  if (/本级/.test(text.slice(paragraph, figure.count.start))) return false;
  return matter.figures.some(
    (other) =>
      other.chapter === figure.chapter &&
      other.count.start >= paragraph &&
      other.count.start < figure.count.start &&
      scoped.has(other.kind) &&
      whole.test(other.sentence) &&
      tableFigure(matter, other.paths)?.number === other.number,
  );
}

/** The sentence says itself that what was carried in is included (`受理6件（含上年结转1件）`). */
export function saysWhatIsIncluded(matter: Matter, figure: PlacedFigure, carried: number): boolean {
  const isTold =
    toldOf(matter, figure, 'carriedIn').sum === carried || figure.sentence.includes(`结转${carried}`);
  return isTold && together.test(figure.sentence);
}

const another =
  /([\u4e00-\u9fff]{0,6}(?:[局科股室处队所站镇乡委院]|街道|中心|部门))(?:牵头|承办|分别|共|直接)?(?:办理|办结|答复|受理|收到|接收)/;

/** `规划股办理9件、耕保股办理5件`: shares of one's own offices or of other organs. */
export function isOfAnother({ report }: Matter, { count }: PlacedFigure): boolean {
  const subject = another.exec(count.head)?.[1];
  if (subject === undefined || /[我本][局委院办镇乡]$|局机关|办公室$/.test(subject)) return false;
  return !(report.organ ?? '').endsWith(subject.slice(-3));
}

/** `全市水利系统收到162件` in a bureau's report: others are counted in. */
export function isOfSystem({ nature }: Matter, { count }: PlacedFigure): boolean {
  return nature.kind === 'department' && /全[省市州盟区县旗]|系统/.test(count.head);
}
