import type { ConsultationStatus } from '../../../record/consultation-status.ts';
import { type StoredPublicRow, selectConsultations, selectPublicRows } from '../../../store/public-record.ts';
import type { Office } from '../../office.ts';
import type { ConsultationFilter, ConsultationLine, ConsultationPage } from '../public-records.ts';
import { todayOf } from '../renew-records.ts';
import { publicLineOf } from './public-line.ts';

/** 意见征集 of today: announced and open ones by their last day, others newest first. */
export async function listConsultations(
  office: Office,
  organId: string,
  { status, after, limit = 20 }: ConsultationFilter,
): Promise<ConsultationPage> {
  const today = todayOf(office);
  const wanted = Math.min(Math.max(1, limit), 200);
  const byLastDay = status === 'announced' || status === 'open';
  const select = byLastDay ? selectConsultations : selectPublicRows;
  const rows = await select(office.database, organId, {
    consultation: { status: status ?? 'any', today },
    now: office.now(),
    after,
    limit: wanted + 1,
  });
  const lines = rows.slice(0, wanted).flatMap((row) => lineOf(row, today) ?? []);
  const last = rows.length > wanted ? lines.at(-1) : undefined;
  const next = last && { at: byLastDay ? last.until : last.firstPublishedAt, recordId: last.recordId };
  return { lines, next };
}

function lineOf(row: StoredPublicRow, today: string): ConsultationLine | undefined {
  const line = publicLineOf(row);
  const { consultationFrom: from, consultationUntil: until, received } = row;
  if (!line || from === null || until === null) return undefined;
  return { ...line, from, until, received: received ?? undefined, status: statusOf(row, from, until, today) };
}

function statusOf(
  { consultationEnd }: StoredPublicRow,
  from: string,
  until: string,
  today: string,
): ConsultationStatus {
  if (consultationEnd === 'answered') return 'answered';
  if (consultationEnd === 'closed' || today > until) return 'ended';
  return today < from ? 'announced' : 'open';
}
