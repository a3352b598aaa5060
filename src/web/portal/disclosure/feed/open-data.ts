/** 开放数据: the catalogue of what is public, as CSV (UTF-8 with mark, for spreadsheets) and JSON (条例 Art. 12: 索引、名称、内容概述、生成日期). */
import { aboutNames } from '../../../../record/content/about.ts';
import { genreNames } from '../../../../record/content/classification.ts';
import { validityNames } from '../../../../record/validity.ts';
import type { PublicLine, PublicRecords } from '../../../../service/record/public-records.ts';
import { minuteInChina } from '../../page-tags.tsx';
import { type DisclosureOrgan, nodeTrail, recordPath } from '../frame/disclosure-env.ts';
import { allLines } from './all-lines.ts';

interface OpenData {
  organ: DisclosureOrgan;
  site: string;
  records: PublicRecords;
}

type Column = [name: string, value: (line: PublicLine, data: OpenData) => string | undefined];

const columns: Column[] = [
  ['索引号', ({ indexNumber }) => indexNumber],
  ['名称', ({ title }) => title],
  ['内容概述', ({ description }) => description],
  ['生成日期', ({ madeOn }) => madeOn],
  ['文号', ({ documentNumber }) => documentNumber],
  ['发布机构', ({ publisher }) => publisher],
  [
    '目录分类',
    ({ node }, { organ }) =>
      nodeTrail(organ.catalogue, node)
        .map(({ title }) => title)
        .join('／'),
  ],
  ['主题分类', ({ theme }) => theme],
  ['体裁', ({ genre }) => genre && genreNames[genre]],
  ['信息类别', ({ about }) => aboutNames[about]],
  ['有效性', ({ validity }) => validity && validityNames[validity]],
  ['首次发布时间', ({ firstPublishedAt }) => minuteInChina(firstPublishedAt)],
  ['更新时间', ({ publishedAt }) => minuteInChina(publishedAt)],
  ['网址', ({ recordId }, { organ, site }) => `${site}${recordPath(organ, recordId)}`],
];

export async function* catalogueCsv(data: OpenData): AsyncGenerator<string> {
  yield `\u{feff}${columns.map(([name]) => csvCell(name)).join(',')}\r\n`;
  for await (const lines of allLines(data.records, data.organ.id)) {
    yield lines
      .map((line) => `${columns.map(([, value]) => csvCell(value(line, data) ?? '')).join(',')}\r\n`)
      .join('');
  }
}

/** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

export async function* catalogueJson(data: OpenData): AsyncGenerator<string> {
  const { organ } = data;
  const nodes = organ.catalogue.nodes
    .filter(({ count }) => count > 0)
    .map(({ id, title, parent, basis, count, lastPublishedOn }) => ({
      id,
      title,
      parent,
      basis,
      count,
      lastPublishedOn,
    }));
  yield `{"organ":${JSON.stringify(organ.name)},"nodes":${JSON.stringify(nodes)},"records":[`;
  let first = true;
  for await (const lines of allLines(data.records, organ.id)) {
    const entries = lines.map((line) => {
      const pairs = columns.flatMap(([name, value]) => {
        const text = value(line, data);
        return text === undefined || text === '' ? [] : [[name, text]];
      });
      return JSON.stringify(Object.fromEntries(pairs));
    });
    yield `${first ? '' : ','}\n${entries.join(',\n')}`;
    first = false;
  }
  yield '\n]}\n';
}
