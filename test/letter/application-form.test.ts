import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { applicant, company, organ } from '../../src/service/letter/sample/matter.ts';
import { bodyOf } from './text-of.ts';

describe('政府信息公开申请表（第二十九条）', () => {
  const blank = bodyOf(writeLetter(sampleFacts.applicationForm));

  it.each([
    '姓名或者名称',
    '身份证明名称',
    '联系电话',
    '名称、文号或者便于查询的其他特征性描述',
    '提供形式',
    '获取途径',
    '申请人签名或者盖章',
    '□自然人',
    '□商业企业　□科研机构　□社会公益组织',
    '□法律服务机构　□其他组织',
  ])('有“%s”', (words) => {
    expect(blank).toContain(words);
  });

  it('没有用途一栏，空表没有选中的格', () => {
    const table = writeLetter(sampleFacts.applicationForm).blocks[0];
    expect(JSON.stringify(table)).not.toMatch(/用途|理由|特殊需要/u);
    expect(blank).not.toContain('■');
  });

  it('填好的表选中类别、形式和途径，列出每一项', () => {
    const pieces = Array.from({ length: 6 }, (_, index) => ({ text: `第${index + 1}份批复` }));
    const filled = bodyOf(
      writeLetter({
        instrument: 'applicationForm',
        organ,
        on: plainDate('2026-02-06'),
        filled: {
          applicant: company,
          pieces,
          wish: { forms: ['paper'], routes: ['post', 'email'], otherAccepted: true },
          appliedOn: plainDate('2026-02-06'),
        },
      }),
    );
    expect(filled).toContain('■商业企业');
    expect(filled).toContain('□自然人');
    expect(filled).toContain('■纸质');
    expect(filled).toContain('■邮寄　■电子邮箱');
    expect(filled).toContain('■无法按照上述要求提供的');
    expect(filled).toContain('第6份批复');
    expect(filled).toContain('周敏');
    expect(filled).toContain('2026年2月6日');
  });

  it('登记表写明欠缺的内容和收到日期的认定', () => {
    const text = bodyOf(writeLetter(sampleFacts.registrationForm));
    expect(text).toContain('互联网提交，双方于2026年2月6日确认');
    expect(text).toContain(applicant.identity?.number);
    const { receivedOn: _, ...unreceived } = sampleFacts.registrationForm.matter;
    const waiting = { ...sampleFacts.registrationForm, matter: unreceived, lacking: [] };
    expect(bodyOf(writeLetter(waiting))).toContain('待双方确认');
  });
});
