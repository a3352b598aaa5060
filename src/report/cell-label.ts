/**
 * 单元格的中文名称: what a person calls a cell of the report.
 */
import {
  applicantColumns,
  applicationRows,
  chapterHeadings,
  proactiveBlocks,
  remedyCells,
  remedyGroups,
} from './layout.ts';
import type { CellPath, Edition } from './model.ts';

const numerals = ['一', '二', '三', '四', '五', '六'];

const pieces: Record<string, string> = {
  title: '标题',
  preamble: '导言',
  closing: '落款',
  page: '发布页面',
};

const labels: Record<Edition, Map<CellPath, string>> = { 2021: labelsOf(2021), 2019: labelsOf(2019) };

/**
 * 单元格的中文名称, e.g. `表三·（四）无法提供·1.本机关不掌握相关政府信息·自然人`.
 *
 * Also names rows and blocks (`applications.disclosed` → `表三·（一）予以公开`), parts (`chapter.1` → `第一部分 总体情况`),
 * `title`, `preamble`, `closing` and `page`. A path of the other edition (mixed reports) is named by that edition; a path
 * neither form knows is given back as it is.
 */
export function cellLabel(path: CellPath, edition: Edition | null): string {
  const first = edition ?? 2021;
  const second = first === 2021 ? 2019 : 2021;
  return labels[first].get(path) ?? labels[second].get(path) ?? pieces[path] ?? path;
}

function labelsOf(edition: Edition): Map<CellPath, string> {
  const names = new Map<CellPath, string>();
  nameProactive(names, edition);
  nameApplications(names, edition);
  nameRemedies(names);
  for (const [index, heading] of chapterHeadings[edition].entries())
    names.set(`chapter.${index + 1}`, `第${numerals[index]}部分 ${heading}`);
  return names;
}

function nameProactive(names: Map<CellPath, string>, edition: Edition): void {
  for (const block of proactiveBlocks[edition]) {
    for (const row of block.rows) {
      const name = `表二·${block.heading}·${row.label}`;
      names.set(`proactive.${row.key}`, name);
      for (const column of block.columns)
        names.set(`proactive.${row.key}.${column.key}`, `${name}·${column.label}`);
    }
  }
}

function nameApplications(names: Map<CellPath, string>, edition: Edition): void {
  for (const row of applicationRows[edition]) {
    const name = ['表三', ...row.heads.slice(1), row.label].join('·');
    names.set(`applications.${row.key}`, name);
    for (const column of applicantColumns) {
      const applicant = column.key === 'otherOrganization' ? '其他（法人或其他组织）' : column.label;
      names.set(`applications.${row.key}.${column.key}`, `${name}·${applicant}`);
    }
  }
}

function nameRemedies(names: Map<CellPath, string>): void {
  for (const group of remedyGroups) {
    const name = ['表四', ...group.heads, group.label].join('·');
    names.set(group.key, name);
    for (const cell of remedyCells) names.set(`${group.key}.${cell.key}`, `${name}·${cell.label}`);
  }
}
