/** 检索结果: words that were asked for are marked in title and text. */
import type { PublicHit } from '../../../../service/record/public-records.ts';
import { recordPath } from '../frame/disclosure-env.ts';
import { dayInChina, ValidityMark } from '../list/record-list.tsx';

export interface SearchHitsProps {
  hits: readonly PublicHit[];
  /** Name of the organ beside each hit; undefined: all are of one organ. */
  organName?: ((organId: string) => string | undefined) | undefined;
}

export function SearchHits({ hits, organName }: SearchHitsProps) {
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <li key={hit.recordId}>
          <p class="title">
            <a href={recordPath({ id: hit.organId }, hit.recordId)}>
              <Pieces pieces={hit.titlePieces} />
            </a>
            <ValidityMark status={hit.validity} always={false} />
          </p>
          <p class="snippet">
            {hit.snippet.before && '……'}
            <Pieces pieces={hit.snippet.pieces} />
            {hit.snippet.after && '……'}
          </p>
          <p class="byline">
            {[organName?.(hit.organId), hit.documentNumber, dayInChina(hit.firstPublishedAt)]
              .filter((text) => text !== undefined)
              .join('　')}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Pieces({ pieces }: { pieces: PublicHit['titlePieces'] }) {
  return <>{pieces.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))}</>;
}
