import { no, type Outcome, yes } from '../../law/outcome.ts';
import {
  type CatalogueChange,
  type CatalogueRefusal,
  changeCatalogue,
} from '../../record/catalogue/change.ts';
import { naturalResourcesCatalogue } from '../../record/catalogue/natural-resources.ts';
import { Catalogue } from '../../record/catalogue/node.ts';
import { withDescendants } from '../../record/catalogue/tree.ts';
import { dayOf } from '../../record/instant.ts';
import {
  countRecordsByNode,
  findCatalogueVersion,
  insertCatalogueVersion,
} from '../../store/catalogue-version.ts';
import { selectPublicRows } from '../../store/public-record.ts';
import { lockRecordChain } from '../../store/record-chain-head.ts';
import type { Database } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { putSearchRows } from './search-rows.ts';

/** 公开目录 that holds now, or of an earlier version; until the organ changes it, the one every natural-resources bureau begins with. */
export async function catalogueOf(database: Database, organId: string, version?: number): Promise<Catalogue> {
  const saved = await findCatalogueVersion(database, organId, version);
  if (saved) return Catalogue.parse(JSON.parse(saved.body));
  if (version !== undefined && version !== naturalResourcesCatalogue.version) {
    throw new OfficeError('not-found', '没有这一版目录。');
  }
  return naturalResourcesCatalogue;
}

/** `seen`: the version that was changed; `by`: the person. */
export interface CatalogueRequest {
  organId: string;
  seen: number;
  by: string;
  change: CatalogueChange;
}

/**
 * 调整目录: the version after `seen`, kept for ever. Where a node moves, the search finds its records under the new place in the same
 * transaction. Throws OfficeError not-found (organ), stale-version.
 */
export async function saveCatalogueChange(
  office: Office,
  { organId, seen, by, change }: CatalogueRequest,
): Promise<Outcome<Catalogue, CatalogueRefusal>> {
  return office.database.transaction().execute(async (transaction) => {
    if (!(await lockRecordChain(transaction, organId))) throw new OfficeError('not-found', '没有这个机关。');
    const catalogue = await catalogueOf(transaction, organId);
    if (catalogue.version !== seen) {
      throw new OfficeError('stale-version', '目录在此期间已被他人调整，请刷新后重试。');
    }
    const counts = await countRecordsByNode(transaction, organId);
    const at = office.now();
    const context = { on: dayOf(at), recordsOf: (node: string) => counts.get(node) ?? 0 };
    const changed = changeCatalogue(catalogue, change, context);
    if (!changed.ok) return no(changed.because);
    const next = changed.value;
    const saved = { version: next.version, body: JSON.stringify(next), setBy: by, setAt: at };
    await insertCatalogueVersion(transaction, organId, saved);
    if (change.kind === 'move') {
      const nodes = withDescendants(next, change.id).map(({ id }) => id);
      const moved = await selectPublicRows(transaction, organId, { nodes, now: at, limit: 1_000_000 });
      await putSearchRows(
        transaction,
        organId,
        moved.map(({ recordId }) => recordId),
        { at, catalogue: next },
      );
    }
    return yes(next);
  });
}
