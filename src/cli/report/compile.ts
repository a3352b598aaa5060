import { writeFile } from 'node:fs/promises';
import { blockName, categoryName, remedyCellName, replyName } from '../../report/case-words.ts';
import { cellLabel } from '../../report/cell-label.ts';
import type { CellPath } from '../../report/model.ts';
import { renderCaseList } from '../../report/render/case-list.ts';
import { renderReport } from '../../report/render/render.ts';
import type { Office } from '../../service/office.ts';
import { type CasesOfCell, casesOfYear, pagesOfCell } from '../../service/report/cases-of-cell.ts';
import { compileReport } from '../../service/report/compile-report.ts';
import { getOrganOfReport } from '../../service/report/organ-of-report.ts';
import { BadInput } from '../bad-input.ts';
import type { CommandIo } from '../command.ts';
import { inOffice } from '../in-office.ts';
import { plainFindings } from './check.ts';
import { type CompileWish, readCompileWish, whyNot } from './compile-wish.ts';

/**
 * 编制年报: `compile --organ X --year Y`, from the matters of the organ. Exit status as of `check`: 0 no error-level finding, 1 at least
 * one, 2 bad input or no database.
 */
export async function compile(args: string[], io: CommandIo): Promise<number> {
  const wish = await readCompileWish(args);
  return inOffice(wish.data, io, (office, { today }) => compileIn(office, today, wish, io));
}

async function compileIn(office: Office, today: string, wish: CompileWish, io: CommandIo): Promise<number> {
  const { year, typed, last, out, cases, casesTo } = wish;
  const { id } = await getOrganOfReport(office, wish.organ);
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear) throw new BadInput(`${year}年还没有到，不能编制年度报告。`);
  if (year === thisYear) io.err(`注意：${year}年还没有结束，以下是截至${today}的数字。\n`);
  const { report, figures, findings } = await compileReport(office, id, year, typed, last);
  io.out(`${report.title}\n${summaryOf(figures.cells)}\n`);
  io.out(plainFindings(report, findings));
  if (cases !== undefined) await printCases(office, id, wish, cases, io);
  if (casesTo !== undefined) await writeCases(office, id, wish, casesTo, io);
  if (out) await write(out.file, (await renderReport(report, out.format)).body, io);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const summary: [name: string, paths: CellPath[]][] = [
  ['本年新收', ['applications.newlyReceived.total']],
  ['上年结转', ['applications.carriedIn.total']],
  ['办结', ['applications.total.total']],
  ['结转下年度', ['applications.carriedForward.total']],
  ['行政复议', ['reconsideration.total']],
  ['行政诉讼', ['litigation.direct.total', 'litigation.afterReconsideration.total']],
];

function summaryOf(cells: Readonly<Record<CellPath, number>>): string {
  return summary
    .map(([name, paths]) => `${name} ${paths.reduce((sum, path) => sum + (cells[path] ?? 0), 0)} 件`)
    .join('，');
}

/** 一格的来历, one line each. */
async function printCases(
  office: Office,
  organId: string,
  { year, edition }: CompileWish,
  path: CellPath,
  io: CommandIo,
): Promise<void> {
  io.out(`${cellLabel(path, edition)}：\n`);
  for await (const page of pagesOfCell(office, organId, year, path)) {
    io.out(
      linesOf(page, year)
        .map((line) => `  ${line}\n`)
        .join(''),
    );
  }
}

function linesOf(page: CasesOfCell, year: number): string[] {
  if (page.table === 4) {
    return page.lines.map((line) => {
      const parts = [line.number, line.remedyId, blockName(line), `收到副本 ${line.filedOn}`];
      return [...parts, remedyCellName(line, year)].join('　');
    });
  }
  return page.lines.map((line) => {
    const settled = line.settledOn === null ? '未办结' : `办结 ${line.settledOn}　${replyName(line)}`;
    return [line.number, categoryName(line), `收到 ${line.receivedOn}`, settled, line.subject].join('　');
  });
}

/** Rows of a sheet that are still opened at ease, and held in memory while it is written. */
const mostRows = 100_000;

async function writeCases(
  office: Office,
  organId: string,
  { year, edition }: CompileWish,
  file: string,
  io: CommandIo,
): Promise<void> {
  const cases = await casesOfYear(office, organId, year, mostRows);
  if (!cases) throw new BadInput(`清单超过${mostRows}行，不宜写成一个工作簿；请用 --cases 逐格列出。`);
  await write(file, await renderCaseList({ year, edition, ...cases }), io);
}

async function write(file: string, body: Uint8Array, io: CommandIo): Promise<void> {
  try {
    await writeFile(file, body);
  } catch (error) {
    throw new BadInput(`写不进 ${file}：${whyNot(error)}`);
  }
  io.out(`已写入 ${file}\n`);
}
