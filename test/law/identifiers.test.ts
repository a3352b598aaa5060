import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseCitizenNumber } from '../../src/law/identifiers/citizen-number.ts';
import { parseCreditCode } from '../../src/law/identifiers/credit-code.ts';
import { parseOrganizationCode } from '../../src/law/identifiers/organization-code.ts';

const creditAlphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const digits = [...'0123456789'];

function charactersOf(alphabet: string[], length: number) {
  return fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
}

/** The one last character a stem takes, found by trying, so that the reckoning is not repeated here. */
function completed(stem: string, alphabet: string[], parse: (text: string) => { ok: boolean }) {
  const fitting = alphabet.filter((last) => parse(stem + last).ok);
  expect(fitting).toHaveLength(1);
  return stem + fitting.join('');
}

describe('统一社会信用代码（GB 32100—2015）', () => {
  it.each(['11341700MB1631138U', '11510823MB1561440X', '11341702486344515H', '91350100M000100Y43'])(
    '%s 合格',
    (code) => {
      expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
    },
  );

  it('小写、全角、空格和连字符先统一再校验', () => {
    expect(parseCreditCode(' 11341700-mb1631138ｕ ')).toEqual({ ok: true, value: '11341700MB1631138U' });
  });

  it.each([
    [
      '11341700MB1631138',
      { code: 'length', expected: 18, actual: 17, message: '统一社会信用代码应为18位，现为17位。' },
    ],
    ['', { code: 'length', expected: 18, actual: 0, message: '统一社会信用代码应为18位，现为0位。' }],
    [
      '11341700MB163113OU',
      { code: 'character', position: 17, character: 'O', message: '统一社会信用代码第17位不能是“O”。' },
    ],
    [
      '1134A700MB1631138U',
      { code: 'character', position: 5, character: 'A', message: '统一社会信用代码第5位不能是“A”。' },
    ],
    [
      '11341700MB1631138X',
      {
        code: 'check',
        expected: 'U',
        actual: 'X',
        message: '统一社会信用代码校验码应为“U”，现为“X”，请核对是否有误。',
      },
    ],
  ])('“%s”不合格，说明原因', (code, because) => {
    expect(parseCreditCode(code)).toEqual({ ok: false, because });
  });

  test('任一位换成别的字符即不合格', () => {
    const stem = fc.tuple(
      charactersOf(creditAlphabet, 2),
      charactersOf(digits, 6),
      charactersOf(creditAlphabet, 9),
    );
    const change = fc.tuple(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...creditAlphabet));
    fc.assert(
      fc.property(stem, change, (parts, [at, other]) => {
        const code = completed(parts.join(''), creditAlphabet, parseCreditCode);
        fc.pre(code[at] !== other);
        expect(parseCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});

describe('组织机构代码（GB 11714）', () => {
  it.each(['MB1631138', 'MB1561440', '486344515', '01413881X', '014416330', '01527918X', '000014349'])(
    '%s 合格',
    (code) => {
      expect(parseOrganizationCode(code)).toEqual({ ok: true, value: code });
    },
  );

  it('连字符可有可无', () => {
    expect(parseOrganizationCode('01413881-X')).toEqual({ ok: true, value: '01413881X' });
  });

  it.each([
    ['01413881', 'length', '组织机构代码应为9位，现为8位。'],
    ['01413881Y', 'character', '组织机构代码第9位不能是“Y”。'],
    ['0141388#X', 'character', '组织机构代码第8位不能是“#”。'],
    ['014138811', 'check', '组织机构代码校验码应为“X”，现为“1”，请核对是否有误。'],
  ])('“%s”不合格：%s', (code, fault, message) => {
    expect(parseOrganizationCode(code)).toMatchObject({ ok: false, because: { code: fault, message } });
  });

  test('只有一个校验码合格', () => {
    const stem = charactersOf([...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'], 8);
    fc.assert(fc.property(stem, (text) => void completed(text, [...digits, 'X'], parseOrganizationCode)));
  });
});

describe('公民身份号码（GB 11643—1999）', () => {
  it('标准样例 11010519491231002X 合格，生于1949年12月31日，小写 x 亦可', () => {
    const value = { number: '11010519491231002X', region: '110105', bornOn: '1949-12-31' };
    expect(parseCitizenNumber('11010519491231002X')).toEqual({ ok: true, value });
    expect(parseCitizenNumber('11010519491231002x')).toEqual({ ok: true, value });
  });

  it.each([
    ['110105491231002', 'length', '公民身份号码应为18位，现为15位。'],
    ['1101051949123100X2', 'character', '公民身份号码第17位不能是“X”。'],
    ['11010519491231002Y', 'character', '公民身份号码第18位不能是“Y”。'],
    ['99010519491231002X', 'region', '公民身份号码的地区代码“990105”不存在。'],
    ['11010519490231002X', 'birthday', '公民身份号码的出生日期“1949-02-31”不存在。'],
    ['11010518491231002X', 'birthday', '公民身份号码的出生日期“1849-12-31”不存在。'],
    ['110105194912310020', 'check', '公民身份号码校验码应为“X”，现为“0”，请核对是否有误。'],
  ])('“%s”不合格：%s', (number, fault, message) => {
    expect(parseCitizenNumber(number)).toMatchObject({ ok: false, because: { code: fault, message } });
  });

  test('任一位换成别的数字即不合格', () => {
    const birthday = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
    const stem = fc.tuple(fc.constantFrom('110105', '650102', '341702'), birthday, charactersOf(digits, 3));
    const change = fc.tuple(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...digits, 'X'));
    fc.assert(
      fc.property(stem, change, (parts, [at, other]) => {
        const number = completed(parts.join(''), [...digits, 'X'], parseCitizenNumber);
        fc.pre(number[at] !== other);
        expect(parseCitizenNumber(number.slice(0, at) + other + number.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
