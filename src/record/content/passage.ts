import { textOfBlock } from './body.ts';
import type { Content } from './content.ts';

/** 位置: a part of the content; `at` counts blocks, attachments and keywords from 0. */
export interface Place {
  part: 'title' | 'documentNumber' | 'description' | 'keyword' | 'body' | 'attachment' | 'metadata';
  at?: number;
}

const partNames: Record<Place['part'], string> = {
  title: '名称',
  documentNumber: '文号',
  description: '内容概述',
  keyword: '关键词',
  body: '正文',
  attachment: '附件',
  metadata: '基本信息',
};

/** '正文第3段', '附件第1个', '名称'. */
export function placeName({ part, at }: Place): string {
  if (at === undefined) return partNames[part];
  return `${partNames[part]}第${at + 1}${part === 'body' ? '段' : '个'}`;
}

/** 一处文字. */
export interface Passage {
  place: Place;
  text: string;
}

/** 全部文字: every text of the content a reader could see, with its place. */
export function passagesOf(content: Content): Passage[] {
  const { title, documentNumber, description, keywords, body, attachments, about } = content;
  const single: [Place['part'], string | undefined][] = [
    ['title', title],
    ['documentNumber', documentNumber],
    ['description', description],
    ['metadata', wordsAbout(about)],
  ];
  return [
    ...single.flatMap(([part, text]) => (text === undefined ? [] : [{ place: { part }, text }])),
    ...keywords.map((text, at) => ({ place: { part: 'keyword' as const, at }, text })),
    ...body.map((block, at) => ({ place: { part: 'body' as const, at }, text: textOfBlock(block) })),
    ...attachments.map(({ name }, at) => ({ place: { part: 'attachment' as const, at }, text: name })),
  ];
}

function wordsAbout(about: Content['about']): string | undefined {
  switch (about.kind) {
    case 'regulation':
      return about.note;
    case 'decisionDraft':
      return about.consultation && `${about.consultation.ways}\n${about.consultation.shortBecause ?? ''}`;
    case 'meeting':
      return [about.meeting, ...about.agenda].join('\n');
    case 'response':
      return `${about.concern}\n${about.raisedIn ?? ''}`;
    default:
      return undefined;
  }
}
