/**
 * 随表单送回的体检数据: nothing is kept here, so the page itself carries the report it shows. Deflated JSON in base64url;
 * whatever comes back is untrusted and parsed like any other input.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Report } from '../../report/model.ts';
import { parseReportJson } from '../../report/read/report-json.ts';

export interface Payload {
  report: Report;
  last: Report | undefined;
}

/** Both reports as JSON text. */
const Packed = z.object({ report: z.string(), last: z.string().optional() });

/** A report is some 100 KB of JSON; what inflates beyond this is not one. */
const maxBytes = 20 * 1024 * 1024;

export function packPayload({ report, last }: Payload): string {
  const packed = { report: JSON.stringify(report), last: last && JSON.stringify(last) };
  return deflateRawSync(JSON.stringify(packed)).toString('base64url');
}

/** Undefined where the field is not a payload: missing, cut off, altered or of another version. */
export function parsePayload(text: unknown): Payload | undefined {
  if (typeof text !== 'string') return undefined;
  const packed = Packed.safeParse(jsonIn(text));
  if (!packed.success) return undefined;
  const report = parseReportJson(packed.data.report);
  const last = packed.data.last === undefined ? undefined : parseReportJson(packed.data.last);
  if (!report.ok || last?.ok === false) return undefined;
  return { report: report.value, last: last?.value };
}

function jsonIn(text: string): unknown {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: maxBytes });
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    // zlib's own errors and a bound exceeded carry a code; JSON's are SyntaxErrors. Anything else is a fault of ours.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
