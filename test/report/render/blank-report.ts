import type { CellPath, CellValue, Edition, Report } from '../../../src/report/model.ts';

/** A report of a fictional bureau with nothing but what a test gives it. */
export function blankReport(
  edition: Edition | null,
  cells: Record<CellPath, CellValue> = {},
  more: Partial<Report> = {},
): Report {
  return {
    source: { file: '年报.docx', format: 'docx' },
    organ: '青屿县自然资源局',
    year: edition === 2019 ? 2020 : 2023,
    edition,
    cells,
    chapters: [],
    notes: [],
    title: `青屿县自然资源局${edition === 2019 ? 2020 : 2023}年政府信息公开工作年度报告`,
    preamble: '',
    closing: '',
    labels: {},
    page: {},
    ...more,
  };
}
