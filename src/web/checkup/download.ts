/** 下载: the findings or the report itself, made anew from what the page carried. */
import { renderFindings } from '../../report/render/findings.ts';
import { type RenderFormat, renderReport } from '../../report/render/render.ts';
import { examined } from './examine.ts';
import type { Payload } from './payload.ts';

/** `findings`: 发现清单 as an Excel workbook. */
export type DownloadFormat = 'findings' | RenderFormat;

export interface Download {
  body: Uint8Array<ArrayBuffer>;
  mediaType: string;
  name: string;
}

const formats: DownloadFormat[] = ['findings', 'docx', 'xlsx', 'html', 'md', 'json'];

export function parseFormat(value: unknown): DownloadFormat | undefined {
  return formats.find((format) => format === value);
}

/** One report in a format, or the findings of all of them in one workbook. Undefined where nothing of the kind was asked. */
export async function downloadOf(payloads: Payload[], format: DownloadFormat): Promise<Download | undefined> {
  const [first] = payloads;
  if (first === undefined || (payloads.length > 1 && format !== 'findings')) return undefined;
  const { organ, year } = first.report;
  const name = payloads.length > 1 ? '' : `${organ ?? ''}${year === undefined ? '' : `${year}年`}`;
  if (format === 'findings') {
    const items = payloads.map(({ report, last }) => examined(report.source.file, report, last));
    return {
      body: new Uint8Array(await renderFindings(items)),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `${name}年报体检发现清单.xlsx`,
    };
  }
  const file = await renderReport(first.report, format);
  return {
    body: new Uint8Array(file.body),
    mediaType: file.mediaType,
    name: `${name}政府信息公开工作年度报告.${file.extension}`,
  };
}

/** RFC 6266: an ASCII name for old programs, the real one percent-encoded. */
export function contentDisposition(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');
  const encoded = encodeURIComponent(clean).replaceAll(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="report.${clean.split('.').at(-1)}"; filename*=UTF-8''${encoded}`;
}
