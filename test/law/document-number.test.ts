import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDocumentNumber } from '../../src/law/document-number.ts';
import { findDocumentNumbers } from '../../src/law/document-number-search.ts';

describe('文号规范化', () => {
  it('国办公开办函〔2021〕30号 写法规范', () => {
    expect(parseDocumentNumber('国办公开办函〔2021〕30号')).toEqual({
      ok: true,
      value: { mark: '国办公开办函', year: 2021, serial: 30, normal: '国办公开办函〔2021〕30号', faults: [] },
    });
  });

  it.each([
    ['青川自然资公复【2026】12号', ['wrong-brackets']],
    ['青川自然资公复[2026]12号', ['wrong-brackets']],
    ['青川自然资公复(2026)12号', ['wrong-brackets']],
    ['青川自然资公复（2026）12号', ['wrong-brackets']],
    ['青川自然资公复［2026］12号', ['wrong-brackets']],
    ['青川自然资公复〔2026〕第12号', ['ordinal-prefix']],
    ['青川自然资公复〔2026〕012号', ['leading-zeros']],
    ['青川自然资公复〔２０２６〕１２号', ['full-width']],
    ['青川自然资公复 〔2026〕 12号', ['spaces']],
    [
      '青川自然资公复（２０２６） 第 012号',
      ['wrong-brackets', 'full-width', 'spaces', 'ordinal-prefix', 'leading-zeros'],
    ],
  ])('“%s”改作 青川自然资公复〔2026〕12号，并说明 %j', (text, faults) => {
    expect(parseDocumentNumber(text)).toMatchObject({
      ok: true,
      value: { normal: '青川自然资公复〔2026〕12号', year: 2026, serial: 12, faults },
    });
  });

  it('年份只有两位的，指出而不猜测世纪', () => {
    expect(parseDocumentNumber('青川自然资公复〔26〕12号')).toMatchObject({
      ok: true,
      value: { year: undefined, normal: undefined, faults: ['two-digit-year'] },
    });
  });

  it('没有机关代字的，指出而不补造', () => {
    expect(parseDocumentNumber('〔2026〕12号')).toMatchObject({
      ok: true,
      value: { mark: '', normal: undefined, faults: ['mark-missing'] },
    });
  });

  it.each(['', '12号', '青川〔2026〕号', '青川〔2026〕12', '青川〔202〕12号', '（2026）甲01行初12号'])(
    '“%s”不是文号',
    (text) => {
      expect(parseDocumentNumber(text)).toMatchObject({ ok: false, because: { code: 'not-a-number' } });
    },
  );

  test('规范写法再规范一次不变，且没有毛病', () => {
    const brackets = fc.constantFrom(['〔', '〕'], ['【', '】'], ['[', ']'], ['(', ')'], ['（', '）']);
    const zeros = fc.constantFrom('', '0', '00');
    const parts = fc.tuple(brackets, fc.constantFrom('', '第'), zeros, fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(parts, ([[open, close], ordinal, zeros, serial]) => {
        const first = parseDocumentNumber(`青自资复${open}2026${close}${ordinal}${zeros}${serial}号`);
        const normal = first.ok ? first.value.normal : undefined;
        expect(normal).toBe(`青自资复〔2026〕${serial}号`);
        expect(parseDocumentNumber(normal ?? '')).toMatchObject({ ok: true, value: { normal, faults: [] } });
      }),
    );
  });
});

describe('正文中的文号', () => {
  const text =
    '根据国办公开办函〔2021〕30号和国办函【2020】第0109号，参照《通知》（青政办发〔2025〕7号）办理，另见〔2019〕60号。';

  it('依次找出四个，给出位置和规范写法', () => {
    const found = findDocumentNumbers(text);
    expect(found.map(({ text, normal }) => [text, normal])).toEqual([
      ['国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号'],
      ['国办函【2020】第0109号', '国办函〔2020〕109号'],
      ['青政办发〔2025〕7号', '青政办发〔2025〕7号'],
      ['〔2019〕60号', undefined],
    ]);
    for (const { start, end, text: printed } of found) expect(text.slice(start, end)).toBe(printed);
  });

  it('法院案号、年份和门牌不当作文号', () => {
    expect(findDocumentNumbers('（2025）甲01行终12号判决；2026年3月；建设路〔东段〕12号。')).toEqual([]);
  });

  it('“和政办发”“国经贸”一类的机关代字不被截断', () => {
    const found = findDocumentNumbers('见《和政县办法》（和政办发〔2025〕3号）、国经贸〔2002〕5号。');
    expect(found.map(({ mark }) => mark)).toEqual(['和政办发', '国经贸']);
  });
});
