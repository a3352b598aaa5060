import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { openReport } from '../../src/cli/report/report-files.ts';

test('读取的程序自身出错：说明是哪份文件，不中断其余文件', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const path = fileURLToPath(new URL('../report/read/format/files/page.pdf', import.meta.url));
  const reading = await openReport(path, () => Promise.reject(new TypeError('no row')));
  expect(reading).toMatchObject({ ok: false, because: { code: 'damaged' } });
  expect(reading.ok ? '' : reading.because.message).toContain('这份文件触发了程序错误（no row）');
  expect(String(printed.mock.calls[0]?.[0])).toContain('page.pdf');
  printed.mockRestore();
});
