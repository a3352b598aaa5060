import { defaultTemplates, type Templates } from '../../letter/template/default-templates.ts';
import { parseTemplate } from '../../letter/template/parse-template.ts';
import type { Template } from '../../letter/template/template.ts';
import { type TextName, textNames } from '../../letter/template/text-name.ts';
import { selectTexts } from '../../store/letter-template.ts';
import type { Database } from '../../store/tables.ts';

/** 文字的名称 as it came from outside; undefined for what is none. */
export function findTextName(name: string): TextName | undefined {
  return textNames.find((one) => one === name);
}

/** 当时有效的模板: the organ's own wordings of that instant (of now, where none is given), the default ones for the others. */
export async function templatesInForce(
  database: Database,
  organId: string,
  until?: string,
): Promise<Templates> {
  const own: Partial<Record<TextName, Template>> = {};
  for (const { name, body, version } of await selectTexts(database, organId, until)) {
    const textName = findTextName(name);
    const parsed = textName && parseTemplate(body, textName);
    // Checked when it was saved: a later program must still read it, or papers of that time could not be written again.
    if (!textName || !parsed?.ok)
      throw new Error(`text ${name} (version ${version}) cannot be read any more`);
    own[textName] = parsed.value;
  }
  return { ...defaultTemplates, ...own };
}
