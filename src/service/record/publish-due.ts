import { reasonText } from '../../record/reason.ts';
import { selectDueToPublish } from '../../store/record-summary.ts';
import type { FileParts } from '../intake/parts.ts';
import { OfficeError } from '../office-error.ts';
import { actOnRecord } from './act-on-record.ts';
import { readAttachments } from './attachment-text.ts';

/** 定时发布的结果. */
export interface PublishedDue {
  published: string[];
  /** What stood in the way, in Chinese; tried again in the next round. */
  refused: { recordId: string; because: string }[];
}

/**
 * 定时发布: what is scheduled and whose time has come goes out now, by the system; its moment of publication is the server's, never the
 * one that was wished for. Somebody else's act meanwhile is left to the next round.
 */
export async function publishDue({ office, files }: FileParts, organId: string): Promise<PublishedDue> {
  const done: PublishedDue = { published: [], refused: [] };
  for (const { recordId, version } of await selectDueToPublish(office.database, organId, office.now())) {
    await readAttachments(office, files, organId, recordId);
    try {
      const outcome = await actOnRecord(office, {
        organId,
        recordId,
        version,
        requestKey: `publish-due/${recordId}/${version}`,
        command: { act: 'publish', facts: {} },
        asker: { kind: 'system' },
      });
      if (outcome.ok) done.published.push(recordId);
      else done.refused.push({ recordId, because: reasonText(outcome.because) });
    } catch (error) {
      if (!(error instanceof OfficeError) || error.code !== 'stale-version') throw error;
    }
  }
  return done;
}
