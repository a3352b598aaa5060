/** 读回 JSON: a report as `gongkai report read --json` prints it. */
import { z } from 'zod';
import type { NoteCode, Report } from '../model.ts';
import type { Reading } from './document.ts';

const formats = ['docx', 'doc', 'html', 'xlsx', 'pdf', 'txt', 'md', 'json'] as const;

const noteCodes = [
  'traditional-chinese',
  'pinyin-removed',
  'tables-missing',
  'tables-as-pictures',
  'pre-2019-format',
  'glued-digits-split',
  'glued-digits-undecided',
  'rows-placed-by-order',
  'displaced-number-placed',
  'cells-undecided',
  'untrusted-host',
  'text-cut-short',
  'part-unreadable',
] as const satisfies NoteCode[];

const cell = z.union([
  z.number(),
  z.null(),
  z.object({ text: z.string(), number: z.number().exactOptional() }),
]);

const reportSchema = z.object({
  source: z.object({ file: z.string(), format: z.enum(formats) }),
  organ: z.string().nullish(),
  year: z.int().nullish(),
  edition: z.union([z.literal(2019), z.literal(2021), z.null()]),
  cells: z.record(z.string(), cell),
  chapters: z.array(z.object({ number: z.int().min(1).max(6), heading: z.string(), text: z.string() })),
  notes: z
    .array(
      z.object({ code: z.enum(noteCodes), message: z.string(), cells: z.array(z.string()).exactOptional() }),
    )
    .default([]),
  title: z.string().default(''),
  preamble: z.string().default(''),
  closing: z.string().default(''),
  labels: z.record(z.string(), z.string()).default({}),
  page: z
    .object({
      publishedOn: z.string().exactOptional(),
      host: z.string().exactOptional(),
      publisher: z.string().exactOptional(),
    })
    .default({}),
});

/**
 * 年报 from JSON text: one report, or a list that holds one. What the contract leaves open (`title`, `labels` …) may be
 * missing. A text that is not such a report comes back with the place where it goes wrong.
 */
export function parseReportJson(text: string): Reading<Report> {
  const json = parseJson(text);
  if (json === undefined) return damaged('不是完整的 JSON，可能没有下载完整；请重新导出后再试。');
  if (Array.isArray(json) && json.length > 1)
    return damaged(`一个文件里有 ${json.length} 份报告，这里一次只读一份；请逐份导出后再试。`);
  const parsed = reportSchema.safeParse(Array.isArray(json) ? json[0] : json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return damaged(`不合本系统导出的格式（${place === '' ? '顶层' : place} 处）；请用本系统重新导出后再试。`);
  }
  const { organ, year, ...rest } = parsed.data;
  return { ok: true, value: { ...rest, organ: organ ?? undefined, year: year ?? undefined } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function damaged(why: string): { ok: false; because: { code: 'damaged'; message: string } } {
  return { ok: false, because: { code: 'damaged', message: `报告 JSON ${why}` } };
}
