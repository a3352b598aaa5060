import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReport } from '../../../src/report/check/check.ts';
import { narrativeFigures } from '../../../src/report/narrative/figures.ts';
import { report2021, withChapter } from '../fixture-report.ts';

const words = fc.constantFrom(
  '收到',
  '受理',
  '政府信息公开申请',
  '答复',
  '办结',
  '其中',
  '，',
  '。',
  '；',
  '：',
  '、',
  '（',
  '）',
  '12',
  '3.5',
  '３',
  '件',
  '条',
  '%',
  '余',
  '万',
  '两件',
  '予以公开',
  '部分公开',
  '无法提供',
  '结转',
  '上年',
  '下年度',
  '行政复议',
  '行政诉讼',
  '没有',
  '均',
  '全部',
  '占',
  '共',
  '2022年',
  '2023年',
  '规范性文件',
  '一是',
  '三是',
  '\n',
  ' ',
  '《',
  '》',
  '12345热线',
);
const texts = fc.array(words, { maxLength: 120 }).map((parts) => parts.join(''));

test('任何文字都能检查完，发现里的原句都在文中', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const report = withChapter(report2021(), 1, { text });
      for (const { message, severity, status } of checkReport(report)) {
        expect(message).not.toBe('');
        expect(['error', 'warning', 'info']).toContain(severity);
        expect(['fail', 'uncertain', 'not-assessable']).toContain(status);
      }
      for (const { start, end, number } of narrativeFigures(report).filter(({ chapter }) => chapter === 1)) {
        expect(text.slice(start, end)).toMatch(/[\d３两]/);
        expect(Number.isFinite(number)).toBe(true);
      }
    }),
  );
});

test('没有句号的十万字也在两秒内检查完', () => {
  const text = '共收到政府信息公开申请12件，答复11件，'.repeat(5000);
  const started = performance.now();
  checkReport(withChapter(report2021(), 1, { text }));
  expect(performance.now() - started).toBeLessThan(2000);
});
