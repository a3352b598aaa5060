import type { Catalogue, CatalogueNode } from './node.ts';

/** 目录树: functions over a catalogue; none of them changes it. */

export function findNode({ nodes }: Catalogue, id: string): CatalogueNode | undefined {
  return nodes.find((node) => node.id === id);
}

export function childrenOf({ nodes }: Catalogue, parent: string | undefined): CatalogueNode[] {
  return nodes.filter((node) => node.parent === parent);
}

/** 目录路径, from the first level to the node; ends where a parent is missing or comes again. */
export function pathOf(catalogue: Catalogue, id: string): CatalogueNode[] {
  const path: CatalogueNode[] = [];
  let node = findNode(catalogue, id);
  while (node && !path.includes(node)) {
    path.unshift(node);
    node = node.parent === undefined ? undefined : findNode(catalogue, node.parent);
  }
  return path;
}

/** The node and all below it. */
export function withDescendants(catalogue: Catalogue, id: string): CatalogueNode[] {
  return catalogue.nodes.filter((node) => pathOf(catalogue, node.id).some((above) => above.id === id));
}

/** 可以录入信息的节点: not retired, nor anything above it, and nothing in use below it. */
export function isOpenNode(catalogue: Catalogue, id: string): boolean {
  const path = pathOf(catalogue, id);
  if (path.length === 0 || path.some(({ retiredOn }) => retiredOn !== undefined)) return false;
  return childrenOf(catalogue, id).every(({ retiredOn }) => retiredOn !== undefined);
}
