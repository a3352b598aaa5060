/** F10 栏目名称: printed labels against the official ones. */
import {
  applicantColumns,
  applicationRows,
  proactiveBlocks,
  remedyCells,
  remedyGroups,
} from '../../layout.ts';
import type { Edition } from '../../model.ts';
import { formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';

const numbering = /^[（(]?[一二三四五六七八九十\d]+[）)]?[.．、]?\s*/;
const officialLabels: Record<Edition, Map<string, string>> = { 2021: official(2021), 2019: official(2019) };

function official(edition: Edition): Map<string, string> {
  const labels = new Map<string, string>();
  for (const block of proactiveBlocks[edition]) {
    for (const row of block.rows) {
      labels.set(`proactive.${row.key}`, row.label);
      for (const column of block.columns) labels.set(`proactive.${row.key}.${column.key}`, column.label);
    }
  }
  for (const row of applicationRows[edition]) {
    labels.set(`applications.${row.key}`, row.label);
    const head = row.heads.at(-1);
    if (head !== undefined && row.key.includes('.'))
      labels.set(`applications.${row.key.split('.')[0]}`, head);
  }
  for (const column of applicantColumns) labels.set(`applications.${column.key}`, column.label);
  for (const group of remedyGroups) {
    labels.set(group.key, group.label);
    for (const cell of remedyCells) labels.set(`${group.key}.${cell.key}`, cell.label);
  }
  labels.set('applications.otherwise', '（六）其他处理');
  labels.set('applications.total', '（七）总计');
  return labels;
}

function even(label: string): string {
  return label
    .replaceAll(/[\s\u3000]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/["“”「」『』]/g, '')
    .replaceAll(/[,，、。；;：:]/g, '');
}

function drifted(matter: Matter): Failing[] {
  const edition = matter.edition ?? 2021;
  const failings: Failing[] = [];
  const marks: { path: string; printed: string }[] = [];
  for (const [path, printed] of Object.entries(matter.report.labels)) {
    const label =
      officialLabels[edition].get(path) ?? officialLabels[edition === 2021 ? 2019 : 2021].get(path);
    if (label === undefined) continue;
    const [was, is] = [even(printed.replace(numbering, '')), even(label.replace(numbering, ''))];
    if (was === is) marks.push({ path, printed });
    else failings.push(labelFailing(path, printed, label, isCutInside(was, is)));
  }
  const visible = marks.filter(({ path, printed }) =>
    isMisnumbered(printed, officialLabels[edition].get(path)),
  );
  if (visible.length > 0) failings.push(punctuationFailing(visible));
  return failings;
}

/** Characters lost inside: the printed label still begins and ends as the official one does. */
function isCutInside(was: string, is: string): boolean {
  if (was.length >= is.length || was.length < 2) return false;
  if (was.charAt(0) !== is.charAt(0) || was.at(-1) !== is.at(-1)) return false;
  let place = 0;
  for (const char of is) if (char === was.charAt(place)) place += 1;
  return place === was.length;
}

function isMisnumbered(printed: string, label: string | undefined): boolean {
  const [was, is] = [numbering.exec(printed)?.[0].trim(), numbering.exec(label ?? '')?.[0].trim()];
  return was !== is && was?.replaceAll('(', '（').replaceAll(')', '）') !== is;
}

function labelFailing(path: string, printed: string, label: string, isCut: boolean): Failing {
  return {
    message: `${isCut ? '栏目名称缺字' : '栏目名称与表样不一致'}：印作“${printed}”，表样为“${label}”。`,
    cells: [path],
    severity: isCut ? 'warning' : 'info',
    expected: label,
    actual: printed,
    suggestion: '请按表样恢复栏目名称，不要改动。',
  };
}

function punctuationFailing(marks: { path: string; printed: string }[]): Failing {
  return {
    message: `${marks.length} 个栏目的序号标点与表样不一致，如“${marks[0]?.printed ?? ''}”，表样用“1.”“（一）”。`,
    cells: marks.map(({ path }) => path),
    severity: 'info',
    actual: marks[0]?.printed ?? '',
  };
}

/** F10. */
export const labelRules: Rule[] = [
  {
    id: 'F10',
    basis: formats,
    severity: 'info',
    editions: bothEditions,
    about: '行、列名称与表样一致',
    find: drifted,
  },
];
