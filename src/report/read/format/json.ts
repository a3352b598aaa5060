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
