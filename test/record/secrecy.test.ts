import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { makeDraft } from '../../src/record/acts/make-draft.ts';
import type { Content } from '../../src/record/content/content.ts';
import { findClassifiedMarkInText } from '../../src/record/flags/classified-mark.ts';
import { reasonBasis, reasonText } from '../../src/record/reason.ts';
import { contextOf, drafted, notice, refusal, saying } from './piece.ts';

const secret = {
  kind: 'withheld',
  ground: 'stateSecret',
  reason: '属于国家秘密',
  basis: '保守国家秘密法第十三条',
  secret: { level: 'confidential', determinedOn: plainDate('2020-06-01'), until: plainDate('2030-05-31') },
} as const;

function refused(content: Content) {
  const made = makeDraft({ facts: { id: 'r1', content } }, contextOf('2026-03-03'));
  return made.ok ? undefined : made.because;
}

describe('涉密内容不入库（保守国家秘密法第三十一条）', () => {
  it.each([
    '机密★10年',
    '秘密 ★',
    '绝密★启封前',
    '绝密☆30年',
    '密级：\n秘密\n第一条',
    '【机密】',
    '秘密5年',
    '机 密 ★ 20年',
    '　机密\r\n第一条',
  ])('正文有“%s”：拒绝', (text) => {
    const reason = refused(saying(text));
    expect(reason?.code).toBe('classified-mark');
    expect(reason && reasonBasis(reason)).toBe('《中华人民共和国保守国家秘密法》第三十一条');
  });

  it.each([
    '国家秘密的密级分为绝密、机密、秘密三级。',
    '涉及商业秘密的，应当征求第三方意见。',
    '不得泄露在调查中知悉的秘密。',
    '保密审查：不涉及国家秘密。',
    '机密级文件由机要室保管。',
    '属于商业秘密*的除外。',
    '（*秘密*一词见第三条）',
  ])('说到保密的文字不拒绝：%s', (text) => {
    expect(refused(saying(text))).toBeUndefined();
    expect(findClassifiedMarkInText(text)).toBeUndefined();
  });

  it('名称、附件名、表格里的标志同样拒绝，并说出在哪里', () => {
    const file = {
      key: 'a1',
      name: '（机密）勘界图.pdf',
      mediaType: 'application/pdf',
      kind: 'document',
    } as const;
    const reason = refused(notice({ attachments: [file] }));
    expect(reason && reasonText(reason)).toBe(
      '附件第1个有密级标志“（机密）”：涉密内容不得存入本系统，请立即按保密规定处理。',
    );
    expect(refused(notice({ title: '秘密-界桩坐标成果表' }))?.code).toBe('classified-mark');
    const table = { kind: 'table', head: [], rows: [[{ text: '密级' }, { text: '机密★长期' }]] } as const;
    expect(refused(notice({ body: [{ ...table, head: [], rows: [[...table.rows[0]]] }] }))?.code).toBe(
      'classified-mark',
    );
  });

  it('修改稿件时加进标志也拒绝', () => {
    const step = { act: 'revise', facts: { content: saying('机密★20年') } } as const;
    expect(refusal(drafted(), ['2026-03-04', 'contributor', step])).toMatchObject({
      code: 'classified-mark',
      found: '机密★20年',
    });
  });

  it('属于国家秘密的只登记密级、期限和依据，有概述、关键词、正文或者附件的拒绝', () => {
    const only = {
      title: '第2020-7号涉密信息',
      documentNumber: undefined,
      disclosure: secret,
      keywords: [],
      description: undefined,
      body: [],
    };
    expect(refused(notice(only))).toBeUndefined();
    expect(refused(notice({ ...only, description: '界桩坐标' }))).toEqual({ code: 'classified-content' });
    expect(refused(notice({ ...only, keywords: ['界桩'] }))).toEqual({ code: 'classified-content' });
    expect(refused(saying('坐标', { ...only, body: saying('坐标').body }))).toEqual({
      code: 'classified-content',
    });
  });

  it('不是国家秘密的不填密级', () => {
    expect(refused(notice({ disclosure: { ...secret, ground: 'internalAffairs' } }))).toEqual({
      code: 'secret-elsewhere',
    });
  });

  it('只有起草岗位的人能起草，系统不能', () => {
    const facts = { id: 'r1', content: notice() };
    for (const as of ['leader', 'publisher', 'secrecyReviewer', 'system'] as const) {
      expect(makeDraft({ facts }, contextOf('2026-03-03', as))).toMatchObject({
        ok: false,
        because: { code: 'not-yours' },
      });
    }
    expect(makeDraft({ facts }, contextOf('2026-03-03', 'unitHead')).ok).toBe(true);
  });
});
