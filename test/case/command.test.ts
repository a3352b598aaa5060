import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/case/acts/command.ts';

describe('读办理命令', () => {
  it('读出动作、日期和事实', () => {
    const command = {
      act: 'serveNotice',
      on: '2026-02-10',
      document: { key: 'd1', title: '补正告知书' },
      facts: { notice: 'correction', service: { method: 'direct', signedOn: '2026-02-10' } },
    };
    expect(parseCommand(command)).toEqual({ ok: true, value: command });
  });

  it.each([
    ['没有的动作', { act: 'publish', facts: {} }, ['act']],
    ['不是日期', { act: 'confirmReceipt', on: '2026-02-30', facts: {} }, ['on']],
    ['缺少事实', { act: 'withdraw', facts: {} }, ['facts', 'manner']],
    ['空白的理由', { act: 'endOtherwise', facts: { reason: '  ' } }, ['facts', 'reason']],
    [
      '由系统填的金额',
      { act: 'notifyFee', facts: { basis: { per: 'item', nth: 31 }, amount: 1 } },
      ['facts'],
    ],
    ['冒名的记录人', { act: 'confirmReceipt', facts: { by: { kind: 'system' } } }, ['facts']],
  ])('拒绝：%s', (_, value, path) => {
    const read = parseCommand(value);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.because[0]?.path).toEqual(path);
  });
});
