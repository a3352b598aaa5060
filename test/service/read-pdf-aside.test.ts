import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readReport } from '../../src/report/read/read-report.ts';
import { readReportAside } from '../../src/service/read-pdf-aside.ts';

const pdf = new Uint8Array(readFileSync(new URL('../report/read/format/files/page.pdf', import.meta.url)));
const ample = () => AbortSignal.timeout(20_000);

test('另起线程读 PDF：与直接读一样，一个线程读完一份再读下一份', async () => {
  const direct = await readReport(pdf, '年报.pdf');
  const readings = await Promise.all([1, 2, 3].map(() => readReportAside(pdf, '年报.pdf', ample)));
  expect(readings).toEqual([direct, direct, direct]);
});

test('到了时限还没读完：说明原因，下一份照读', async () => {
  const late = await readReportAside(pdf, '年报.pdf', () => AbortSignal.timeout(0));
  expect(late).toMatchObject({ ok: false, because: { code: 'damaged' } });
  expect(late.ok ? '' : late.because.message).toContain('在时限内读不完');
  expect((await readReportAside(pdf, '年报.pdf', ample)).ok).toBe(true);
});

test('别的格式当即读', async () => {
  const text = '一、总体情况\n全年公开90条。\n五、存在的主要问题及改进情况\n解读不够。';
  const reading = await readReportAside(new TextEncoder().encode(text), '年报.txt', ample);
  expect(reading.ok && reading.value.source.format).toBe('txt');
});
