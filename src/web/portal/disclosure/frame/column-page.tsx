/** 政府信息公开栏目的页面 (国办公开办函〔2019〕61号): the four fixed columns, the way to 依申请公开 and the tree beside what the page shows. */
import type { ComponentChildren } from 'preact';
import { organPath } from '../../portal-organ.ts';
import { type HeadLink, PortalPage, type PortalPageProps, type Step } from '../../portal-page.tsx';
import { CatalogueTree } from './catalogue-tree.tsx';
import { type DisclosureOrgan, disclosurePath } from './disclosure-env.ts';

export interface ColumnPageProps extends Pick<PortalPageProps, 'title' | 'column' | 'article' | 'wrong'> {
  organ: DisclosureOrgan;
  /** Path of the fixed column the page belongs to. */
  at?: string | undefined;
  /** Node of the tree it belongs to. */
  node?: string | undefined;
  trail?: readonly Step[];
  links?: readonly HeadLink[];
  children: ComponentChildren;
}

const columns: [path: string, label: string][] = [
  ['/guide', '政府信息公开指南'],
  ['/institutions', '政府信息公开制度'],
  ['/content', '法定主动公开内容'],
  ['/reports', '政府信息公开年报'],
];

const lists: [path: string, label: string][] = [
  ['/documents', '行政规范性文件库'],
  ['/interpretations', '政策解读'],
  ['/questions', '政策问答'],
  ['/opinions', '意见征集'],
  ['/search', '信息检索'],
  ['/data', '订阅和开放数据'],
  ['/map', '站点地图'],
];

export function ColumnPage({ organ, at, node, trail = [], links = [], children, ...page }: ColumnPageProps) {
  const first: Step = { label: '政府信息公开', href: disclosurePath(organ) };
  const feed = (path: string, type: string, title: string): HeadLink => ({
    rel: 'alternate',
    href: disclosurePath(organ, path),
    type,
    title,
  });
  const feeds = [
    feed('/rss.xml', 'application/rss+xml', '最新公开（RSS）'),
    feed('/atom.xml', 'application/atom+xml', '最新公开（Atom）'),
  ];
  return (
    <PortalPage
      {...page}
      organ={organ}
      place="/disclosure"
      trail={at === '' ? trail : [first, ...trail]}
      links={[...links, ...feeds]}
    >
      <p class="to-columns">
        <a href="#columns">栏目导航</a>
      </p>
      <div class="columns">
        <div class="content">{children}</div>
        <nav id="columns" class="side" aria-label="政府信息公开栏目" tabIndex={-1}>
          <p class="unit">{organ.name}</p>
          <ul class="fixed">
            {columns.map(([path, label]) => (
              <li key={path}>
                <a href={disclosurePath(organ, path)} aria-current={path === at ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a class="apply" href={organPath(organ, '/apply')}>
                依申请公开
              </a>
            </li>
          </ul>
          <h2>法定主动公开内容</h2>
          <CatalogueTree organ={organ} here={node} />
          <h2>专题和工具</h2>
          <ul class="tree">
            {lists.map(([path, label]) => (
              <li key={path}>
                <a href={disclosurePath(organ, path)} aria-current={path === at ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </PortalPage>
  );
}
