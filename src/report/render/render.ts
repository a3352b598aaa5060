/** 输出年报: one report in one of five formats, laid out like the official form, saying exactly what was printed. */
import type { Report } from '../model.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';

export type RenderFormat = 'html' | 'docx' | 'xlsx' | 'md' | 'json';

export interface RenderedFile {
  body: Uint8Array;
  mediaType: string;
  /** Without the dot. */
  extension: RenderFormat;
}

const mediaTypes: Record<RenderFormat, string> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The file's bytes; reading them back gives the same organ, year, edition, cells, parts, title, preamble and signature. */
export async function renderReport(report: Report, to: RenderFormat): Promise<RenderedFile> {
  return { body: await bodyOf(report, to), mediaType: mediaTypes[to], extension: to };
}

/** The Office writers are loaded when first asked for; most processes never are. */
async function bodyOf(report: Report, to: RenderFormat): Promise<Uint8Array> {
  switch (to) {
    case 'html':
      return new TextEncoder().encode(reportHtml(report));
    case 'docx':
      return (await import('./docx.ts')).reportDocx(report);
    case 'xlsx':
      return (await import('./xlsx.ts')).reportXlsx(report);
    case 'md':
      return new TextEncoder().encode(reportMarkdown(report));
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(reportJson(report), null, 2)}\n`);
  }
}
