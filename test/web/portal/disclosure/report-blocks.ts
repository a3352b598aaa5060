import type { Block } from '../../../../src/record/content/body.ts';
import { readReportText } from '../../../../src/report/read/read-report.ts';
import { reportParts } from '../../../../src/report/render/report-parts.ts';
import { fictionalHtml, soundReport } from '../../fictional-report.ts';

/** 虚构年报的正文: text and the three tables as blocks of a record. */
export async function reportBlocks(organ: string, year: number): Promise<Block[]> {
  const read = await readReportText(fictionalHtml({ ...soundReport, organ, year }));
  if (!read.ok) throw new Error(read.because.message);
  return reportParts(read.value).chapters.flatMap(({ heading, paragraphs, tables }): Block[] => [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', runs: [{ text }] })),
    ...tables.map(({ rows, caption }): Block => {
      const cells = rows.map((row) =>
        row.map(({ text, colspan, rowspan }) => ({ text, columns: colspan, rows: rowspan })),
      );
      return { kind: 'table', caption, head: [], rows: cells };
    }),
  ]);
}
