/** 专题列表: the library of documents by 有效性, interpretations, institutions: a list with tabs above it. */
import type { ComponentChildren } from 'preact';
import type { PublicPage } from '../../../../service/record/public-records.ts';
import type { ColumnTags } from '../../page-tags.tsx';
import { ColumnPage } from '../frame/column-page.tsx';
import type { DisclosureOrgan } from '../frame/disclosure-env.ts';
import { totalInWords } from './content-page.tsx';
import { Pager } from './pager.tsx';
import type { Turns } from './place-text.ts';
import { RecordList } from './record-list.tsx';

export interface Tab {
  label: string;
  href: string;
  here: boolean;
}

export interface LibraryPageProps {
  organ: DisclosureOrgan;
  title: string;
  /** Path of the page below the column. */
  at: string;
  column: ColumnTags;
  about: ComponentChildren;
  tabs?: readonly (readonly Tab[])[];
  page: PublicPage;
  turns: Turns;
  address: URL;
  none: string;
  withValidity?: boolean;
}

export function LibraryPage(props: LibraryPageProps) {
  const { organ, title, at, column, about, tabs = [], page, turns, address, none, withValidity } = props;
  return (
    <ColumnPage organ={organ} title={title} at={at} column={column}>
      <h1>{title}</h1>
      {about}
      {tabs.map((row) => (
        <Tabs key={row[0]?.href} tabs={row} />
      ))}
      <p class="total">共 {totalInWords(page.total)} 条</p>
      <RecordList lines={page.lines} none={none} withValidity={withValidity ?? false} />
      <Pager turns={turns} first={address} />
    </ColumnPage>
  );
}

export function Tabs({ tabs }: { tabs: readonly Tab[] }) {
  return (
    <ul class="tabs no-print">
      {tabs.map(({ label, href, here }) => (
        <li key={href}>
          <a href={href} aria-current={here ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
