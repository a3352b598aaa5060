import { embeddedHtml } from './html/embedded.ts';

/** 本系统导出的 JSON: whether a text is a report as `gongkai report read --json` prints it, one or several. */
export function isReportJson(text: string): boolean {
  const start = /^\s*[[{]/.exec(text);
  if (!start || !text.includes('"cells"') || !text.includes('"chapters"')) return false;
  try {
    const parsed: unknown = JSON.parse(text);
    const reports: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    return reports.length > 0 && reports.every(hasCellsAndChapters);
  } catch {
    return false;
  }
}

function hasCellsAndChapters(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'cells' in value && 'chapters' in value;
}

/** 藏在 JSON 里的网页: the longest HTML among the strings of an answer of some interface, or undefined. */
export function htmlOfJson(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const html = embeddedHtml([text]);
  const title = /"title"\s*:\s*"([^"\\]{4,100})"/.exec(text)?.[1];
  return html === undefined || title === undefined ? html : `<title>${title}</title>${html}`;
}
