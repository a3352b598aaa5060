import { no, type Outcome, yes } from '../../law/outcome.ts';
import { isOpenNode } from '../../record/catalogue/tree.ts';
import type { Content } from '../../record/content/content.ts';
import type { Reason } from '../../record/reason.ts';
import { selectFiles } from '../../store/stored-file.ts';
import type { Database } from '../../store/tables.ts';
import { catalogueOf } from './catalogue.ts';

/**
 * 内容与目录、附件相符: its node may hold records, its attachments are files of this very record, each with the type its bytes have.
 * Gives the content with those types, or why not. `isGoingOut`: files that wait for the scanner are not taken either.
 */
export async function fitContent(
  database: Database,
  organId: string,
  recordId: string,
  content: Content,
  isGoingOut = false,
): Promise<Outcome<Content, Reason>> {
  const { node, attachments } = content;
  if (node !== undefined && !isOpenNode(await catalogueOf(database, organId), node)) {
    return no<Reason>({ code: 'node-closed', node });
  }
  if (attachments.length === 0) return yes(content);
  const files = new Map((await selectFiles(database, { organId, recordId })).map((file) => [file.id, file]));
  const fitted: Content['attachments'] = [];
  for (const attachment of attachments) {
    const { key, name } = attachment;
    const file = files.get(key);
    if (!file || file.state === 'infected') return no<Reason>({ code: 'attachment-missing', name });
    if (isGoingOut && file.state !== 'usable') return no<Reason>({ code: 'attachment-waiting', name });
    fitted.push({ ...attachment, mediaType: file.mediaType });
  }
  return yes({ ...content, attachments: fitted });
}
