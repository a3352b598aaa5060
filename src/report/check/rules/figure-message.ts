/** 文表不符的说法: how a figure that contradicts the tables is reported. */
import { cellLabel } from '../../cell-label.ts';
import type { CellPath } from '../../model.ts';
import type { PlacedFigure } from '../../narrative/figure.ts';
import type { Matter } from '../matter.ts';
import type { Failing } from '../rule.ts';

/** One finding: the words, the table's number, both places. With `doubt` (why the scope may differ) it is a question, not an error. */
export function says(
  matter: Matter,
  figure: PlacedFigure,
  inTable: number,
  doubt: string | undefined,
  because = '',
): Failing {
  const what = namePaths(matter, figure.paths);
  return {
    message: `第${'一二三四五六'.charAt(figure.chapter - 1)}部分写“${words(figure)}”，${what}为 ${inTable}，相差 ${difference(figure.number, inTable)}${because}。`,
    cells: [`chapter.${figure.chapter}`, ...figure.paths],
    expected: inTable,
    actual: figure.number,
    difference: Math.round((figure.number - inTable) * 1e6) / 1e6,
    evidence: figure.sentence,
    ...(doubt === undefined ? {} : { severity: 'warning' as const, status: 'uncertain' as const }),
    suggestion:
      doubt === undefined ? '请核对后使文字与表格一致。' : '如统计口径不同，请在文字中说明；否则请改正。',
  };
}

/** The figure with the words it follows. */
export function words({ count, number, unit }: PlacedFigure): string {
  const head = count.head.replace(/^[、（]+/, '').slice(-24);
  return `${head}${number}${unit}${head === '' ? count.tail.slice(0, 16) : ''}`;
}

function difference(a: number, b: number): number {
  return Math.abs(Math.round((a - b) * 1e6) / 1e6);
}

function namePaths(matter: Matter, paths: CellPath[]): string {
  const names = paths.map((path) => cellLabel(path, matter.edition).replace(/·总计$/, ''));
  if (names.length <= 2) return names.join('与');
  const head = names[0]?.split('·').slice(0, 2).join('·') ?? '';
  return `${head}各项之和`;
}
