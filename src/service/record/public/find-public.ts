import type { Relation } from '../../../record/event/life.ts';
import { type PublicRecord, publicView, type Tombstone } from '../../../record/public-view.ts';
import type { RecordState } from '../../../record/state.ts';
import { findByIndexNumber, selectPublicOf, selectPublicRows } from '../../../store/public-record.ts';
import { selectFiles } from '../../../store/stored-file.ts';
import type { FileParts } from '../../intake/parts.ts';
import type { Office } from '../../office.ts';
import { findRecord } from '../events.ts';
import type { LinkedRecord, OpenedAttachment, Surroundings } from '../public-records.ts';
import { publicLineOf, publicLinesOf } from './public-line.ts';

/** 一条信息 through the gate, its links only to what is public itself. */
export async function findPublic(
  { database, now: clock }: Office,
  organId: string,
  recordId: string,
): Promise<PublicRecord | Tombstone | undefined> {
  const known = await findRecord(database, organId, recordId);
  if (!known) return undefined;
  const now = clock();
  const linked = known.state.links.flatMap(({ to }) => (to.kind === 'record' ? [to.record] : []));
  const open = new Set((await selectPublicOf(database, organId, linked, now)).map((row) => row.recordId));
  return publicView(known.state, now, (record) => open.has(record));
}

export async function findPublicByNumber(office: Office, organId: string, indexNumber: string) {
  const recordId = await findByIndexNumber(office.database, organId, indexNumber);
  return recordId === undefined ? undefined : findPublic(office, organId, recordId);
}

/** 附件 of a public record by its key: only what the public view itself names, and only a file that passed every check. */
export async function openPublicAttachment(
  { office, files }: FileParts,
  organId: string,
  recordId: string,
  key: string,
): Promise<OpenedAttachment | undefined> {
  const view = await findPublic(office, organId, recordId);
  if (view?.visibility !== 'public') return undefined;
  const attachment = view.attachments.find((one) => one.key === key);
  if (!attachment) return undefined;
  const rows = await selectFiles(office.database, { organId, recordId });
  const file = rows.find(({ id, state }) => id === key && state === 'usable');
  if (!file) return undefined;
  const { bytes, digest, mediaType } = file;
  return { name: attachment.name, mediaType, bytes, digest, content: await files.read(key) };
}

/** 上一条、下一条 of the same node, and the linked records. */
export async function surroundingsOf(
  office: Office,
  organId: string,
  recordId: string,
): Promise<Surroundings> {
  const { database, now: clock } = office;
  const now = clock();
  const [row] = await selectPublicOf(database, organId, [recordId], now);
  if (!row) return { newer: undefined, older: undefined, links: [] };
  const nodes = row.node === null ? undefined : [row.node];
  const after = { at: row.firstPublishedAt, recordId };
  const beside = async (order: 'newest' | 'oldest') => {
    const found = await selectPublicRows(database, organId, { nodes, now, after, limit: 1, order });
    const [line] = publicLinesOf(found);
    return line && { recordId: line.recordId, title: line.title };
  };
  const links = await linkedRecords(office, organId, recordId);
  return { newer: await beside('oldest'), older: await beside('newest'), links };
}

/** 关联的信息, public ones of a public record. */
export async function linkedRecords(
  { database, now: clock }: Office,
  organId: string,
  recordId: string,
  relation?: Relation,
): Promise<LinkedRecord[]> {
  const now = clock();
  const known = await findRecord(database, organId, recordId);
  if (!known || publicView(known.state, now)?.visibility !== 'public') return [];
  const links = linksTo(known.state, relation);
  const rows = await selectPublicOf(
    database,
    organId,
    links.map(({ record }) => record),
    now,
  );
  return links.flatMap(({ record, relation: kind, form }) => {
    const row = rows.find((one) => one.recordId === record);
    const line = row && publicLineOf(row);
    return line ? [{ ...line, relation: kind, form }] : [];
  });
}

function linksTo({ links }: RecordState, relation: Relation | undefined) {
  return links.flatMap(({ to, relation: kind, form }) =>
    to.kind === 'record' && (relation === undefined || relation === kind)
      ? [{ record: to.record, relation: kind, form }]
      : [],
  );
}
