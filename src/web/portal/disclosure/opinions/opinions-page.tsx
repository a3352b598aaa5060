/** 意见征集 (重大行政决策预公开): by state. */
import { consultationStatusNames } from '../../../../record/consultation-status.ts';
import type { ConsultationPage } from '../../../../service/record/public-records.ts';
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags } from '../frame/column-tags.ts';
import { type DisclosureOrgan, disclosurePath } from '../frame/disclosure-env.ts';
import { Tabs } from '../list/library-page.tsx';
import { Pager } from '../list/pager.tsx';
import type { Turns } from '../list/place-text.ts';
import { OpinionList } from './opinion-list.tsx';

export interface OpinionsPageProps {
  organ: DisclosureOrgan;
  status: string;
  page: ConsultationPage;
  turns: Turns;
  address: URL;
}

export function OpinionsPage({ organ, status, page, turns, address }: OpinionsPageProps) {
  const path = disclosurePath(organ, '/opinions');
  const tabs = [['', '全部'], ...Object.entries(consultationStatusNames)].map(([name = '', label = '']) => ({
    label,
    href: name === '' ? path : `${path}?status=${name}`,
    here: name === status,
  }));
  return (
    <ColumnPage
      organ={organ}
      title="意见征集"
      at="/opinions"
      column={columnTags(organ, '意见征集', '就重大行政决策公开征求意见的情况', '意见征集')}
    >
      <h1>意见征集</h1>
      <p>
        重大行政决策草案向社会公开征求意见，期限一般不少于 30
        日；期限较短的说明理由（《重大行政决策程序暂行条例》第十五条）。
      </p>
      <Tabs tabs={tabs} />
      <OpinionList organ={organ} lines={page.lines} none="没有这样的意见征集。" />
      <Pager turns={turns} first={address} />
    </ColumnPage>
  );
}
