import { answerTexts } from '../texts/answers.ts';
import { formTexts } from '../texts/forms.ts';
import { noticeTexts } from '../texts/notices.ts';
import { outwardTexts } from '../texts/outward.ts';
import { wordingTexts } from '../texts/wordings.ts';
import { parseTemplate } from './parse-template.ts';
import type { Template } from './template.ts';
import { type TextName, textNames } from './text-name.ts';

/** 默认文字 of every letter and wording, as an organ may take and change it. */
export const defaultTexts: Readonly<Record<TextName, string>> = {
  ...noticeTexts,
  ...outwardTexts,
  ...formTexts,
  ...answerTexts,
  ...wordingTexts,
};

/** 各文字的模板: an organ's own in place of some defaults. */
export type Templates = Readonly<Record<TextName, Template>>;

function isComplete(templates: Record<string, Template>): templates is Record<TextName, Template> {
  return textNames.every((name) => name in templates);
}

function parsed(): Templates {
  const entries = textNames.map((name): [string, Template] => {
    const template = parseTemplate(defaultTexts[name], name);
    if (!template.ok) throw new Error(`${name}: ${template.because.map(({ message }) => message).join(' ')}`);
    return [name, template.value];
  });
  const templates = Object.fromEntries(entries);
  if (!isComplete(templates)) throw new Error('a text has no default');
  return templates;
}

export const defaultTemplates: Templates = parsed();
