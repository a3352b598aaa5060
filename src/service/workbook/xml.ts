/** Most characters a cell holds. */
const longest = 32_767;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Text as a spreadsheet reads it back unchanged: what XML does not allow is left out, and `_x0041_`, which would be read as "A", is
 * written with its first character so spelt.
 */
export function escaped(text: string): string {
  return text
    .slice(0, longest)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r\n?/g, '\n');
}
