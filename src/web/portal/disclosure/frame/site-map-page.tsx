/** 站点地图. */
import type { PublicNode } from '../../../../service/record/public-records.ts';
import { organPath } from '../../portal-organ.ts';
import { ColumnPage } from './column-page.tsx';
import { columnTags } from './column-tags.ts';
import { contentNodes, type DisclosureOrgan, disclosurePath, nodePath } from './disclosure-env.ts';

export function SiteMapPage({ organ }: { organ: DisclosureOrgan }) {
  const groups: [heading: string, pages: [label: string, href: string][]][] = [
    [
      '政府信息公开',
      [
        ['栏目首页', disclosurePath(organ)],
        ['政府信息公开指南', disclosurePath(organ, '/guide')],
        ['政府信息公开制度', disclosurePath(organ, '/institutions')],
        ['法定主动公开内容', disclosurePath(organ, '/content')],
        ['政府信息公开年报', disclosurePath(organ, '/reports')],
        ['行政规范性文件库', disclosurePath(organ, '/documents')],
        ['政策解读', disclosurePath(organ, '/interpretations')],
        ['政策问答', disclosurePath(organ, '/questions')],
        ['意见征集', disclosurePath(organ, '/opinions')],
        ['信息检索', disclosurePath(organ, '/search')],
        ['订阅和开放数据', disclosurePath(organ, '/data')],
      ],
    ],
    [
      '办事',
      [
        ['依申请公开', organPath(organ, '/apply')],
        ['办理进度查询', organPath(organ, '/track')],
        ['答复征求意见', organPath(organ, '/consultation')],
        ['个人信息处理规则', organPath(organ, '/privacy')],
      ],
    ],
  ];
  const nodes = contentNodes(organ.catalogue);
  return (
    <ColumnPage
      organ={organ}
      title="站点地图"
      at="/map"
      column={columnTags(organ, '站点地图', '政府信息公开栏目的全部页面')}
    >
      <h1>站点地图</h1>
      {groups.map(([heading, pages]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul class="kinds">
            {pages.map(([label, href]) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {nodes.length > 0 && (
        <section>
          <h2>法定主动公开内容</h2>
          <Nodes organ={organ} nodes={nodes} under={undefined} />
        </section>
      )}
    </ColumnPage>
  );
}

interface NodesProps {
  organ: DisclosureOrgan;
  nodes: readonly PublicNode[];
  under: string | undefined;
}

function Nodes({ organ, nodes, under }: NodesProps) {
  const known = new Set(nodes.map(({ id }) => id));
  const here = nodes.filter(
    ({ parent }) => (parent !== undefined && known.has(parent) ? parent : undefined) === under,
  );
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map(({ id, title, count }) => (
        <li key={id}>
          <a href={nodePath(organ, id)}>
            {title}（{count}）
          </a>
          <Nodes organ={organ} nodes={nodes} under={id} />
        </li>
      ))}
    </ul>
  );
}
