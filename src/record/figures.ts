import { type PlainDate, plainDate, yearOf } from '../law/plain-date.ts';
import { type Channel, channelNames } from './event/publication.ts';
import { firstPublishedOn, type RecordState } from './state.ts';
import { validityOn } from './validity.ts';

/** 一格的数 and the records it is made of, so that it can be checked. */
export interface Figure {
  count: number;
  records: string[];
}

function figure(records: string[]): Figure {
  return { count: records.length, records };
}

function idsWhere<S extends { id: string }>(states: readonly S[], holds: (state: S) => boolean): string[] {
  return states.filter(holds).map(({ id }) => id);
}

/** 表二第二十条第（一）项: one row. `ceased`: 废止 and 失效 alike, since either takes the document out of what is in force. */
export interface DocumentFigures {
  issued: Figure;
  ceased: Figure;
  inForce: Figure;
}

function ownDocuments(states: readonly RecordState[], kind: 'regulation' | 'normativeDocument') {
  return states.filter(({ edition }) => {
    const { about, source } = edition?.content ?? {};
    return edition?.outcome === 'published' && about?.kind === kind && source?.kind === 'original';
  });
}

function isInForce(state: RecordState, on: PlainDate): boolean {
  const status = validityOn(state, on)?.status;
  return status === 'inForce' || status === 'amended';
}

function ceasedBy(state: RecordState, on: PlainDate): boolean {
  const status = validityOn(state, on)?.status;
  return status === 'repealed' || status === 'lapsed';
}

function madeIn({ edition }: RecordState): number | undefined {
  const madeOn = edition?.content.madeOn;
  return madeOn && yearOf(madeOn);
}

/**
 * 表二: 规章、行政规范性文件 of a year — 本年制发 by the day of making, 本年废止, 现行有效 as of 31 December. Only the organ's own
 * documents that were published count: what is taken over is another's, and what is not published is no basis for anything.
 */
export function documentFigures(
  states: readonly RecordState[],
  year: number,
  kind: 'regulation' | 'normativeDocument' = 'normativeDocument',
): DocumentFigures {
  const own = ownDocuments(states, kind);
  const [before, end] = [plainDate(`${year - 1}-12-31`), plainDate(`${year}-12-31`)];
  return {
    issued: figure(idsWhere(own, (state) => madeIn(state) === year)),
    ceased: figure(idsWhere(own, (state) => ceasedBy(state, end) && !ceasedBy(state, before))),
    inForce: figure(idsWhere(own, (state) => (madeIn(state) ?? year) <= year && isInForce(state, end))),
  };
}

function isChannel(name: string): name is Channel {
  return name in channelNames;
}

const channels = Object.keys(channelNames).filter(isChannel);

/** 公开的时日和渠道 of a record, of which channels are counted. */
export type Postings = Pick<RecordState, 'id' | 'publications' | 'channels'>;

/**
 * 各渠道公开数 of a year: `website` counts records first published in it, every other channel its postings, so one record may stand in a
 * channel twice. What was withdrawn later was published all the same. `total` is the sum of the parts.
 */
export function channelFigures(
  states: readonly Postings[],
  year: number,
): { total: number; byChannel: (Figure & { channel: Channel })[] } {
  const ofChannel = (channel: Channel): Figure => {
    if (channel === 'website') {
      return figure(idsWhere(states, (state) => yearIs(firstPublishedOn(state), year)));
    }
    return figure(
      states.flatMap(({ id, channels: posted }) =>
        posted.filter((one) => one.channel === channel && yearIs(one.postedOn, year)).map(() => id),
      ),
    );
  };
  const byChannel = channels.map((channel) => ({ channel, ...ofChannel(channel) }));
  return { total: byChannel.reduce((sum, { count }) => sum + count, 0), byChannel };
}

function yearIs(on: PlainDate | undefined, year: number): boolean {
  return on !== undefined && yearOf(on) === year;
}
