/** 年报 as JSON. */
import { z } from 'zod';
import { Id, named } from './named.ts';

const CellValue = z.union([
  z.number(),
  z.null(),
  z.object({ text: z.string(), number: z.number().optional() }),
]);

const ReportView = named(
  'Report',
  '年报：与 gongkai report read --json 相同；cells 以格名为键，空白为 null',
  z.object({
    source: z.object({ file: z.string(), format: z.string() }),
    organ: z.string().nullable(),
    year: z.int().nullable(),
    edition: z.union([z.literal(2019), z.literal(2021), z.null()]),
    cells: z.record(z.string(), CellValue),
    chapters: z.array(z.object({ number: z.int(), heading: z.string(), text: z.string() })),
    notes: z.array(
      z.object({
        code: z.string(),
        message: z.string(),
        cells: z.array(z.string()).optional(),
        ways: z.array(z.array(z.number())).optional(),
      }),
    ),
    title: z.string(),
    preamble: z.string(),
    closing: z.string(),
    labels: z.record(z.string(), z.string()),
    page: z.record(z.string(), z.string()),
  }),
);

const FindingView = named(
  'Finding',
  '体检发现：cells 为所涉的格',
  z.object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    status: z.enum(['fail', 'uncertain', 'not-assessable']),
    message: z.string(),
    cells: z.array(z.string()),
    basis: z.string(),
    expected: z.union([z.number(), z.string()]).optional(),
    actual: z.union([z.number(), z.string()]).optional(),
    formula: z.string().optional(),
    left: z.string().optional(),
    right: z.string().optional(),
    difference: z.number().optional(),
    evidence: z.string().optional(),
    suggestion: z.string().optional(),
  }),
);

const fen = z.int();

export const CompiledView = named(
  'CompiledReport',
  '编成的年报、所据的数字、体检发现；费用单位为分',
  z.object({
    report: ReportView,
    figures: z.object({
      cells: z.record(z.string(), CellValue),
      fee: z.object({
        notices: z.int(),
        notified: fen,
        payments: z.int(),
        collected: fen,
        refunded: fen,
      }),
    }),
    findings: z.array(FindingView),
  }),
);

const next = z.string().nullable();

export const CellCases = named(
  'CellCases',
  '一格所计的办件（表三）或者复议、诉讼（表四）的一页；next 为下一页的位置，没有下一页的为空',
  z.discriminatedUnion('table', [
    z.object({
      table: z.literal(3),
      lines: z.array(
        z.object({
          caseId: Id,
          number: z.string(),
          subject: z.string(),
          category: z.string(),
          receivedOn: z.string(),
          settledOn: z.string().nullable(),
          reply: z.string().nullable(),
        }),
      ),
      next,
    }),
    z.object({
      table: z.literal(4),
      lines: z.array(
        z.object({
          caseId: Id,
          number: z.string(),
          remedyId: Id,
          block: z.string(),
          filedOn: z.string(),
          decidedOn: z.string().nullable(),
          result: z.string().nullable(),
        }),
      ),
      next,
    }),
  ]),
);
