import fc from 'fast-check';

const openings = [
  '',
  '',
  '（一）主动公开。',
  '(二)依申请公开。',
  '1.',
  '2．',
  '一是',
  '一、二季度',
  '①',
  '其中，',
  '第一，',
];

const clauses = fc.oneof(
  fc.nat(99_999).map((n) => `全年公开信息${n}条`),
  fc.nat(999).map((n) => `收到申请${n}件`),
  fc.nat(1000).map((n) => `满意率${n / 10}%`),
  fc.nat(9999).map((n) => `收费${n / 100}万元`),
  fc.constantFrom(
    '坚持“以公开为常态、不公开为例外”',
    '落实《中华人民共和国政府信息公开条例》（国务院令第711号）',
    '答复依法、及时、规范',
    '部分栏目更新不够及时',
    '网址为 www.example.gov.cn',
    'a<b且b>c、R&D、"引号"、\'单引号\'、C:\\路径、_下划线_',
    '增加+3、减少-5、占比1/3',
    '联系电话：0000-1234567',
    '𬭚化铀等生僻字、㐂、café',
    '=SUM(A1)不是公式',
  ),
);

const endings = ['。', '。', '。', '；', '：', ''];

/** One paragraph of the narrative, in our own words. */
export const arbitraryParagraph: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.array(clauses, { minLength: 1, maxLength: 6 }),
    fc.constantFrom(...endings),
  )
  .map(([opening, parts, ending]) => `${opening}${parts.join('，')}${ending}`);
