import { parsePlainDate } from '../../../law/plain-date.ts';
import { columnHealth } from '../../../record/catalogue/freshness.ts';
import type { Catalogue, CatalogueNode } from '../../../record/catalogue/node.ts';
import { childrenOf, pathOf, withDescendants } from '../../../record/catalogue/tree.ts';
import { selectOrgans } from '../../../store/organ.ts';
import { countPublicByNode } from '../../../store/public-record.ts';
import type { Office } from '../../office.ts';
import { catalogueOf } from '../catalogue.ts';
import type { PublicCatalogue, PublicNode } from '../public-records.ts';
import { type RecordSetting, recordSettingNow } from '../setting.ts';

interface Own {
  count: number;
  lastNewOn: string | null;
}

/** 公开目录 as of now; a retired node stays in it while it holds public records. */
export async function publicCatalogue(office: Office, organId: string): Promise<PublicCatalogue | undefined> {
  const { database, now } = office;
  const [organ] = await selectOrgans(database, organId);
  if (!organ) return undefined;
  const catalogue = await catalogueOf(database, organId);
  const setting = await recordSettingNow(office, organId);
  const counted = await countPublicByNode(database, organId, { now: now() });
  const own = new Map(counted.map(({ node, count, lastNewOn }) => [node, { count, lastNewOn }]));
  const nodes = inOrder(catalogue, undefined).map((node) => nodeOf(catalogue, node, own, setting));
  return {
    version: catalogue.version,
    revisions: catalogue.revisions,
    nodes: nodes.filter(({ retiredOn, count }) => retiredOn === undefined || count > 0),
  };
}

/** A node before what is below it. */
function inOrder(catalogue: Catalogue, parent: string | undefined): CatalogueNode[] {
  return childrenOf(catalogue, parent).flatMap((node) => [node, ...inOrder(catalogue, node.id)]);
}

function nodeOf(
  catalogue: Catalogue,
  node: CatalogueNode,
  own: ReadonlyMap<string | null, Own>,
  setting: RecordSetting,
): PublicNode {
  const { id, title, basis, limit, unit, column, parent, retiredOn } = node;
  const below = withDescendants(catalogue, id).flatMap((one) => own.get(one.id) ?? []);
  const days = below.flatMap(({ lastNewOn }) => lastNewOn ?? []).sort();
  const isLeaf = childrenOf(catalogue, id).every((child) => child.retiredOn !== undefined);
  return {
    id,
    title,
    basis,
    limit,
    unit,
    column,
    parent,
    level: pathOf(catalogue, id).length,
    retiredOn,
    count: below.reduce((sum, { count }) => sum + count, 0),
    lastPublishedOn: days.at(-1),
    health: isLeaf && retiredOn === undefined ? healthOf(node, own.get(id), setting) : undefined,
  };
}

function healthOf(node: CatalogueNode, own: Own | undefined, setting: RecordSetting): PublicNode['health'] {
  const last = own?.lastNewOn ?? null;
  const lastPublishedOn = last === null ? undefined : parsePlainDate(last);
  const facts = { published: own?.count ?? 0, lastPublishedOn };
  const { state, blank, dueOn, daysOverdue } = columnHealth(node, facts, setting);
  return { state, blank, dueOn, daysOverdue };
}
