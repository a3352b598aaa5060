import { describe, expect, it } from 'vitest';
import { defaultTemplates, defaultTexts } from '../../src/letter/template/default-templates.ts';
import { fill } from '../../src/letter/template/fill.ts';
import { parseTemplate, type TemplateFault } from '../../src/letter/template/parse-template.ts';
import { type TextName, textNames } from '../../src/letter/template/text-name.ts';
import { writeLetter } from '../../src/letter/write-letter.ts';
import { sampleFacts } from '../../src/service/letter/sample/facts.ts';
import { bodyOf } from './text-of.ts';

function faultsOf(text: string, name: TextName): TemplateFault[] {
  const parsed = parseTemplate(text, name);
  return parsed.ok ? [] : parsed.because;
}

const remedy = '{{救济告知}}\n{{逐项答复}}\n{{附件}}';

describe('模板的检查', () => {
  it.each(textNames)('默认文字 %s 没有毛病', (name) => {
    expect(faultsOf(defaultTexts[name], name)).toEqual([]);
  });

  it.each([
    ['reply', '{{逐项答复}}\n{{附件}}', 'missing-placeholder', undefined, '救济告知'],
    ['correctionNotice', '{{补正事项}}{{依据}}', 'missing-placeholder', undefined, '补正期限'],
    [
      'extensionNotice',
      '依据{{依据}}，因{{延长理由}}，延长答复期限。',
      'missing-placeholder',
      undefined,
      '新答复期限',
    ],
    ['feeNotice', '收费{{金额}}', 'missing-placeholder', undefined, '缴费期限'],
    ['answer.stateSecret', '{{对象}}依据{{依据}}不予公开。', 'missing-placeholder', undefined, '密级'],
    [
      'answer.notExisting',
      '[[{{灭失情况}}，依据{{依据}}]]{{检索情况}}{{所申请的信息}}',
      'missing-placeholder',
      undefined,
      '依据',
    ],
    ['reply', `${remedy}\n\n您好，{{姓名}}`, 'unknown-placeholder', 5, '姓名'],
    ['reply', `${remedy}\n{{constructor}}`, 'unknown-placeholder', 4, 'constructor'],
    ['answer.stateSecret', '{{对象}}{{密级}}{{保密期限}}{{依据}}{{理由}}', 'unknown-placeholder', 1, '理由'],
    ['reply', `${remedy}\n另见{{附件}}。`, 'block-in-line', 4, '附件'],
    ['reply', `${remedy}\n补正于{{补正日期}}收到。`, 'not-optional', 4, '补正日期'],
    ['reply', `${remedy}\n[[{{登记号}}]]`, 'idle-optional', 4, '[['],
    ['reply', `${remedy}\n{{登记号`, 'unbalanced', 4, '{{'],
    ['reply', `${remedy}\n登记号}}`, 'unbalanced', 4, '{{'],
    ['reply', `${remedy}\n[[{{补正日期}}`, 'unbalanced', 4, '[['],
    ['reply', `${remedy}\n[[一[[{{补正日期}}]]]]`, 'nested', 4, '[['],
    ['reply', `标题：\n${remedy}`, 'title', 1, '标题'],
    ['reply', `标题：{{机关全称}}答复书\n${remedy}`, 'title', 1, '占位符'],
    ['reply', `${remedy}\n${'长'.repeat(2001)}`, 'line-too-long', 4, '2001字'],
    ['reply', '长'.repeat(10_001), 'too-long', undefined, '10001字'],
    ['ending.otherwiseEnded', ' \n ', 'empty', undefined, '没有内容'],
  ] as [TextName, string, TemplateFault['code'], number | undefined, string][])(
    '%s：%j 有毛病 %s，在第 %s 行，说到“%s”',
    (name, text, code, line, words) => {
      const fault = faultsOf(text, name).find((one) => one.code === code && one.message.includes(words));
      expect(fault).toMatchObject({ code, line });
    },
  );

  it('一次说出所有的毛病', () => {
    const faults = faultsOf('{{甲}}\n{{乙}}', 'reply').map(({ code }) => code);
    expect(faults).toEqual([
      'unknown-placeholder',
      'unknown-placeholder',
      'missing-placeholder',
      'missing-placeholder',
      'missing-placeholder',
    ]);
  });
});

describe('机关自己的文字', () => {
  it('可以改标题、小标题、附注和一类答复的用语', () => {
    const reply = parseTemplate(
      '标题：政府信息依申请公开告知书\r\n# 关于登记号{{登记号}}\r\n{{逐项答复}}\r\n{{救济告知}}\r\n{{附件}}\r\n附注：（此件不公开）',
      'reply',
    );
    const none = parseTemplate('{{检索情况}}，没有{{所申请的信息}}。（{{依据}}）', 'answer.notExisting');
    if (!reply.ok || !none.ok) throw new Error('template refused');
    const templates = { ...defaultTemplates, reply: reply.value, 'answer.notExisting': none.value };
    const document = writeLetter(sampleFacts.reply, templates);
    expect(document.title).toBe('政府信息依申请公开告知书');
    expect(document.notes).toEqual(['（此件不公开）']);
    expect(document.blocks[0]).toEqual({ kind: 'heading', text: '关于登记号云自然资申〔2026〕15号' });
    expect(bodyOf(document)).toContain(
      '为关键词检索，没有该项信息。（《中华人民共和国政府信息公开条例》第三十六条第四项）',
    );
  });

  it.each([
    [{ 工作机构: '办公室' }, '1号2月6日。', []],
    [{ 收到日期: '2月9日', 工作机构: '办公室' }, '1号2月6日，2月9日由办公室收到。', []],
    [{ 收到日期: '2月9日' }, '1号2月6日，2月9日由【待补：工作机构】收到。', ['工作机构']],
  ])('填 %j 得“%s”，待补 %j', (values, text, gaps) => {
    const parsed = parseTemplate('{{登记号}}{{到达日期}}[[，{{收到日期}}由{{工作机构}}收到]]。', 'receipt');
    if (!parsed.ok) throw new Error('template refused');
    const filled = fill(parsed.value, { 登记号: '1号', 到达日期: '2月6日', ...values });
    expect(filled).toEqual({ blocks: [{ kind: 'paragraph', text }], gaps });
  });
});
