/** 订阅和开放数据: what programs and libraries can take, and what has changed in the catalogue. */
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags } from '../frame/column-tags.ts';
import { type DisclosureOrgan, disclosurePath } from '../frame/disclosure-env.ts';

const feeds: [path: string, label: string, about: string][] = [
  ['/rss.xml', 'RSS', '最新公开的 50 条，供订阅软件使用。'],
  ['/atom.xml', 'Atom', '同上。'],
  ['/feed.json', 'JSON Feed', '同上。'],
  [
    '/catalogue.csv',
    '公开目录（CSV）',
    '全部公开信息的目录：索引号、名称、内容概述、生成日期等，可以用电子表格打开。',
  ],
  ['/catalogue.json', '公开目录（JSON）', '同上，供程序使用。'],
  ['/changes.json', '变更清单（JSON）', '按时间先后列出发布、更正和撤下，供档案馆、图书馆和上级平台同步。'],
  ['/sitemap.xml', '网站地图（XML）', '供搜索引擎使用。'],
];

export function DataPage({ organ }: { organ: DisclosureOrgan }) {
  const { revisions } = organ.catalogue;
  return (
    <ColumnPage
      organ={organ}
      title="订阅和开放数据"
      at="/data"
      column={columnTags(organ, '订阅和开放数据', '公开目录的订阅和下载')}
    >
      <h1>订阅和开放数据</h1>
      <dl class="pairs">
        {feeds.map(([path, label, about]) => (
          <div key={path}>
            <dt>
              <a href={disclosurePath(organ, path)}>{label}</a>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      {revisions.length > 0 && (
        <>
          <h2>主动公开基本目录的修订</h2>
          <ul>
            {revisions.toReversed().map(({ version, on, what }) => (
              <li key={version}>
                <time dateTime={on}>{on}</time>　第 {version} 版：{what}
              </li>
            ))}
          </ul>
        </>
      )}
    </ColumnPage>
  );
}
