/** 自填内容: what an organ types itself for its report; everything else comes from its matters. */
import { z } from 'zod';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import { parsePlainDate } from '../../law/plain-date.ts';
import { proactiveBlocks } from '../layout.ts';
import type { CellPath, Edition } from '../model.ts';

const Text = z.string('应为文字').trim().min(1, '不能为空').max(20_000, '超过20000字');
const Day = z.string('应为日期').transform((text, context) => {
  const day = parsePlainDate(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: '应为日期，写作 2027-01-18' });
  return z.NEVER;
});

/** 第一部分 by its five aspects, with what stands before them; 依申请公开 goes behind the sentence made from the figures. */
const Overview = z
  .strictObject({
    opening: Text,
    proactive: Text,
    applications: Text,
    management: Text,
    platform: Text,
    supervision: Text,
  })
  .partial();

const Parts = z
  .strictObject({ one: Overview, two: Text, three: Text, four: Text, five: Text, six: Text })
  .partial();

export const Typed = z
  .strictObject({
    /** 表二, by the paths of the contract; amounts in 万元. What is left out stays blank. */
    cells: z.record(z.string(), z.number('应为数字')),
    parts: Parts,
    /** 联系方式, printed at the end of the preamble as it is. */
    contact: Text,
    /** 成文日期. */
    signedOn: Day,
  })
  .partial();
export type Typed = z.infer<typeof Typed>;

/** 读自填内容: untrusted JSON value → what was typed, or every fault in Chinese with its place. */
export function parseTyped(value: unknown, edition: Edition): Outcome<Typed, string[]> {
  const read = Typed.safeParse(value);
  if (!read.success) return no(read.error.issues.map(faultOf));
  const faults = Object.entries(read.data.cells ?? {}).flatMap(([path, number]) =>
    cellFault(path, number, edition),
  );
  return faults.length > 0 ? no(faults) : yes(read.data);
}

function faultOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? '顶层' : issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `${place} 有不认识的项：${issue.keys.join('、')}`;
  }
  return `${place} ${issue.code === 'invalid_type' && !/[\u4e00-\u9fff]/.test(issue.message) ? '应为一组名称和内容' : issue.message}`;
}

/** Cells of table 2, and what kind of number each takes. */
function cellFault(path: CellPath, number: number, edition: Edition): string[] {
  if (!proactivePaths(edition).includes(path)) return [`cells 没有 ${path} 这一格，自填的只有表二`];
  const isAmount = path.endsWith('.amount');
  if (!isAmount && !Number.isInteger(number)) return [`cells.${path} 应为整数`];
  return number < 0 && !path.endsWith('.change') ? [`cells.${path} 不能是负数`] : [];
}

/** 表二 of an edition, printed order. */
export function proactivePaths(edition: Edition): CellPath[] {
  return proactiveBlocks[edition].flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => `proactive.${row.key}.${column.key}`)),
  );
}
