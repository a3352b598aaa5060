import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { receiptOf } from '../../src/law/receipt.ts';

const arrivedOn = plainDate('2026-03-06');
const confirmedOn = plainDate('2026-03-09');

describe('第三十一条：收到申请之日', () => {
  it.each([
    ['当面提交', 'inPerson', '2026-03-06', '第一项'],
    ['邮寄，行政机关签收', 'signedMail', '2026-03-06', '第二项'],
    ['平常信函，与申请人确认', 'ordinaryMail', '2026-03-09', '第二项'],
    ['互联网渠道，双方确认', 'internet', '2026-03-09', '第三项'],
  ] as const)(
    '%s（3月6日到达、3月9日确认）：%s 之下以 %s 为收到之日，依据%s',
    (_, channel, receivedOn, item) => {
      const receipt = receiptOf({ channel, arrivedOn, confirmedOn });
      expect(receipt.receivedOn).toBe(receivedOn);
      expect(receipt.basis).toBe(`《中华人民共和国政府信息公开条例》第三十一条${item}`);
    },
  );

  it.each(['ordinaryMail', 'internet'] as const)('%s 尚未确认的，期限尚未起算', (channel) => {
    expect(receiptOf({ channel, arrivedOn })).toMatchObject({
      receivedOn: undefined,
      awaiting: 'confirmation',
    });
  });
});
