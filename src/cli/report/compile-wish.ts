import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { findCountedCell } from '../../report/counted-cell.ts';
import { parseTyped, type Typed } from '../../report/draft/typed.ts';
import { editionOf } from '../../report/layout.ts';
import type { CellPath, Edition, Report } from '../../report/model.ts';
import type { RenderFormat } from '../../report/render/render.ts';
import { BadInput } from '../bad-input.ts';
import { openReport } from './report-files.ts';

/** 编报的要求, read and checked before the database is opened. */
export interface CompileWish {
  data: string | undefined;
  organ: string;
  year: number;
  edition: Edition;
  typed: Typed;
  last: Report | undefined;
  out: { file: string; format: RenderFormat } | undefined;
  cases: CellPath | undefined;
  casesTo: string | undefined;
}

/** Throws BadInput. */
export async function readCompileWish(args: string[]): Promise<CompileWish> {
  const { values } = parseArgs({
    args,
    options: {
      organ: { type: 'string' },
      year: { type: 'string' },
      with: { type: 'string' },
      last: { type: 'string' },
      out: { type: 'string', short: 'o' },
      cases: { type: 'string' },
      'cases-to': { type: 'string' },
      data: { type: 'string' },
    },
  });
  const { organ, cases, data, 'cases-to': casesTo } = values;
  if (organ === undefined || organ === '') throw new BadInput('请用 --organ 写明机关编号或者机关全称。');
  const { year, edition } = yearOf(values.year);
  if (cases !== undefined && !findCountedCell(cases, edition)) {
    throw new BadInput(
      `--cases 没有 ${cases} 这一格，或者这一格不由办件得出；应为表三、表四的单元格，如 applications.newlyReceived.total。`,
    );
  }
  if (casesTo !== undefined && !/\.xlsx$/i.test(casesTo)) throw new BadInput('--cases-to 应为 .xlsx 文件。');
  return {
    data,
    organ,
    year,
    edition,
    typed: values.with === undefined ? {} : await readTyped(values.with, edition),
    last: values.last === undefined ? undefined : await readLast(values.last, year),
    out: values.out === undefined ? undefined : { file: values.out, format: formatOf(values.out) },
    cases,
    casesTo,
  };
}

function yearOf(text: string | undefined): { year: number; edition: Edition } {
  if (text === undefined || !/^[12]\d{3}$/.test(text)) throw new BadInput('请用 --year 写明年度，如 2026。');
  const year = Number(text);
  const edition = editionOf(year);
  if (edition === null) throw new BadInput(`2019年以前没有规定的年报格式，不能编制${year}年度报告。`);
  return { year, edition };
}

const formats: Record<string, RenderFormat> = {
  '.docx': 'docx',
  '.html': 'html',
  '.json': 'json',
  '.xlsx': 'xlsx',
  '.md': 'md',
};

function formatOf(file: string): RenderFormat {
  const format = formats[extname(file).toLowerCase()];
  if (format === undefined) throw new BadInput('--out 应为 .docx、.html、.json、.xlsx 或者 .md 文件。');
  return format;
}

async function readTyped(file: string, edition: Edition): Promise<Typed> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput(`打不开 ${file}：${whyNot(error)}`);
  }
  const typed = parseTyped(parseJson(text, file), edition);
  if (!typed.ok) throw new BadInput(`${file} 有误：${typed.because.join('；')}。`);
  return typed.value;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new BadInput(`${file} 不是完整的 JSON。`);
    throw error;
  }
}

async function readLast(file: string, year: number): Promise<Report> {
  const reading = await openReport(file);
  if (!reading.ok) throw new BadInput(`${file}：${reading.because.message}`);
  const last = reading.value;
  if (last.year !== undefined && last.year !== year - 1) {
    throw new BadInput(`${file} 是${last.year}年度的报告，--last 应为${year - 1}年度的。`);
  }
  return last;
}

/** Why the file system refused, in a few Chinese words. */
export function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return '没有这个文件或者目录。';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限。';
  if (code === 'EISDIR') return '这是一个目录。';
  return error instanceof Error ? error.message : String(error);
}
