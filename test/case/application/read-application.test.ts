import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApplicantDetails } from '../../../src/case/application/applicant-details.ts';
import {
  applicationFieldNames,
  applicationFields,
  supplyForms,
  supplyRoutes,
} from '../../../src/case/application/application-fields.ts';
import { readApplication } from '../../../src/case/application/read-application.ts';
import { Registered } from '../../../src/case/event/intake.ts';
import { organizationForm, personForm } from './typed-form.ts';

/** Faults of the form with these changes, by input. */
function faults(changes: Record<string, string>, form = personForm): Record<string, string> {
  const read = readApplication({ ...form, ...changes }, ['identity']);
  return read.ok ? {} : Object.fromEntries(read.because.map(({ field, message }) => [field, message]));
}

describe('读申请表', () => {
  it('公民的申请：三组内容读全，不问用途', () => {
    expect(readApplication(personForm, ['identity'])).toEqual({
      ok: true,
      value: {
        matter: 'disclosure',
        name: '郑小禾',
        category: 'naturalPerson',
        details: {
          kind: 'person',
          documentKind: '居民身份证',
          documentNumber: '11010519491231002X',
          phone: '13800138000',
          email: 'zheng@example.cn',
          address: '云岭县青石村三组8号',
          postcode: '350100',
          supply: { form: 'paper', route: 'post', acceptsOther: true },
        },
        pieces: [{ id: 'p1', text: '青石村三组土地征收补偿安置方案', documentNumber: '云政地〔2024〕12号' }],
        lacking: [],
        electronicService: true,
      },
    });
    expect(applicationFieldNames.filter((name) => /purpose|use/i.test(name))).toEqual([]);
  });

  it('法人的申请：商业企业，信用代码合格', () => {
    const read = readApplication(organizationForm, ['identity']);
    expect(read).toMatchObject({
      ok: true,
      value: {
        category: 'commercialEnterprise',
        details: { kind: 'organization', creditCode: '91350100M000100Y43', contactPerson: '陈一苇' },
      },
    });
  });

  it.each([
    [
      '身份证校验码不对',
      { documentNumber: '110105194912310021' },
      'documentNumber',
      '校验码应为“X”，现为“1”',
    ],
    ['身份证少一位', { documentNumber: '11010519491231002' }, 'documentNumber', '应为18位，现为17位'],
    ['身份证出生日期不存在', { documentNumber: '11010519491331002X' }, 'documentNumber', '出生日期'],
    ['护照号码太短', { documentKind: '护照', documentNumber: 'E1' }, 'documentNumber', '5至20位'],
    ['手机号码12位', { phone: '138001380001' }, 'phone', '手机号码应为11位，现为12位'],
    ['电话里有汉字', { phone: '见来信' }, 'phone', '7至20位数字'],
    ['邮箱没有域名', { email: 'zheng@' }, 'email', '电子邮箱格式不对'],
    ['邮箱夹带第二个地址', { email: 'a@b.cn,c@d.cn' }, 'email', '电子邮箱格式不对'],
    ['邮编5位', { postcode: '35010' }, 'postcode', '邮政编码为6位数字'],
    ['没有姓名', { name: ' 　' }, 'name', '请填写姓名'],
    ['姓名一万字', { name: '禾'.repeat(10_000) }, 'name', '最多200字，现为10000字'],
    ['姓名有控制字符', { name: '郑\u0000小禾' }, 'name', '控制字符'],
    ['姓名有半个字', { name: '郑\ud800禾' }, 'name', '控制字符'],
    ['一项内容5001字', { piece1: '图'.repeat(5001) }, 'piece1', '最多5000字，现为5001字'],
    ['一项内容也没有', { piece1: '', pieceNumber1: '\n' }, 'piece1', '至少填写一项申请内容'],
    ['事项不在列', { matter: 'purpose' }, 'matter', '请选择事项'],
    ['申请人类型不在列', { applicantKind: '' }, 'applicantKind', '请选择申请人类型'],
    [
      '纸质不能发电子邮件',
      { supplyRoute: 'email' },
      'supplyRoute',
      '载体形式为“纸质”的，获取途径可选：邮寄、自行领取、传真',
    ],
    ['邮寄没有地址', { address: '' }, 'address', '选择邮寄的，请填写通信地址'],
    ['没有承诺', { pledge: '' }, 'pledge', '勾选承诺'],
  ])('%s：指出是哪一项', (_, changes: Record<string, string>, field, words) => {
    const found = faults(changes);
    expect(Object.keys(found)).toEqual([field]);
    expect(found[field]).toContain(words);
  });

  it('没有任何联系方式：只在联系电话处提示一次', () => {
    const contact = { phone: '', email: '', address: '', supplyRoute: 'pickUp' };
    expect(faults(contact)).toEqual({
      phone: '请至少填写一种联系方式：联系电话、电子邮箱或者通信地址。',
    });
  });

  it.each([
    ['信用代码校验码不对', { creditCode: '91350100M000100Y44' }, 'creditCode', '校验码应为“3”'],
    ['组织类别没有选', { category: 'naturalPerson' }, 'category', '请选择组织类别'],
    ['没有名称', { name: '' }, 'name', '请填写单位名称'],
  ])('法人：%s', (_, changes: Record<string, string>, field, words) => {
    expect(faults(changes, organizationForm)[field]).toContain(words);
  });

  it.each([
    [
      '全角号码',
      { documentNumber: '１１０１０５１９４９１２３１００２ｘ' },
      'documentNumber',
      '11010519491231002X',
    ],
    ['区号、分机', { phone: '（0591）8765 4321 转 208' }, 'phone', '059187654321转208'],
    ['国际区号的手机', { phone: '+86 138-0013-8000' }, 'phone', '+8613800138000'],
    ['全角邮箱', { email: 'zheng＠example．cn' }, 'email', 'zheng@example.cn'],
  ])('%s：统一写法后收下', (_, changes: Record<string, string>, field, kept) => {
    const read = readApplication({ ...personForm, ...changes }, []);
    expect(read.ok && read.value.details).toMatchObject({ [field]: kept });
  });

  it.each([
    ['没有身份证明', {}, [], ['identity']],
    ['证件号码也没填', { documentNumber: '' }, [], ['identity']],
    ['代理人没有授权委托书', { agent: '周亦安' }, ['identity'], ['authority']],
    ['代理人有授权委托书', { agent: '周亦安' }, ['identity', 'authority'], []],
  ] as const)('%s：照样登记，记为欠缺', (_, changes, purposes, lacking) => {
    const read = readApplication({ ...personForm, ...changes }, purposes);
    expect(read.ok && read.value.lacking).toEqual(lacking);
  });

  it('只有文号也算指明了信息；空着的项跳过，编号相连', () => {
    const changes = { piece1: '', pieceNumber1: '云政地〔2024〕12号', piece7: '土地权属档案' };
    const read = readApplication({ ...personForm, ...changes }, []);
    expect(read.ok && read.value.pieces).toEqual([
      { id: 'p1', text: '云政地〔2024〕12号', documentNumber: '云政地〔2024〕12号' },
      { id: 'p2', text: '土地权属档案' },
    ]);
  });

  it('脚本、单引号和隐形字符：当作文字，隐形的去掉', () => {
    const script = `<script>alert('1')</script>`;
    const read = readApplication({ ...personForm, name: `${script}\u202e`, piece1: `\ufeff${script}` }, []);
    expect(read).toMatchObject({ ok: true, value: { name: script, pieces: [{ text: script }] } });
  });

  it('每种载体形式至少有一种途径，途径都在列', () => {
    const known = supplyRoutes.map(({ value }) => value);
    for (const { routes } of supplyForms) {
      expect(routes.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining([...routes]));
    }
    expect(Object.keys(applicationFields)).not.toContain('purpose');
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('是', '护照', 'post'),
);
const anyForm = fc.dictionary(
  fc.oneof(fc.constantFrom(...applicationFieldNames, '__proto__', 'constructor'), fc.string()),
  anyText,
);

describe('读申请表的性质', () => {
  it('任何文字的表单：不抛错；读成的都能登记', () => {
    fc.assert(
      fc.property(anyForm, fc.boolean(), (typed, overComplete) => {
        const read = readApplication(overComplete ? { ...personForm, ...typed } : typed, []);
        if (!read.ok) return read.because.length > 0;
        const { details, pieces, matter, lacking, electronicService } = read.value;
        expect(ApplicantDetails.safeParse(details).success).toBe(true);
        const facts = { number: '1号', matter, channel: 'internet', pieces, lacking, electronicService };
        const applicant = { key: 'a1', category: read.value.category };
        const head = { v: 1, kind: 'registered', on: '2026-02-06', by: { kind: 'applicant' } };
        const event = { ...head, ...facts, applicant, recordedAt: '2026-02-06T10:00:00+08:00' };
        return Registered.safeParse(event).success;
      }),
      { numRuns: 1000 },
    );
  });
});
