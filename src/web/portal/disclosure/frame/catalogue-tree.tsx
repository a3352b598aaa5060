/** 法定主动公开内容的目录: a tree that opens and closes without script; a node that holds nothing is not shown. */
import type { PublicNode } from '../../../../service/record/public-records.ts';
import { contentNodes, type DisclosureOrgan, nodePath, nodeTrail } from './disclosure-env.ts';

export function CatalogueTree({ organ, here }: { organ: DisclosureOrgan; here: string | undefined }) {
  const nodes = contentNodes(organ.catalogue);
  if (nodes.length === 0) return <p>还没有公开的信息。</p>;
  const known = new Set(nodes.map(({ id }) => id));
  const first = nodes.filter(({ parent }) => parent === undefined || !known.has(parent));
  const open = new Set(nodeTrail(organ.catalogue, here).map(({ id }) => id));
  return <Branch {...{ organ, nodes, here, open }} under={first} />;
}

interface BranchProps {
  organ: DisclosureOrgan;
  nodes: readonly PublicNode[];
  under: readonly PublicNode[];
  here: string | undefined;
  open: ReadonlySet<string>;
}

function Branch({ organ, nodes, under, here, open }: BranchProps) {
  return (
    <ul class="tree">
      {under.map((node) => {
        const below = nodes.filter(({ parent }) => parent === node.id);
        if (below.length === 0)
          return (
            <li key={node.id}>
              <NodeLink {...{ organ, node, here }} label={node.title} />
            </li>
          );
        return (
          <li key={node.id}>
            <details open={open.has(node.id)}>
              <summary>
                {node.title}
                <span class="count">（{node.count}）</span>
              </summary>
              <p class="all">
                <NodeLink {...{ organ, node, here }} label={`全部${node.title}`} />
              </p>
              <Branch {...{ organ, nodes, here, open }} under={below} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}

type NodeLinkProps = Pick<BranchProps, 'organ' | 'here'> & { node: PublicNode; label: string };

function NodeLink({ organ, node, here, label }: NodeLinkProps) {
  return (
    <a href={nodePath(organ, node.id)} aria-current={node.id === here ? 'page' : undefined}>
      {label}
      <span class="count">（{node.count}）</span>
    </a>
  );
}
