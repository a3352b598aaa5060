import { createHash } from 'node:crypto';
import { no, type Outcome, yes } from '../../../law/outcome.ts';
import type { Asker } from '../../../record/actor.ts';
import { findContentFault } from '../../../record/acts/content-fault.ts';
import type { Content } from '../../../record/content/content.ts';
import { reasonText } from '../../../record/reason.ts';
import type { SourceDocument } from '../../../report/read/document.ts';
import { readDocument } from '../../../report/read/format/document-of.ts';
import { findImported, insertRecordSource } from '../../../store/record-source.ts';
import type { FileParts } from '../../intake/parts.ts';
import { OfficeError } from '../../office-error.ts';
import { actOnRecord } from '../act-on-record.ts';
import { uploadAttachment } from '../attachments.ts';
import { getRecord } from '../events.ts';
import { fitContent } from '../fit-content.ts';
import { makeRecord } from '../make-record.ts';
import { contentOfDocument, statedDay } from './content-of-document.ts';
import type { ImportEntry, ImportFile } from './import-entry.ts';

/** 导入的请求: `source` names where the pieces come from; `node`: of pieces that name none. */
export interface ImportWish {
  organId: string;
  publisher: string;
  source: string;
  node: string | undefined;
  asker: Asker;
  isDryRun: boolean;
}

/** 一件的结果: drafted now, there from before, or why not. */
export type Imported =
  | { sourceId: string; result: 'drafted' | 'already' | 'wouldDraft' }
  | { sourceId: string; result: 'failed'; because: string };

/** Kinds that become the text of a record; others are its attachments. */
const textual = /\.(html?|docx|txt)$/iu;

/**
 * 导入一件 as a draft, to be reviewed and published like any other: what was published elsewhere has no moment of publication here.
 * Once a source and id: repeated or resumed it makes nothing twice.
 */
export async function importRecord(
  parts: FileParts,
  wish: ImportWish,
  entry: ImportEntry,
): Promise<Imported> {
  const { sourceId } = entry;
  try {
    const outcome = await importOne(parts, wish, entry);
    return outcome.ok ? { sourceId, result: outcome.value } : failed(sourceId, outcome.because);
  } catch (error) {
    // One that cannot be read must not hold up the others; it is told, and can be tried again.
    if (error instanceof OfficeError && error.code === 'not-found') throw error;
    return failed(sourceId, error instanceof Error ? error.message : String(error));
  }
}

function failed(sourceId: string, because: string): Imported {
  return { sourceId, result: 'failed', because };
}

async function importOne(
  parts: FileParts,
  wish: ImportWish,
  entry: ImportEntry,
): Promise<Outcome<'drafted' | 'already' | 'wouldDraft', string>> {
  const { office } = parts;
  const { organId, source, asker, isDryRun } = wish;
  const known = await findImported(office.database, organId, source, entry.sourceId);
  const isText = entry.file !== undefined && textual.test(entry.file.name);
  const files = [...(entry.file && !isText ? [entry.file] : []), ...entry.attachments];
  if (known !== undefined) {
    const rest = isDryRun ? yes(false) : await addFiles(parts, wish, known, files);
    return rest.ok ? yes(rest.value ? 'drafted' : 'already') : rest;
  }
  const read = isText && entry.file ? await readText(entry.file) : yes<SourceDocument | undefined>(undefined);
  if (!read.ok) return read;
  const content = contentOfDocument(entry, read.value, wish);
  if (isDryRun) return tried(parts, organId, content);
  const statedOn = statedDay(entry, read.value) ?? null;
  const address = entry.address ?? read.value?.meta['Url'] ?? read.value?.meta['saved-from'] ?? null;
  const made = await makeRecord(office, {
    organId,
    requestKey: keyOf('import', source, entry.sourceId),
    content,
    asker,
    alongside: (transaction, recordId, importedAt) =>
      insertRecordSource(transaction, organId, {
        source,
        sourceId: entry.sourceId,
        recordId,
        address,
        statedOn,
        importedAt,
      }),
  });
  if (!made.ok) return no(reasonText(made.because));
  const added = await addFiles(parts, wish, made.value.recordId, files);
  return added.ok ? yes('drafted') : added;
}

async function tried({ office }: FileParts, organId: string, content: Content) {
  const fault = findContentFault(content);
  if (fault) return no(reasonText(fault));
  const fitted = await fitContent(office.database, organId, '', content);
  return fitted.ok ? yes('wouldDraft' as const) : no(reasonText(fitted.because));
}

async function readText(file: ImportFile): Promise<Outcome<SourceDocument, string>> {
  const read = await readDocument(await file.read(), file.name);
  return read.ok ? yes(read.value) : no(read.because.message);
}

/** 附件 of an imported draft that nobody has touched since; false: there was nothing to add. */
async function addFiles(
  parts: FileParts,
  { organId, asker }: ImportWish,
  recordId: string,
  files: readonly ImportFile[],
): Promise<Outcome<boolean, string>> {
  if (files.length === 0) return yes(false);
  const { state } = await getRecord(parts.office.database, organId, recordId);
  const { draft, version } = state;
  if (!draft || version > 1) return yes(false);
  const attachments: Content['attachments'] = [];
  for (const file of files) {
    const name = file.name.replace(/^.*[/\\]/u, '');
    const bytes = new Uint8Array(await file.read());
    const kept = await uploadAttachment(parts, organId, recordId, {
      name,
      content: new Blob([bytes]).stream(),
    });
    if (!kept.ok) return no(kept.because.message);
    attachments.push({ kind: 'document', key: kept.value.id, name, mediaType: kept.value.mediaType });
  }
  const revised = await actOnRecord(parts.office, {
    organId,
    recordId,
    version,
    requestKey: keyOf('import-files', recordId, attachments.map(({ key }) => key).join()),
    command: { act: 'revise', facts: { content: { ...draft.content, attachments } } },
    asker,
  });
  return revised.ok ? yes(true) : no(reasonText(revised.because));
}

function keyOf(act: string, ...parts: string[]): string {
  return `${act}/${createHash('sm3').update(parts.join('\n')).digest('hex')}`;
}
