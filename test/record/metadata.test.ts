import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import {
  About,
  aboutNames,
  InterpretationForm,
  interpretationForms,
} from '../../src/record/content/about.ts';
import { Block, textOfBlock } from '../../src/record/content/body.ts';
import { Audience, audienceNames, usualThemes } from '../../src/record/content/classification.ts';
import { Content } from '../../src/record/content/content.ts';
import { missingOf } from '../../src/record/content/missing.ts';
import { Withdrawn, withdrawalCauses } from '../../src/record/event/publication.ts';
import { content, drafted, notice, refusal } from './piece.ts';

const onRequest = { kind: 'onRequest', reason: '只涉及特定申请人', basis: '条例第二十七条' } as const;
const withheld = {
  kind: 'withheld',
  ground: 'internalAffairs',
  reason: '内部工作流程',
  basis: '条例第十六条第一款',
} as const;
const bare = {
  documentNumber: undefined,
  publisher: undefined,
  madeOn: undefined,
  node: undefined,
  theme: undefined,
  genre: undefined,
  description: undefined,
  sharing: undefined,
  body: [],
};

describe('基本信息', () => {
  it('内容概述100字可以，101字不可以', () => {
    expect(Content.safeParse(content({ description: '述'.repeat(100) })).success).toBe(true);
    const long = Content.safeParse(content({ description: '述'.repeat(101) }));
    expect(long.error?.issues[0]).toMatchObject({ path: ['description'], message: '内容概述不超过100字。' });
  });

  it.each([
    [
      '主动公开的规范性文件',
      content({ ...bare, about: { kind: 'normativeDocument' } }),
      [
        'publisher',
        'madeOn',
        'node',
        'theme',
        'description',
        'body',
        'sharing',
        'documentNumber',
        'genre',
        'effectiveOn',
      ],
    ],
    ['主动公开的公告', notice({ theme: undefined }), ['theme']],
    [
      '转载的文件不要求文号、体裁和施行日期',
      content({ documentNumber: undefined, source: { kind: 'reprint', from: '省厅网站' } }),
      [],
    ],
    [
      '依申请公开',
      notice({ ...bare, disclosure: onRequest }),
      ['publisher', 'madeOn', 'node', 'description', 'sharing'],
    ],
    ['不予公开', notice({ ...bare, disclosure: withheld }), ['publisher', 'sharing']],
    [
      '属于国家秘密',
      notice({ ...bare, disclosure: { ...withheld, ground: 'stateSecret' } }),
      ['publisher', 'sharing', 'secret'],
    ],
    ['决策草案', notice({ about: { kind: 'decisionDraft' } }), ['consultation']],
    ['齐全', content(), []],
  ] as const)('必填项：%s', (_, whole, missing) => {
    expect(missingOf(whole)).toEqual(missing);
  });

  it.each([
    [
      '不予公开没有理由',
      { disclosure: { kind: 'withheld', ground: 'internalAffairs', basis: '条例第十六条' } },
    ],
    ['不予公开没有依据', { disclosure: { kind: 'withheld', ground: 'internalAffairs', reason: '人事' } }],
    ['依申请公开没有理由', { disclosure: { kind: 'onRequest', basis: '条例' } }],
    ['有条件共享没有条件', { sharing: { kind: 'conditional' } }],
    ['不予共享没有依据', { sharing: { kind: 'none' } }],
    ['转载没有来源', { source: { kind: 'reprint' } }],
    ['没有名称', { title: ' ' }],
    ['体裁不在十五种之内', { genre: 'poem' }],
    ['多出的项目：发布时间不能填写', { publishedAt: '2026-01-01T00:00:00Z' }],
    ['不是日期', { madeOn: '2026-02-30' }],
    ['没有的公开期限', { limit: { subject: 'toString', factOn: '2026-01-01' } }],
  ])('拒绝：%s', (_, change) => {
    expect(Content.safeParse({ ...content(), ...change }).success).toBe(false);
  });

  it('读出的内容与写入的一样', () => {
    expect(Content.parse(JSON.parse(JSON.stringify(content())))).toEqual(content());
  });

  it('主题分类有国土资源、能源和自然资源、规划两种写法，地方可以另写', () => {
    expect(usualThemes).toEqual(expect.arrayContaining(['国土资源、能源', '自然资源、规划']));
    expect(Content.safeParse(content({ theme: '自然资源管理' })).success).toBe(true);
  });
});

const cells = (...texts: string[]) => texts.map((text) => ({ text }));

const revise = (change: Partial<Content>) =>
  refusal(drafted(), ['2026-03-04', 'contributor', { act: 'revise', facts: { content: notice(change) } }]);

describe('名称表', () => {
  it.each([
    ['服务对象', Audience.options, audienceNames],
    ['解读形式', InterpretationForm.options, interpretationForms],
    ['撤下的原因', Withdrawn.shape.cause.options, withdrawalCauses],
    [
      '信息种类',
      About.options.flatMap(({ shape: { kind } }) => ('options' in kind ? kind.options : [...kind.values])),
      aboutNames,
    ],
  ])('%s的每一项都有名称', (_, options, names) => {
    expect(new Set<string>(options)).toEqual(new Set(Object.keys(names)));
  });
});

describe('正文：封闭的结构，不收HTML', () => {
  it.each([
    [{ kind: 'heading', level: 5, text: '五级标题' }],
    [{ kind: 'html', text: '<b>粗</b>' }],
    [{ kind: 'paragraph', runs: [{ text: '点击', link: 'javascript:alert(1)' }] }],
    [{ kind: 'paragraph', runs: [{ text: '点击', link: 'data:text/html,x' }] }],
    [{ kind: 'paragraph', runs: [{ text: '点击', onclick: 'x' }] }],
    [{ kind: 'image', attachment: 'a1' }],
  ])('拒绝 %j', (block) => {
    expect(Block.safeParse(block).success).toBe(false);
  });

  it('文字原样保存：“<script>”只是文字', () => {
    const block = Block.parse({
      kind: 'paragraph',
      runs: [{ text: '<script>' }, { text: '是标签', bold: true }],
    });
    expect(textOfBlock(block)).toBe('<script>是标签');
  });

  it('表格和列表的文字', () => {
    const table = Block.parse({
      kind: 'table',
      caption: '表一',
      head: [cells('地块', '面积')],
      rows: [cells('甲', '3')],
    });
    expect(textOfBlock(table)).toBe('表一\n地块\t面积\n甲\t3');
    const list = Block.parse({ kind: 'list', ordered: true, entries: [[{ text: '一' }], [{ text: '二' }]] });
    expect(textOfBlock(list)).toBe('一\n二');
  });

  it('图片必须是附件，附件的标识不能重复', () => {
    const image = { kind: 'image', attachment: 'a9', words: '现场照片' } as const;
    expect(revise({ body: [image] })).toEqual({ code: 'unknown-attachment', key: 'a9' });
    const file = { key: 'a1', name: '附件.pdf', mediaType: 'application/pdf', kind: 'document' } as const;
    expect(revise({ attachments: [file, file] })).toEqual({ code: 'attachment-twice', key: 'a1' });
  });

  it('日期按起草的样子保存', () => {
    expect(content().madeOn).toBe(plainDate('2026-03-02'));
  });
});
