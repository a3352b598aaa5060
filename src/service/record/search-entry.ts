import { yearOf } from '../../law/plain-date.ts';
import type { Catalogue } from '../../record/catalogue/node.ts';
import { pathOf } from '../../record/catalogue/tree.ts';
import { textOfBlock } from '../../record/content/body.ts';
import { dayOf } from '../../record/instant.ts';
import { type PublicRecord, publicView } from '../../record/public-view.ts';
import type { RecordState } from '../../record/state.ts';
import { indexText } from '../../search/index-text.ts';
import type { FileText } from '../../store/record-file-text.ts';
import type { SearchEntry } from '../../store/search-text.ts';

/** 检索条目 of a record at that instant: of its public view and the words of its attachments; undefined where it is not public. */
export function searchEntryOf(
  organId: string,
  state: RecordState,
  now: string,
  catalogue: Catalogue,
  texts: ReadonlyMap<string, FileText>,
): SearchEntry | undefined {
  const view = publicView(state, now);
  if (view?.visibility !== 'public') return undefined;
  const publishedOn = dayOf(view.firstPublishedAt);
  return {
    state: 'published',
    organId,
    recordId: state.id,
    publishedOn,
    nodes: view.node === undefined ? [] : pathOf(catalogue, view.node).map(({ id }) => id),
    year: yearOf(publishedOn),
    genre: view.genre,
    validity: view.validity?.status,
    text: indexText(headOf(view), bodyOf(view, texts)),
  };
}

function headOf({ title, documentNumber, indexNumber }: PublicRecord): string[] {
  return [title, ...(documentNumber === undefined ? [] : [documentNumber]), indexNumber];
}

/** 全文: what a reader sees of the record itself, then its attachments, each on lines of its own. */
export function wordsOf({ description, keywords, theme, body, attachments }: PublicRecord): string[] {
  return [
    ...body.map(textOfBlock),
    ...attachments.map(({ name }) => name),
    ...(description === undefined ? [] : [description]),
    ...(keywords.length > 0 ? [keywords.join('　')] : []),
    ...(theme === undefined ? [] : [theme]),
  ];
}

function bodyOf(view: PublicRecord, texts: ReadonlyMap<string, FileText>): string {
  const inFiles = view.attachments.flatMap(({ key }) => texts.get(key)?.text ?? []);
  return [...wordsOf(view), ...inFiles].join('\n');
}
