import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/law/outcome.ts';
import { renderLetterDocx } from '../../../src/letter/render/docx.ts';
import { renderLetterHtml } from '../../../src/letter/render/html.ts';
import { defaultTexts } from '../../../src/letter/template/default-templates.ts';
import type { TemplateFault } from '../../../src/letter/template/parse-template.ts';
import { OfficeError } from '../../../src/service/office-error.ts';
import { correction, disclosed } from '../../case/matter.ts';
import { textOf } from '../../letter/text-of.ts';
import { type OpenedIntake, officeActs, setUp, valueOf } from '../intake/opened-intake.ts';
import { docxOf, matterOf, openLetters, organSetting, wordsOf } from './opened-letters.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openLetters();
});
afterAll(() => opened.close());

function save(name: string, text: string, seen: number): Promise<Outcome<number, TemplateFault[]>> {
  const { services, organId } = opened;
  return services.letterTemplates.save({ organId, name, text, seen, setBy: 'head' });
}

const ownAnswer =
  '{{所申请的信息}}予以公开（{{依据}}），{{提供形式}}，{{提供途径}}，{{提供时间}}。[[{{第三方意见}}。]]以上是我局的说法。';

describe('重新打印', () => {
  it('改了设置、改了文书和其中用语的文字之后，原来的文书逐字节不变，新的采用新的', async () => {
    const steps = disclosed('2026-02-10');
    const before = await matterOf(opened, steps);
    const corrected = await matterOf(opened, correction('2026-02-10'));
    const [reply, notice] = [
      await docxOf(opened, before, 'reply'),
      await docxOf(opened, corrected, 'correctionNotice'),
    ];

    opened.goTo('2026-03-01');
    await setUp(opened.services, opened.organId, {
      ...organSetting,
      remedies: { ...organSetting.remedies, reconsiderationBody: '临江市人民政府' },
      contact: { ...organSetting.contact, phone: '0000-7654321' },
      rules: { correctionPeriod: [{ since: '2026-01-01', value: { usual: 3, most: 20 }, basis: '新规则' }] },
    });
    valueOf(await save('answer.disclosed', ownAnswer, 0));
    valueOf(await save('reply', `标题：信息公开告知书\n${defaultTexts.reply}`, 0));
    valueOf(
      await save(
        'remedy.reconsiderationOrLitigation',
        '不服{{对象}}的，自收到本{{文书}}起{{复议期限}}内向{{复议机关}}申请复议，或者{{起诉期限}}内起诉。',
        0,
      ),
    );

    expect(await docxOf(opened, before, 'reply')).toBe(reply);
    expect(await docxOf(opened, corrected, 'correctionNotice')).toBe(notice);
    const after = await matterOf(opened, disclosed('2026-03-02'));
    const text = await wordsOf(opened, after, 'reply');
    expect(text).toMatch(/信息公开告知书/u);
    expect(text).toMatch(/以上是我局的说法。/u);
    expect(text).toMatch(/不服本答复的，自收到本答复书起60日内向临江市人民政府申请复议/u);
    expect(await wordsOf(opened, before, 'reply')).not.toMatch(/我局的说法|临江市/u);
  });

  it('送达、重新办理之后，先前的答复书不变', async () => {
    const caseId = await matterOf(opened, disclosed('2026-02-10').slice(0, -1));
    const issued = await docxOf(opened, caseId, 'reply');
    const { services, organId } = opened;
    const state = (await services.cases.findCase(organId, caseId))?.state;
    expect(state?.rounds[0].reply?.repliedOn).toBeUndefined();
    const [line] = await services.letters.ofCase(organId, caseId);
    expect(line?.served).toBe(false);
    opened.goTo('2026-02-11');
    await officeActs(opened, caseId, [
      ...disclosed('2026-02-11').slice(-1),
      ['2026-02-12', 'office', { act: 'orderRehandling', facts: { cause: 'ownMotion' } }],
      ...disclosed('2026-02-13', '2026-02-14'),
    ]);
    const lines = await services.letters.ofCase(organId, caseId);
    expect(lines.map(({ served }) => served)).toEqual([true, true]);
    const first = await services.letters.write(organId, caseId, line?.letterId ?? '');
    expect(Buffer.from(await renderLetterDocx(first)).toString('base64')).toBe(issued);
  });
});

describe('机关自己的文字', () => {
  it('列出每一种文字的名称、占位符、默认文字和自己的一版', async () => {
    const { services, organId } = opened;
    const texts = await services.letterTemplates.list(organId);
    expect(texts.find(({ name }) => name === 'answer.disclosed')).toMatchObject({
      label: '答复的用语：予以公开',
      own: { version: 1, body: ownAnswer, setBy: 'head' },
    });
    expect(texts.find(({ name }) => name === 'feeNotice')?.own).toBeUndefined();
    for (const { label } of texts) expect(label).toMatch(/^[\p{Script=Han}：、（）“”]+$/u);
  });

  it('有毛病的不存，全部毛病说出来；见过的版本不是最新的不存', async () => {
    const faulty = await save('answer.notExisting', '{{所申请的信息}}[[{{检索情况}}', 0);
    expect(faulty.ok).toBe(false);
    if (!faulty.ok) expect(faulty.because.map(({ code }) => code)).toContain('unbalanced');
    await expect(save('answer.disclosed', ownAnswer, 0)).rejects.toMatchObject({ code: 'stale-version' });
    expect(valueOf(await save('answer.disclosed', ownAnswer, 1))).toBe(2);
    await expect(save('constructor', '文字', 0)).rejects.toThrow(OfficeError);
  });

  it('每一种默认文字都能填在示例办件上，没有待补', async () => {
    const { services, organId } = opened;
    for (const { name, standard } of await services.letterTemplates.list(organId)) {
      const marked = standard.includes('{{表格}}') ? standard : `标题之前的记号。\n${standard}`;
      const tried = valueOf(await services.letterTemplates.preview({ organId, name, text: marked }));
      expect([name, tried.gaps]).toEqual([name, []]);
      if (marked !== standard) expect(textOf(tried)).toContain('标题之前的记号。');
    }
  });

  it('填在真实办件上；该办件没有这种文书的说没有', async () => {
    const { services, organId } = opened;
    const caseId = await matterOf(opened, disclosed('2026-02-10'));
    const preview = (name: string, text: string) =>
      services.letterTemplates.preview({ organId, name, text, caseId });
    expect(textOf(valueOf(await preview('answer.disclosed', `${ownAnswer}试填。`)))).toMatch(/试填。/u);
    expect(textOf(valueOf(await preview('receipt', '{{登记号}}{{到达日期}}')))).toMatch(/2026年2月6日/u);
    await expect(preview('feeNotice', defaultTexts.feeNotice)).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{constructor}}',
    '{{__proto__}}',
    '$& $1 {{{{登记号}}}}',
    '\u0000\u202e',
  ])('不怀好意的文字 %j：要么不收，要么只是文字', async (hostile) => {
    const { services, organId } = opened;
    const text = `${defaultTexts['answer.notExisting']}${hostile}`;
    const tried = await services.letterTemplates.preview({ organId, name: 'answer.notExisting', text });
    if (tried.ok) expect(renderLetterHtml(tried.value)).not.toMatch(/<script|<img/u);
    else expect(tried.because.length).toBeGreaterThan(0);
  });
});
