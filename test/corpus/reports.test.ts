import { afterAll, describe, expect, test } from 'vitest';
import { checkReport } from '../../src/report/check/check.ts';
import type { CellValue, Report } from '../../src/report/model.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { type KnownCell, type KnownReport, readCorpus } from './corpus.ts';
import { matchDefects } from './match.ts';

interface Measured {
  name: string;
  right: number;
  wrong: string[];
  /** Printed cells that were not read. */
  unread: string[];
  total: number;
  listed: number;
  found: number;
  unassessable: string[];
  falseAlarms: string[];
}

const corpus = readCorpus();
const measured: Measured[] = [];

async function read(known: KnownReport): Promise<Report> {
  const reading = await readReport(known.bytes, known.name);
  if (!reading.ok) throw new Error(`${known.name}: ${reading.because.message}`);
  return reading.value;
}

function isSame(a: CellValue | undefined, b: KnownCell | undefined): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') {
    return a.text === b.text && a.number === b.number;
  }
  return a === b;
}

async function findLast(known: KnownReport): Promise<Report | undefined> {
  const last = corpus.find(({ organ, year }) => organ === known.organ && year === known.year - 1);
  return last && read(last);
}

describe.each(corpus.map((known) => [known.name, known] as const))('%s', (name, known) => {
  test(`机关“${known.organ}”、${known.year} 年、${Object.keys(known.cells).length} 格、${known.defects.length} 处缺陷`, async () => {
    const report = await read(known);
    expect({ organ: report.organ, year: report.year }).toEqual({ organ: known.organ, year: known.year });
    const paths = Object.keys(known.cells);
    const unread = paths.filter((path) => !(path in report.cells));
    const wrong = [
      ...paths.filter((path) => path in report.cells && !isSame(report.cells[path], known.cells[path])),
      ...Object.keys(report.cells).filter((path) => !(path in known.cells)),
    ];
    const last = await findLast(known);
    const findings = checkReport(report, last ? { last } : {});
    const matching = matchDefects(known.defects, findings, last !== undefined);
    const falseAlarms = matching.unlisted
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => `${rule} ${message}`);
    measured.push({
      name,
      right: paths.length - unread.length - wrong.length,
      wrong,
      unread,
      total: paths.length,
      listed: known.defects.length,
      found: matching.found.length,
      unassessable: matching.unassessable.map(({ rule, note }) => `${rule} ${note}`),
      falseAlarms,
    });
    const explained = new Set(report.notes.flatMap(({ cells }) => cells ?? []));
    expect({ wrong, unreadInSilence: unread.filter((path) => !explained.has(path)) }).toEqual({
      wrong: [],
      unreadInSilence: [],
    });
    expect(matching.missed.map(({ rule, kind, note }) => `${rule} ${kind} ${note}`)).toEqual([]);
    expect(falseAlarms).toEqual([]);
  });
});

afterAll(() => {
  const lines = measured.map(
    ({ name, right, total, wrong, unread, found, listed, unassessable, falseAlarms }) =>
      `${name.padEnd(32)} cells ${right}/${total} wrong ${wrong.length} unread ${unread.length}   defects ${found}/${listed}${unassessable.length > 0 ? ` (${unassessable.length} need last year's report)` : ''}   false alarms ${falseAlarms.length}`,
  );
  const sum = (of: (one: Measured) => number): number =>
    measured.reduce((before, one) => before + of(one), 0);
  const all = `${'all'.padEnd(32)} cells ${sum((one) => one.right)}/${sum((one) => one.total)} wrong ${sum((one) => one.wrong.length)} unread ${sum((one) => one.unread.length)}   defects ${sum((one) => one.found)}/${sum((one) => one.listed)} (${sum((one) => one.unassessable.length)} need last year's report)   false alarms ${sum((one) => one.falseAlarms.length)}`;
  console.log([...lines, all].join('\n'));
});
