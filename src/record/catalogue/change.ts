import { z } from 'zod';
import { no, type Outcome } from '../../law/outcome.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { Name } from '../event/envelope.ts';
import { type Catalogue, CatalogueNode } from './node.ts';
import { childrenOf, findNode, withDescendants } from './tree.ts';
import { type CatalogueFault, validateCatalogue } from './validate.ts';

const id = z.string();
const details = CatalogueNode.omit({ id: true, title: true, parent: true, retiredOn: true });

/** 目录的调整: the closed list of operations. `before`: the sibling it will stand before, else last. */
export const CatalogueChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    node: CatalogueNode.omit({ retiredOn: true }),
    before: id.optional(),
  }),
  z.strictObject({
    kind: z.literal('move'),
    id,
    parent: id.optional(),
    before: id.optional(),
  }),
  z.strictObject({ kind: z.literal('rename'), id, title: Name }),
  /** 基本信息: replaced as a whole. */
  z.strictObject({ kind: z.literal('amend'), id, details }),
  z.strictObject({ kind: z.literal('retire'), id, because: Name }),
  z.strictObject({ kind: z.literal('reopen'), id }),
  z.strictObject({ kind: z.literal('remove'), id }),
]);
export type CatalogueChange = z.infer<typeof CatalogueChange>;

/** 不能调整的理由. */
export type CatalogueRefusal =
  | { code: 'no-such-node'; message: string }
  | { code: 'has-records'; records: number; message: string }
  | { code: 'has-children'; message: string }
  | { code: 'retired'; message: string }
  | { code: 'parent-retired'; message: string }
  | { code: 'invalid'; faults: CatalogueFault[]; message: string };

/** 调整的情境: the day, and how many records ever stood under a node. */
export interface CatalogueContext {
  on: PlainDate;
  recordsOf: (node: string) => number;
}

type Nodes = readonly CatalogueNode[];

function placed(nodes: Nodes, node: CatalogueNode, before: string | undefined): CatalogueNode[] {
  const rest = nodes.filter((one) => one.id !== node.id);
  const at = rest.findIndex((one) => one.id === before && one.parent === node.parent);
  return at < 0 ? [...rest, node] : [...rest.slice(0, at), node, ...rest.slice(at)];
}

function withoutParent(node: CatalogueNode): CatalogueNode {
  const next = { ...node };
  delete next.parent;
  return next;
}

function findRefusal(
  catalogue: Catalogue,
  change: CatalogueChange,
  { recordsOf }: CatalogueContext,
): CatalogueRefusal | undefined {
  const parent =
    change.kind === 'add' ? change.node.parent : change.kind === 'move' ? change.parent : undefined;
  const above = parent === undefined ? undefined : findNode(catalogue, parent);
  if (above?.retiredOn) return { code: 'parent-retired', message: `上级“${above.title}”已经停用。` };
  if (change.kind === 'add') return undefined;
  const node = findNode(catalogue, change.id);
  if (!node) return { code: 'no-such-node', message: `没有目录节点“${change.id}”。` };
  if (change.kind === 'retire' && node.retiredOn)
    return { code: 'retired', message: `“${node.title}”已经停用。` };
  if (change.kind !== 'remove') return undefined;
  if (childrenOf(catalogue, node.id).length > 0) {
    return { code: 'has-children', message: `“${node.title}”之下还有节点，不能删除。` };
  }
  const records = recordsOf(node.id);
  const message = `“${node.title}”之下有${records}条信息，不能删除，可以停用。`;
  return records > 0 ? { code: 'has-records', records, message } : undefined;
}

function changed(catalogue: Catalogue, change: CatalogueChange, on: PlainDate): CatalogueNode[] {
  const { nodes } = catalogue;
  if (change.kind === 'add') return placed(nodes, change.node, change.before);
  const amend = (amended: (node: CatalogueNode) => CatalogueNode) =>
    nodes.map((node) => (node.id === change.id ? amended(node) : node));
  switch (change.kind) {
    case 'move': {
      const node = findNode(catalogue, change.id);
      const { parent } = change;
      if (!node) return [...nodes];
      return placed(nodes, parent === undefined ? withoutParent(node) : { ...node, parent }, change.before);
    }
    case 'rename':
      return amend((node) => ({ ...node, title: change.title }));
    case 'amend':
      return amend(({ id, title, parent, retiredOn }) => ({
        id,
        title,
        ...(parent === undefined ? {} : { parent }),
        ...(retiredOn === undefined ? {} : { retiredOn }),
        ...change.details,
      }));
    case 'retire': {
      const below = withDescendants(catalogue, change.id);
      return nodes.map((node) =>
        below.includes(node) && !node.retiredOn ? { ...node, retiredOn: on } : node,
      );
    }
    case 'reopen':
      return amend((node) => {
        const next = { ...node };
        delete next.retiredOn;
        return next;
      });
    case 'remove':
      return nodes.filter((node) => node.id !== change.id);
  }
}

function wordsOf(catalogue: Catalogue, change: CatalogueChange): string {
  if (change.kind === 'add') return `新增“${change.node.title}”`;
  const title = findNode(catalogue, change.id)?.title ?? change.id;
  switch (change.kind) {
    case 'move':
      return `移动“${title}”`;
    case 'rename':
      return `“${title}”改名为“${change.title}”`;
    case 'amend':
      return `修改“${title}”的基本信息`;
    case 'retire':
      return `停用“${title}”：${change.because}`;
    case 'reopen':
      return `恢复“${title}”`;
    case 'remove':
      return `删除“${title}”`;
  }
}

/**
 * 调整目录: the next version of the catalogue with its note, or why not. A node under which records ever stood is retired, never
 * removed; what stood there keeps its place.
 */
export function changeCatalogue(
  catalogue: Catalogue,
  change: CatalogueChange,
  context: CatalogueContext,
): Outcome<Catalogue, CatalogueRefusal> {
  const refusal = findRefusal(catalogue, change, context);
  if (refusal) return no(refusal);
  if (change.kind === 'add' && findNode(catalogue, change.node.id)) {
    const message = `标识“${change.node.id}”已经使用。`;
    return no({ code: 'invalid', faults: [{ code: 'same-id', node: change.node.id, message }], message });
  }
  const { on } = context;
  const version = catalogue.version + 1;
  const what = [...wordsOf(catalogue, change)].slice(0, 200).join('');
  const next = {
    version,
    nodes: changed(catalogue, change, on),
    revisions: [...catalogue.revisions, { version, on, what }],
  };
  const sound = validateCatalogue(next);
  if (sound.ok) return sound;
  const message = sound.because.map((fault) => fault.message).join('');
  return no({ code: 'invalid', faults: sound.because, message });
}
