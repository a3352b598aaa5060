/** 文书 → what the interface answers. */
import { z } from 'zod';
import type { LetterDocument } from '../../../letter/document.ts';
import { renderLetterHtml, renderLetterPage } from '../../../letter/render/html.ts';
import { factsLacking } from '../../../service/letter/gaps.ts';
import { assetPath } from '../../assets.ts';
import { FileAnswer } from './file-answer.ts';
import { named } from './schema/named.ts';

export const LetterView = named(
  'Letter',
  '一件文书：gaps 为全部待补，有待补的不得发出；lacks 为其中使办理不能进行的；html 为网页片段，样式在 /assets/letter.css',
  z.object({
    instrument: z.string(),
    title: z.string(),
    number: z.string().optional(),
    gaps: z.array(z.string()),
    lacks: z.array(z.string()),
    html: z.string(),
  }),
);

export function letterView(document: LetterDocument): z.output<typeof LetterView> {
  const { instrument, title, number, gaps } = document;
  return {
    instrument,
    title,
    number,
    gaps: [...gaps],
    lacks: factsLacking(gaps),
    html: renderLetterHtml(document),
  };
}

/** 一页, under the policy of all pages: its style is a file of ours. */
export function letterPage(document: LetterDocument): FileAnswer {
  return new FileAnswer('text/html; charset=utf-8', renderLetterPage(document, assetPath('letter-page.css')));
}
