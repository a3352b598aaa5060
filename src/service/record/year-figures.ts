import { plainDate, yearOf } from '../../law/plain-date.ts';
import type { ChannelPosted } from '../../record/event/publication.ts';
import {
  channelFigures,
  type DocumentFigures,
  documentFigures,
  type Figure,
  type Postings,
} from '../../record/figures.ts';
import type { RecordState } from '../../record/state.ts';
import { selectBodiesOf, selectPostings } from '../../store/record-event.ts';
import { selectEverPublished } from '../../store/record-summary.ts';
import type { Database } from '../../store/tables.ts';
import { recordEventOf, recordStateOf } from './events.ts';

/** 一年的主动公开数: 表二第二十条第（一）项, and by channel; each figure with the records it is made of. */
export interface RecordYearFigures {
  regulations: DocumentFigures;
  normativeDocuments: DocumentFigures;
  channels: ReturnType<typeof channelFigures>;
}

const PAGE = 200;

/** 统计 of a year as of 31 December, from the records themselves. */
export async function recordFiguresOfYear(
  database: Database,
  organId: string,
  year: number,
): Promise<RecordYearFigures> {
  const documents = await documentStates(database, organId);
  return {
    regulations: documentFigures(documents, year, 'regulation'),
    normativeDocuments: documentFigures(documents, year, 'normativeDocument'),
    channels: channelFigures(await postingsOf(database, organId, year), year),
  };
}

/** Whether the organ ever published a document of this kind here: without one, nothing was counted, and a 0 would be made up. */
export async function documentCells(
  database: Database,
  organId: string,
  year: number,
): Promise<Record<string, number>> {
  const documents = await documentStates(database, organId);
  const rows = [
    ['regulations', 'regulation'],
    ['normativeDocuments', 'normativeDocument'],
  ] as const;
  return Object.fromEntries(
    rows.flatMap(([row, kind]) => {
      if (!documents.some(({ edition }) => edition?.content.about.kind === kind)) return [];
      const { issued, ceased, inForce } = documentFigures(documents, year, kind);
      return [
        [`proactive.${row}.issued`, issued.count],
        [`proactive.${row}.repealed`, ceased.count],
        [`proactive.${row}.inForce`, inForce.count],
      ];
    }),
  );
}

async function documentStates(database: Database, organId: string): Promise<RecordState[]> {
  const about = ['regulation', 'normativeDocument'];
  const ever = await selectEverPublished(database, organId, { about });
  const states: RecordState[] = [];
  for (let from = 0; from < ever.length; from += PAGE) {
    const ids = ever.slice(from, from + PAGE).map(({ recordId }) => recordId);
    for (const bodies of (await selectBodiesOf(database, organId, ids)).values()) {
      states.push(recordStateOf(bodies.map(recordEventOf)));
    }
  }
  return states;
}

/** What is counted by channel is known without the contents: days of first publication, and the postings. */
async function postingsOf(database: Database, organId: string, year: number): Promise<Postings[]> {
  const first = await selectEverPublished(database, organId, {
    first: `${year}-01-01`,
    last: `${year}-12-31`,
  });
  const website = first.map(({ recordId, firstPublishedOn }): Postings => {
    const on = plainDate(firstPublishedOn);
    const publication = {
      contentVersion: 1,
      at: `${on}T00:00:00+08:00`,
      on,
      subject: undefined,
      factOn: undefined,
    };
    return { id: recordId, publications: [publication], channels: [] };
  });
  const others = (await selectPostings(database, organId)).flatMap(({ recordId, body }): Postings[] => {
    const event = recordEventOf(body);
    if (!isPosting(event) || yearOf(event.postedOn) !== year) return [];
    const { channel, account, postedOn, address } = event;
    return [{ id: recordId, publications: [], channels: [{ channel, account, postedOn, address }] }];
  });
  return [...website, ...others];
}

function isPosting(event: { kind: string }): event is ChannelPosted {
  return event.kind === 'channelPosted';
}

/** The list behind one number, by its name: 'normativeDocuments.issued', 'channels.wechat'. */
export function recordsOfFigure(figures: RecordYearFigures, name: string): Figure | undefined {
  const [group = '', part = ''] = name.split('.');
  if (group === 'channels') return figures.channels.byChannel.find(({ channel }) => channel === part);
  if (group !== 'regulations' && group !== 'normativeDocuments') return undefined;
  const { issued, ceased, inForce } = figures[group];
  return { issued, repealed: ceased, inForce }[part];
}
