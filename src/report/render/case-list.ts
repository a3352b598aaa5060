/** 来历清单工作簿: every application, remedy and fee that a year's figures count, one row each, with the rows and columns it is counted in. */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { ApplicationLine, FeeLine, RemedyLine } from '../case-list.ts';
import { blockName, categoryName, enteredName, leftName, remedyCellName, replyName } from '../case-words.ts';
import type { Edition } from '../model.ts';

/** 一年的来历. */
export interface YearCases {
  year: number;
  edition: Edition;
  applications: readonly ApplicationLine[];
  remedies: readonly RemedyLine[];
  fees: readonly FeeLine[];
}

type Value = string | number | null;

interface Column<Line> {
  heading: string;
  width: number;
  value: (line: Line, of: YearCases) => Value;
}

const applicationColumns: Column<ApplicationLine>[] = [
  { heading: '登记号', width: 24, value: ({ number }) => number },
  { heading: '申请内容', width: 40, value: ({ subject }) => subject },
  { heading: '申请人类别', width: 14, value: categoryName },
  { heading: '收到日期', width: 12, value: ({ receivedOn }) => receivedOn },
  { heading: '计入（收到）', width: 14, value: (line, { year }) => enteredName(line, year) },
  { heading: '计入（结果）', width: 40, value: (line, { year, edition }) => leftName(line, year, edition) },
  { heading: '办结日期', width: 12, value: ({ settledOn }) => settledOn },
  { heading: '答复类型', width: 30, value: replyName },
  { heading: '办件编号', width: 38, value: ({ caseId }) => caseId },
];

const remedyColumns: Column<RemedyLine>[] = [
  { heading: '登记号', width: 24, value: ({ number }) => number },
  { heading: '复议、诉讼', width: 20, value: ({ remedyId }) => remedyId },
  { heading: '类别', width: 18, value: blockName },
  { heading: '收到副本日期', width: 14, value: ({ filedOn }) => filedOn },
  { heading: '计入', width: 12, value: (line, { year }) => remedyCellName(line, year) },
  { heading: '终局日期', width: 12, value: ({ decidedOn }) => decidedOn },
  { heading: '办件编号', width: 38, value: ({ caseId }) => caseId },
];

const feeColumns: Column<FeeLine>[] = [
  { heading: '登记号', width: 24, value: ({ number }) => number },
  { heading: '通知日期', width: 12, value: ({ notifiedOn }) => notifiedOn },
  { heading: '金额（元）', width: 12, value: ({ amount }) => amount / 100 },
  { heading: '缴纳日期', width: 12, value: ({ paidOn }) => paidOn },
  { heading: '退还（元）', width: 12, value: ({ refunded }) => refunded / 100 },
  { heading: '办件编号', width: 38, value: ({ caseId }) => caseId },
];

/** 来历清单 (.xlsx): sheets 申请, 复议诉讼, 信息处理费. Text is written as text, never as a formula. */
export async function renderCaseList(cases: YearCases): Promise<Uint8Array> {
  const workbook = writeXlsxFile([
    sheet('申请', applicationColumns, cases.applications, cases),
    sheet('复议诉讼', remedyColumns, cases.remedies, cases),
    sheet('信息处理费', feeColumns, cases.fees, cases),
  ]);
  return new Uint8Array(await workbook.toBuffer());
}

function sheet<Line>(name: string, columns: Column<Line>[], lines: readonly Line[], of: YearCases) {
  const head = columns.map(
    ({ heading }): CellObject => ({ value: heading, type: String, fontWeight: 'bold' }),
  );
  const rows: SheetData = lines.map((line) => columns.map(({ value }) => cell(value(line, of))));
  return {
    sheet: name,
    data: [head, ...rows],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

function cell(value: Value): CellObject | null {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
