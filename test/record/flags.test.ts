import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { since } from '../../src/law/since.ts';
import { Attachment } from '../../src/record/content/attachment.ts';
import type { Content } from '../../src/record/content/content.ts';
import { placeName } from '../../src/record/content/passage.ts';
import { flagKey } from '../../src/record/flags/flag.ts';
import { flagsOf } from '../../src/record/flags/flags.ts';
import { passesLuhn } from '../../src/record/flags/personal-data.ts';
import { defaultOffice } from '../../src/record/office.ts';
import { content, notice, reckoningOn, saying } from './piece.ts';

const today = reckoningOn('2026-03-05');
const flags = (whole: Content) => flagsOf(whole, today);
const codes = (whole: Content) => flags(whole).map(({ code }) => code);

describe('个人信息', () => {
  it.each([
    ['身份证号（校验码正确）', '身份证号：11010519491231002X。', 'citizen-number', '110*************2X'],
    [
      '全角数字的身份证号',
      '身份证号：１１０１０５１９４９１２３１００２Ｘ。',
      'citizen-number',
      '110*************2X',
    ],
    ['合银行卡校验的身份证号只算身份证号', '341723198001010103', 'citizen-number', '341*************03'],
    ['手机号', '联系人李某，13800138000。', 'mobile-number', '138******00'],
    ['分段的手机号', '电话138 0013 8000', 'mobile-number', '138 **** **00'],
    ['个人固定电话', '户主电话：0563-2012345', 'home-phone', '056*-*****45'],
    ['银行卡号（校验正确）', '账户6222 0212 3456 7890 128', 'bank-card', '622* **** **** **** *28'],
    ['家庭住址', '家庭住址：云岭县青石镇东街12号。', 'home-address', '家庭住址：云岭县青石镇东街12号'],
    ['楼栋单元室', '送达至锦绣花园3号楼2单元501室', 'home-address', '3号楼2单元501室'],
  ])('%s', (_, text, code, found) => {
    expect(flags(saying(text))).toMatchObject([{ code, found, severity: 'answer' }]);
  });

  it.each([
    ['校验码错误的18位数字', '编号110105194912310021'],
    ['机关电话', '咨询电话：0563-2012345'],
    ['校验不符的16位数字', '流水号6222021234567891'],
    ['全是数字的统一社会信用代码，虽合银行卡校验', '代码523417230000000118'],
    ['统一社会信用代码', '代码11341700MB1631138U'],
    ['更长的数字', '合同号138001380001234567890'],
    ['单位地址', '办公地址：云岭县人民路1号'],
    ['法人住所', '住所：云岭县工业园8号'],
    ['已经隐去的号码', '身份证号110105********002X，手机138****8000'],
  ])('不提示：%s', (_, text) => {
    expect(flags(saying(text))).toEqual([]);
  });

  it('银行卡校验：6222021234567890128 通过，改一位不通过', () => {
    expect(passesLuhn('6222021234567890128')).toBe(true);
    expect(passesLuhn('6222021234567890129')).toBe(false);
    expect(passesLuhn('')).toBe(false);
  });

  it('说出在哪里：名称、概述、附件名、正文第几段，从0数起的位置', () => {
    const file = {
      key: 'a1',
      name: '张某13800138000.pdf',
      mediaType: 'application/pdf',
      kind: 'document',
    } as const;
    const found = flags(
      saying('第一段', {
        description: '电话13800138000',
        attachments: [file],
        title: '关于13800138000的公告',
      }),
    );
    expect(found.map(({ place, start }) => [placeName(place), start])).toEqual([
      ['名称', 2],
      ['内容概述', 2],
      ['附件第1个', 2],
    ]);
    expect(found.map(flagKey)).toEqual([
      'mobile-number/title//2',
      'mobile-number/description//2',
      'mobile-number/attachment/0/2',
    ]);
  });
});

describe('表述', () => {
  it.each([
    ['用语表', '截止目前，已受理三件。', 'wording', '截止目前', '宜改为“截至目前”：“截止”不接时间。'],
    [
      '旧条例的说法',
      '无须说明三需要。',
      'wording',
      '三需要',
      '用语请核对：2019年5月15日起申请公开不再要求说明特殊需要。',
    ],
    [
      '文号括号',
      '根据云自然资规[2025]3号，',
      'document-number',
      '云自然资规[2025]3号',
      '文号写法：年份应用六角括号“〔〕”括入，应为“云自然资规〔2025〕3号”。',
    ],
    ['没有的日期', '自2026年2月30日起', 'no-such-day', '2026年2月30日', '没有这一天。'],
    ['没有的日期', '截至2025-13-01', 'no-such-day', '2025-13-01', '没有这一天。'],
    ['域代码', '见错误！未找到引用源。', 'word-residue', '错误！未找到引用源。', '有文字处理软件的残留。'],
    ['标签', '第一条<o:p>', 'word-residue', '<o:p>', '有文字处理软件的残留。'],
    ['目录书签', '见_Toc12345', 'word-residue', '_Toc12345', '有文字处理软件的残留。'],
    ['内部标注', '内部资料，仅供参考', 'internal-mark', '内部资料', '有“内部资料”一类标注，请确认可以公开。'],
  ])('%s：%s', (_, text, code, found, words) => {
    expect(flags(saying(text))).toMatchObject([{ code, found, words }]);
  });

  it.each([
    '根据云自然资规〔2025〕3号，',
    '自2024年2月29日起',
    '面积 < 3 公顷',
    '《测绘法》第12条',
    '第2026-15-3号地块',
  ])('不提示：%s', (text) => {
    expect(flags(saying(text))).toEqual([]);
  });

  it.each(['<o:p', '机密 ', '\n', '3号楼2', '6'])('长文反复“%s”也很快查完（19万字）', (unit) => {
    const text = unit.repeat(Math.floor(19_000 / unit.length));
    const body = Array.from({ length: 10 }, () => ({ kind: 'paragraph' as const, runs: [{ text }] }));
    const started = performance.now();
    flags(saying('', { body }));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('同一词出现两次，各有位置', () => {
    expect(flags(saying('截止到今天，截止到昨天')).map(({ start }) => start)).toEqual([0, 6]);
  });

  it('用语表是有起始日的数据', () => {
    const office = {
      ...defaultOffice,
      wording: [
        since('2026-01-01', [{ wrong: '国土局', right: '自然资源局', because: '机构改革' }], '本局规定'),
      ],
    };
    const found = flagsOf(saying('由国土局按排'), reckoningOn('2026-03-05', office));
    expect(found.map((one) => one.found)).toEqual(['国土局']);
  });

  it('文件自己的文号', () => {
    expect(flags(content({ documentNumber: '云自然资规（2026）01号' }))).toMatchObject([
      { code: 'document-number', place: { part: 'documentNumber' } },
      { code: 'no-interpretation' },
    ]);
    expect(codes(content({ documentNumber: '第一号' }))).toContain('not-a-document-number');
  });
});

const map = (change: Partial<Attachment>) =>
  Attachment.parse({ key: 'm1', name: '云岭县地图.jpg', mediaType: 'image/jpeg', kind: 'map', ...change });

describe('地图', () => {
  it.each([
    ['没有审图号', map({}), ['map-without-approval'], 'mend'],
    [
      '审图号写法不对',
      map({ approval: { kind: 'approved', number: '12345' } }),
      ['map-approval-shape'],
      'answer',
    ],
    ['没有标为地图的区位图', map({ kind: 'image', name: '区位图.png' }), ['maybe-a-map'], 'answer'],
  ])('%s', (_, attachment, expected, severity) => {
    const found = flags(notice({ attachments: [attachment] }));
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found[0]?.severity).toBe(severity);
  });

  it.each(['GS（2026）1234号', 'GS京(2026)0012号', '皖S（2026）012号', '审图号：GS（2019）1822号'])(
    '审图号“%s”可以',
    (number) => {
      expect(codes(notice({ attachments: [map({ approval: { kind: 'approved', number } })] }))).toEqual([]);
    },
  );

  it('说明不需要审图号的理由也可以', () => {
    const sketch = map({ approval: { kind: 'exempt', because: '宗地位置简图，不表示行政区域界线' } });
    expect(codes(notice({ attachments: [sketch] }))).toEqual([]);
  });
});

describe('基本信息的提示', () => {
  it.each([
    [
      '生成日期晚于今天',
      content({ madeOn: plainDate('2026-03-06') }),
      'day-ahead',
      '生成日期2026年3月6日晚于今天（2026年3月5日）。',
    ],
    [
      '有效期早于施行',
      content({
        about: {
          kind: 'policyDocument',
          effectiveOn: plainDate('2026-04-01'),
          expiresOn: plainDate('2026-03-31'),
        },
      }),
      'days-reversed',
      '有效期至早于施行日期。',
    ],
    [
      '有效期长于5年',
      content({
        about: {
          kind: 'normativeDocument',
          effectiveOn: plainDate('2026-04-01'),
          expiresOn: plainDate('2031-04-02'),
        },
      }),
      'expiry-long',
      '有效期长于本机关规则（至2031年4月1日）。',
    ],
    [
      '没有有效期',
      content({ about: { kind: 'normativeDocument', effectiveOn: plainDate('2026-04-01') } }),
      'no-expiry',
      '规范性文件没有写明有效期。',
    ],
    [
      '保密期限早于定密',
      notice({
        disclosure: {
          kind: 'withheld',
          ground: 'stateSecret',
          reason: '属于国家秘密',
          basis: '保守国家秘密法第十三条',
          secret: { level: 'secret', determinedOn: plainDate('2020-06-01'), until: plainDate('2020-05-31') },
        },
      }),
      'days-reversed',
      '保密期限届满之日早于定密日期。',
    ],
    ['缺少主题分类', content({ theme: undefined }), 'missing', '缺少主题分类。'],
  ] as const)('%s', (_, whole, code, words) => {
    expect(flags(whole)).toEqual(expect.arrayContaining([expect.objectContaining({ code, words })]));
  });

  it('政策文件没有关联解读：提示而不拦；关联之后不再提示；转载的不提示', () => {
    const [hint] = flags(content());
    expect(hint).toMatchObject({ code: 'no-interpretation', severity: 'hint' });
    const link = {
      id: 'l1',
      relation: 'interpretation' as const,
      to: { kind: 'record' as const, record: 'r2' },
      linkedOn: plainDate('2026-03-05'),
    };
    expect(flagsOf(content(), today, [link])).toEqual([]);
    expect(codes(content({ source: { kind: 'reprint', from: '省厅' } }))).toEqual([]);
  });

  it('不公开的信息只核对基本信息，不查正文', () => {
    const disclosure = { kind: 'onRequest', reason: '含个人信息', basis: '条例第十五条' } as const;
    expect(codes(saying('身份证号11010519491231002X', { disclosure }))).toEqual([]);
  });
});
