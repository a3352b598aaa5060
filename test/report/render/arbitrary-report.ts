import fc from 'fast-check';
import {
  applicationRows,
  cellPaths,
  chapterHeadings,
  identityNote,
  proactiveBlocks,
} from '../../../src/report/layout.ts';
import type { CellPath, CellValue, Chapter, Edition, Report } from '../../../src/report/model.ts';
import { arbitraryParagraph } from './arbitrary-paragraph.ts';

const organs = ['青屿县自然资源局', '云汀市交通运输局', '栖湖区人民政府办公室', '云汀市青屿县柳塘镇人民政府'];

const count = fc.oneof({ weight: 6, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.nat(9_999_999_999) });

const printedText: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(
  { text: '209万' },
  { text: '/' },
  { text: '-' },
  { text: '—' },
  { text: '约5件' },
  { text: '251000元' },
  { text: '95件', number: 95 },
  { text: '22（其中修订16件）', number: 22 },
);

function arbitraryValue(path: CellPath): fc.Arbitrary<CellValue | undefined> {
  const isMoney = /^proactive\.(?:fees|procurement)\.amount$/.test(path);
  const figure = isMoney
    ? fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 10_000)
    : path.endsWith('.change')
      ? fc.integer({ min: -40, max: 40 })
      : count;
  return fc.oneof(
    { weight: 12, arbitrary: figure },
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: printedText },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** Rows (all cells of one row of the form) that this copy lacks, and whole tables. */
const gone = fc.record({
  rows: fc.uniqueArray(fc.nat(34), { maxLength: 3 }),
  tables: fc.subarray(['proactive', 'applications', 'remedies'], { maxLength: 1 }),
});

function arbitraryCells(edition: Edition): fc.Arbitrary<Record<CellPath, CellValue>> {
  const paths = cellPaths(edition);
  const rows = [...new Set(paths.map(rowOf))];
  return fc.tuple(fc.tuple(...paths.map(arbitraryValue)), gone).map(([values, missing]) => {
    const isGone = (path: CellPath): boolean =>
      missing.rows.some(
        (index) => rows[index] === rowOf(path) && !/^(?:reconsideration|litigation)/.test(path),
      ) || missing.tables.includes(tableOf(path));
    return Object.fromEntries(
      paths.flatMap((path, index) => {
        const value = values[index];
        return value === undefined || isGone(path) ? [] : [[path, value]];
      }),
    );
  });
}

function rowOf(path: CellPath): string {
  return path.slice(0, path.lastIndexOf('.'));
}

function tableOf(path: CellPath): string {
  return /^(?:proactive|applications)/.exec(path)?.[0] ?? 'remedies';
}

/** Labels as offices really print them, for rows and blocks the report has. */
function arbitraryLabels(
  cells: Record<CellPath, CellValue>,
  edition: Edition,
): fc.Arbitrary<Record<string, string>> {
  const rows = applicationRows[edition]
    .filter((row) => Object.keys(cells).some((path) => path.startsWith(`applications.${row.key}.`)))
    .map((row) => [`applications.${row.key}`, row.label] as const);
  const variants: Record<string, string>[] = rows.flatMap(([key, label]) => {
    const variant = label
      .replace('本机关', '本单位')
      .replace(/^(\d)\./, '$1．')
      .replace('（区分处理的，只计这一情形，不计其他情形）', '(区分处理的,只计这一情形,不计其他情形)');
    return variant === label ? [] : [{ [key]: variant }];
  });
  for (const block of proactiveBlocks[edition]) {
    const present = block.rows.filter((row) =>
      Object.keys(cells).some((path) => path.startsWith(`proactive.${row.key}.`)),
    );
    for (const column of block.columns) {
      const label = column.label.replace(/^本年(?!\/)/, '本年度');
      const paths = block.rows.map((row) => `proactive.${row.key}.${column.key}`);
      const isPrinted = paths.some((path) => cells[path] !== undefined);
      if (label !== column.label && isPrinted)
        variants.push(
          Object.fromEntries(present.map((row) => [`proactive.${row.key}.${column.key}`, label])),
        );
    }
  }
  if (rows.length > 0) variants.push({ 'applications.corner': identityNote.replaceAll('，', ',') });
  return fc
    .subarray(variants)
    .map((chosen) => Object.fromEntries(chosen.flatMap((variant) => Object.entries(variant))));
}

function arbitraryChapters(edition: Edition): fc.Arbitrary<Chapter[]> {
  const chapters = chapterHeadings[edition].map((heading, index) =>
    fc.tuple(fc.array(arbitraryParagraph, { maxLength: 4 }), fc.boolean()).map(([paragraphs, numbered]) => ({
      number: index + 1,
      heading: numbered ? `${'一二三四五六'[index]}、${heading}` : heading,
      text: paragraphs.join('\n'),
    })),
  );
  return fc
    .tuple(fc.tuple(...chapters), fc.subarray([1, 2, 3, 4, 6], { maxLength: 2 }))
    .map(([all, lost]) => all.filter((chapter) => !lost.includes(chapter.number)));
}

/** A report as an office might publish it, well or badly filled. */
export const arbitraryReport: fc.Arbitrary<Report> = fc
  .constantFrom<Edition>(2021, 2019)
  .chain((edition) =>
    fc.record({
      edition: fc.constant(edition),
      cells: arbitraryCells(edition),
      chapters: arbitraryChapters(edition),
    }),
  )
  .chain(({ edition, cells, chapters }) =>
    fc
      .record({
        labels: arbitraryLabels(cells, edition),
        organ: fc.constantFrom(...organs),
        year: edition === 2019 ? fc.integer({ min: 2019, max: 2020 }) : fc.integer({ min: 2021, max: 2029 }),
        preamble: fc.array(arbitraryParagraph, { maxLength: 2 }),
        signed: fc.constantFrom('none', 'day', 'both'),
      })
      .map(({ labels, organ, year, preamble, signed }): Report => {
        const day = `${year + 1}年1月18日`;
        return {
          source: { file: '年报', format: 'docx' },
          organ,
          year,
          edition,
          cells,
          chapters,
          notes: [],
          title: `${organ}${year}年政府信息公开工作年度报告`,
          preamble: preamble.join('\n'),
          closing:
            signed === 'none' ? '' : endsInStop(chapters) && signed === 'day' ? day : `${organ}\n${day}`,
          labels,
          page: {},
        };
      }),
  );

/** A day alone behind a line without a full stop cannot be told from a signature in two lines. */
function endsInStop(chapters: Chapter[]): boolean {
  return /(?:^|。)$/.test(chapters.at(-1)?.text ?? '');
}
