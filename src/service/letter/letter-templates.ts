import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { LetterDocument } from '../../letter/document.ts';
import { defaultTexts } from '../../letter/template/default-templates.ts';
import { parseTemplate, type TemplateFault } from '../../letter/template/parse-template.ts';
import type { Placeholder } from '../../letter/template/placeholder.ts';
import { placeholdersOf, type TextName, textNames } from '../../letter/template/text-name.ts';
import { lockChain } from '../../store/chain-head.ts';
import { insertText, type SavedText, selectTexts } from '../../store/letter-template.ts';
import { OfficeError } from '../office-error.ts';
import type { LetterParts } from './letter-parts.ts';
import { previewOnCase, previewOnSample } from './preview-text.ts';
import { findTextName } from './templates-in-force.ts';
import { textLabel } from './text-label.ts';

/** 一件文书或者一种用语的文字. */
export interface LetterText {
  name: TextName;
  label: string;
  placeholders: readonly (Placeholder & { name: string })[];
  /** 默认文字. */
  standard: string;
  /** The organ's own, where it has one. */
  own: Omit<SavedText, 'name'> | undefined;
}

/** 机关自己的文字 as the screens use them. All throw OfficeError not-found for a name that is none. */
export interface LetterTemplates {
  list(organId: string): Promise<LetterText[]>;
  /** A draft text on the sample matter, or on a real one. Faults instead, where it cannot stand. */
  preview(wish: {
    organId: string;
    name: string;
    text: string;
    caseId?: string | undefined;
  }): Promise<Outcome<LetterDocument, TemplateFault[]>>;
  /** Saves it as the version after `seen` (0: none of its own); letters made from now on bear it. Throws stale-version. */
  save(wish: {
    organId: string;
    name: string;
    text: string;
    seen: number;
    setBy: string;
  }): Promise<Outcome<number, TemplateFault[]>>;
}

export function createLetterTemplates(parts: LetterParts): LetterTemplates {
  const { database, now } = parts.office;
  return {
    async list(organId) {
      const own = new Map((await selectTexts(database, organId)).map((text) => [text.name, text]));
      return textNames.map((name) => ({
        name,
        label: textLabel(name),
        placeholders: Object.entries(placeholdersOf(name)).map(([placeholder, rule]) => ({
          name: placeholder,
          ...rule,
        })),
        standard: defaultTexts[name].trim(),
        own: own.get(name),
      }));
    },
    async preview({ organId, name, text, caseId }) {
      const known = getTextName(name);
      const parsed = parseTemplate(text, known);
      if (!parsed.ok) return parsed;
      const draft = { name: known, template: parsed.value };
      return yes(
        caseId === undefined
          ? await previewOnSample(parts, organId, draft)
          : await previewOnCase(parts, organId, caseId, draft),
      );
    },
    async save({ organId, name, text, seen, setBy }) {
      const known = getTextName(name);
      const parsed = parseTemplate(text, known);
      if (!parsed.ok) return no(parsed.because);
      return database.transaction().execute(async (transaction) => {
        if (!(await lockChain(transaction, organId))) throw new OfficeError('not-found', '没有这个机关。');
        const saved = (await selectTexts(transaction, organId)).find((one) => one.name === known);
        if ((saved?.version ?? 0) !== seen) {
          throw new OfficeError('stale-version', '这份文字在此期间已被他人修改，请刷新后重试。');
        }
        const version = seen + 1;
        await insertText(transaction, organId, { name: known, version, body: text, setBy, setAt: now() });
        return yes(version);
      });
    },
  };
}

function getTextName(name: string): TextName {
  const known = findTextName(name);
  if (!known) throw new OfficeError('not-found', '没有这种文书文字。');
  return known;
}
