import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fixtureReport } from '../../bench/fixture-report.ts';
import type { Report } from '../../src/report/model.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import { renderReport } from '../../src/report/render/render.ts';
import { report2019 } from '../report/fixture-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-office-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens a Word file in LibreOffice and prints it in another format. */
function converted(file: string, to: string): Uint8Array {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  );
  return readFileSync(join(folder, file.replace(/\.docx$/, `.${to}`)));
}

async function readBack(bytes: Uint8Array, name: string): Promise<Report> {
  const reading = await readReport(bytes, name);
  if (!reading.ok) throw new Error(reading.because.message);
  return reading.value;
}

describe.each([
  ['2021 版', 'new.docx', fixtureReport()],
  ['2019 版', 'old.docx', report2019()],
] as [string, string, Report][])('%s的 Word 文件在 LibreOffice 里打开', (_edition, file, report) => {
  test.each(['pdf', 'doc', 'html'])(
    '另存为 %s，三张表逐格不变',
    async (to) => {
      writeFileSync(join(folder, file), (await renderReport(report, 'docx')).body);
      const read = await readBack(converted(file, to), `年报.${to}`);
      expect(read.cells).toEqual(report.cells);
      expect(read.organ).toBe(report.organ);
      expect(read.chapters.map(({ heading }) => heading)).toEqual(
        report.chapters.map(({ heading }) => heading),
      );
    },
    120_000,
  );
});
