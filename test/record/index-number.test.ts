import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../src/law/plain-date.ts';
import { type IndexFacts, indexNumber, serialScope } from '../../src/record/index-number/index-number.ts';
import { parseIndexPattern } from '../../src/record/index-number/pattern.ts';

const facts: IndexFacts = {
  organizationCode: '014416330',
  creditCode: '11341700MB1631138U',
  region: '341700',
  department: '021',
  category: '03',
  group: '0102',
  unit: '05',
  on: plainDate('2026-04-09'),
  serial: 27,
};

function patternOf(text: string) {
  const pattern = parseIndexPattern(text);
  if (!pattern.ok) throw new Error(pattern.because.map(({ message }) => message).join(''));
  return pattern.value;
}

describe('索引号', () => {
  it.each([
    ['国务院式：组织机构代码/年-序号', '{组织机构代码}/{年}-{序号:5}', '014416330/2026-00027'],
    ['安徽式：信用代码/年月-序号', '{信用代码}/{年}{月}-{序号:5}', '11341700MB1631138U/202604-00027'],
    [
      '宁波式：地区-部门-类别-分组-日期-序号',
      '{地区代码}-{部门代码}-{类别代码}-{分组代码:4}-{年}{月}{日}-{序号}',
      '341700-021-03-0102-20260409-27',
    ],
    [
      '云南式：21位连写',
      '{地区代码}{部门代码:3}{类别代码:2}{内设机构代码:2}{年}{序号:4}',
      '341700021030520260027',
    ],
    ['怒江式：组织机构代码-年-序号', '{组织机构代码}-{年}-{序号:6}', '014416330-2026-000027'],
    ['日期-序号', '{年}{月}{日}-{序号：6}', '20260409-000027'],
    ['地区部门代码/年-序号', '{地区代码}0{部门代码:3}/{年}-{序号:5}', '3417000021/2026-00027'],
  ])('%s', (_, text, expected) => {
    expect(indexNumber(patternOf(text), facts)).toEqual({ ok: true, value: expected });
  });

  it('云南式正好21位', () => {
    const number = indexNumber(
      patternOf('{地区代码}{部门代码:3}{类别代码:2}{内设机构代码:2}{年}{序号:4}'),
      facts,
    );
    expect(number.ok && number.value.length).toBe(21);
  });

  it.each([
    ['', ['empty']],
    ['{年}-{序号', ['unclosed', 'no-serial']],
    ['{年份}-{序号}', ['unknown-field']],
    ['{年}-{月}', ['no-serial']],
    ['{序号}-{序号}', ['two-serials']],
    ['{部门代码}{序号}', ['ambiguous']],
    ['{年}-{序号:0}', ['bad-width', 'no-serial']],
    ['{年:2}-{序号:5}', ['bad-width']],
    ['{年} {序号:5}', ['bad-character']],
    ['{年}号{序号:5}', ['bad-character']],
  ])('规则“%s”有毛病', (text, codes) => {
    const read = parseIndexPattern(text);
    expect(read.ok ? [] : read.because.map(({ code }) => code)).toEqual(codes);
    if (!read.ok) for (const { message } of read.because) expect(message).toMatch(/。$/u);
  });

  it('缺少的项目、错误的代码、超出位数的序号，逐一说出', () => {
    const pattern = patternOf('{组织机构代码}-{部门代码}-{年}-{序号:3}');
    const wrong = { ...facts, organizationCode: '014416331', department: undefined, serial: 1000 };
    const faults = indexNumber(pattern, wrong);
    expect(faults.ok ? [] : faults.because.map(({ message }) => message)).toEqual([
      '组织机构代码校验码应为“0”，现为“1”，请核对是否有误。',
      '缺少部门代码。',
      '序号“1000”应为3位。',
    ]);
  });

  it('代码不足位数不补零', () => {
    const short = indexNumber(patternOf('{部门代码:3}-{序号}'), { ...facts, department: '21' });
    expect(short.ok ? [] : short.because).toEqual([
      { code: 'wrong-length', field: 'department', message: '部门代码“21”应为3位。' },
    ]);
  });

  it('序号从1起的整数', () => {
    for (const serial of [0, -1, 1.5, Number.NaN]) {
      expect(indexNumber(patternOf('{年}-{序号:5}'), { ...facts, serial }).ok).toBe(false);
    }
  });

  it('序号按号的其余部分分列：跨年另起，同月同列', () => {
    const yearly = patternOf('{组织机构代码}/{年}-{序号:5}');
    expect(serialScope(yearly, facts)).toEqual({ ok: true, value: '014416330/2026-*' });
    const monthly = patternOf('{年}{月}-{序号:5}');
    const may = { ...facts, on: plainDate('2026-05-01') };
    expect(serialScope(monthly, facts)).not.toEqual(serialScope(monthly, may));
  });

  it('不同的范围或者序号，编出的号都不同', () => {
    const texts = ['{组织机构代码}/{年}-{序号:5}', '{年}{月}{日}-{序号}', '{部门代码}-{年}{序号:4}'];
    const some = fc.record({
      department: fc.stringMatching(/^[0-9A-Z]{1,4}$/),
      days: fc.nat({ max: 3000 }),
      serial: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), some, some, (text, one, other) => {
        const pattern = patternOf(text);
        const [a, b] = [one, other].map(({ department, days, serial }) => {
          const whole = { ...facts, department, serial, on: addDays(plainDate('2020-01-01'), days) };
          const [number, scope] = [indexNumber(pattern, whole), serialScope(pattern, whole)];
          if (!number.ok || !scope.ok) throw new Error('no number');
          return { number: number.value, series: `${scope.value} ${serial}` };
        });
        expect(a?.number === b?.number).toBe(a?.series === b?.series);
      }),
    );
  });
});
