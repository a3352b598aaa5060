import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/report/narrative/plain-text.ts';

test.each([
  ['收到 3 119 件', '收到3119件'],
  ['收到３件，共1,234条', '收到3件，共1234条'],
  ['其中:网站(含微博)5条;', '其中：网站（含微博）5条；'],
  [
    '本年度我局通过门户网站和来信来访共计收到政府信息公开\n申请5件',
    '本年度我局通过门户网站和来信来访共计收到政府信息公开申请5件',
  ],
  ['第一段。\n第二段。', '第一段。\n第二段。'],
  ['（一）主动公开情况\n全年公开5条', '（一）主动公开情况\n全年公开5条'],
])('“%s”归一为“%s”', (original, expected) => {
  expect(plainText(original).text).toBe(expected);
});

test('每个字都指回原文的位置，位置只增不减', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('公', '开', '5', '５', ' ', '\n', '，', ',', '（', '(', '。') }),
      (original) => {
        const { text, at } = plainText(original);
        expect(at).toHaveLength(text.length + 1);
        for (let index = 1; index < at.length; index++)
          expect(at[index]).toBeGreaterThan(at[index - 1] ?? -1);
      },
    ),
  );
});
