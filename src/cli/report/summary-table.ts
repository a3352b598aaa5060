/** 汇总表: one line a report, columns aligned by what the characters are wide on a terminal. */
export interface SummaryRow {
  file: string;
  unreadable: boolean;
  organ?: string;
  year?: number;
  errors: number;
  warnings: number;
  infos: number;
}

/** The table with its totals below. */
export function summaryTable(rows: SummaryRow[]): string {
  const table = [
    ['单位', '年度', '错误', '警告', '提示', '文件'],
    ...rows.map((row) =>
      row.unreadable
        ? ['（未能读取）', '', '', '', '', row.file]
        : [
            row.organ ?? '（未知）',
            String(row.year ?? ''),
            String(row.errors),
            String(row.warnings),
            String(row.infos),
            row.file,
          ],
    ),
  ];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => widthOf(row[column] ?? '')))) ?? [];
  const lines = table.map((row) =>
    row
      .map((text, i) => pad(text, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const wrong = rows.filter((row) => row.errors > 0).length;
  const unread = rows.filter((row) => row.unreadable).length;
  return `${lines.join('\n')}\n\n共 ${rows.length} 份：${wrong} 份有错误，${rows.length - wrong - unread} 份无错误，${unread} 份未能读取。\n`;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
