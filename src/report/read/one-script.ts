/** 统一为简体: the document in Simplified Chinese, without injected pinyin, with a note where the copy was otherwise. */
import type { ReadingNote } from '../model.ts';
import type { Block, SourceDocument } from './document.ts';
import { hasRadicals, withoutRadicals } from './radicals.ts';
import { hasPinyin, isTraditional, toSimplified, withoutPinyin } from './simplified.ts';

export function inOneScript(document: SourceDocument): { blocks: Block[]; notes: ReadingNote[] } {
  const notes: ReadingNote[] = [...document.notes];
  const text = document.blocks.map(textOf).join('\n');
  const changes: ((text: string) => string)[] = [];
  if (hasRadicals(text)) changes.push(withoutRadicals);
  if (hasPinyin(text)) {
    changes.push(withoutPinyin);
    notes.push({ code: 'pinyin-removed', message: '文字中夹有逐字拼音，是转载时加入的，读取时已略去。' });
  }
  if (isTraditional(text)) {
    changes.push(toSimplified);
    notes.push({
      code: 'traditional-chinese',
      message: '原文为繁体字，已转为简体读取；可能是镜像站点的机器转换。',
    });
  }
  if (changes.length === 0) return { blocks: document.blocks, notes };
  const change = (printed: string): string => changes.reduce((result, step) => step(result), printed);
  return { blocks: document.blocks.map((block) => mapText(block, change)), notes };
}

function textOf(block: Block): string {
  if (block.kind === 'text') return block.text;
  if (block.kind === 'cells') return block.cells.join(' ');
  return block.kind === 'table' ? block.rows.flatMap((row) => row.map((cell) => cell.text)).join(' ') : '';
}

function mapText(block: Block, change: (text: string) => string): Block {
  switch (block.kind) {
    case 'text':
      return { kind: 'text', text: change(block.text), printed: block.text };
    case 'cells':
      return { kind: 'cells', cells: block.cells.map(change) };
    case 'table':
      return {
        kind: 'table',
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))),
      };
    case 'picture':
      return block;
  }
}
