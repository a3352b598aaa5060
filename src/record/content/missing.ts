import { isPolicy } from './about.ts';
import type { Content } from './content.ts';
import type { Disclosure } from './disclosure.ts';

/** 必填项. */
export const fieldNames = {
  documentNumber: '文号',
  publisher: '发布机构',
  madeOn: '生成日期',
  node: '目录节点',
  theme: '主题分类',
  genre: '体裁',
  description: '内容概述',
  body: '正文或者附件',
  sharing: '共享属性',
  effectiveOn: '施行日期',
  consultation: '征求意见的期间和方式',
  secret: '密级和保密期限',
} as const;

export type Field = keyof typeof fieldNames;

/** What each attribute demands of everything (条例 Art. 12: 名称、内容概述、生成日期 stand in the catalogue, with the 索引号). */
const always: Record<Disclosure['kind'], readonly Field[]> = {
  proactive: ['publisher', 'madeOn', 'node', 'theme', 'description', 'body', 'sharing'],
  onRequest: ['publisher', 'madeOn', 'node', 'description', 'sharing'],
  withheld: ['publisher', 'sharing'],
};

/** What a policy document needs besides. */
const ofPolicy: Record<Disclosure['kind'], readonly Field[]> = {
  proactive: ['documentNumber', 'genre', 'effectiveOn'],
  onRequest: ['documentNumber', 'genre'],
  withheld: [],
};

function isThere(content: Content, field: Field): boolean {
  const { about, disclosure } = content;
  switch (field) {
    case 'body':
      return content.body.length + content.attachments.length > 0;
    case 'effectiveOn':
      return isPolicy(about) && about.effectiveOn !== undefined;
    case 'consultation':
      return about.kind === 'decisionDraft' && about.consultation !== undefined;
    case 'secret':
      return disclosure.kind === 'withheld' && disclosure.secret !== undefined;
    default:
      return content[field] !== undefined;
  }
}

function neededBy({ disclosure, about, source }: Content): Field[] {
  const needed: Field[] = [...always[disclosure.kind]];
  if (isPolicy(about) && source.kind === 'original') needed.push(...ofPolicy[disclosure.kind]);
  if (about.kind === 'decisionDraft' && disclosure.kind === 'proactive') needed.push('consultation');
  if (disclosure.kind === 'withheld' && disclosure.ground === 'stateSecret') needed.push('secret');
  return needed;
}

/** 缺少的必填项 of this attribute and kind, in the order of the form. */
export function missingOf(content: Content): Field[] {
  return neededBy(content).filter((field) => !isThere(content, field));
}
