import { fixedNodes } from '../../../../record/catalogue/node.ts';
import type { PublicCatalogue, PublicNode } from '../../../../service/record/public-records.ts';
import { organPath, type PortalOrgan } from '../../portal-organ.ts';

/** 政府信息公开栏目的机关: with its catalogue and what is public under it now. */
export interface DisclosureOrgan extends PortalOrgan {
  catalogue: PublicCatalogue;
}

/** What every route of the column finds in its context. */
export interface DisclosureEnv {
  Variables: {
    organ: DisclosureOrgan;
    requestId: string;
    /** Something of the page cannot be had now, so the page is not kept. */
    lacking?: boolean;
  };
}

/** 栏目各页的地址. */
export function disclosurePath(organ: Pick<PortalOrgan, 'id'>, path = ''): string {
  return organPath(organ, `/disclosure${path}`);
}

export function nodePath(organ: Pick<PortalOrgan, 'id'>, node: string): string {
  return disclosurePath(organ, `/content?node=${encodeURIComponent(node)}`);
}

export function recordPath(organ: Pick<PortalOrgan, 'id'>, recordId: string): string {
  return disclosurePath(organ, `/record/${encodeURIComponent(recordId)}`);
}

/** 固定栏目 stand outside the tree of 法定主动公开内容. */
const fixed: readonly string[] = Object.values(fixedNodes);

/** 法定主动公开内容 that can be seen: what holds something, without the fixed columns. */
export function contentNodes({ nodes }: PublicCatalogue): PublicNode[] {
  return nodes.filter(({ id, count }) => count > 0 && !fixed.includes(id));
}

export function findPublicNode({ nodes }: PublicCatalogue, id: string | undefined): PublicNode | undefined {
  return nodes.find((node) => node.id === id);
}

/** From the first level to the node; ends where a parent is missing or comes again. */
export function nodeTrail(catalogue: PublicCatalogue, id: string | undefined): PublicNode[] {
  const trail: PublicNode[] = [];
  let node = findPublicNode(catalogue, id);
  while (node && !trail.includes(node)) {
    trail.unshift(node);
    node = findPublicNode(catalogue, node.parent);
  }
  return trail;
}
