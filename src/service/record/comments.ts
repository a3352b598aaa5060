import { no, type Outcome, yes } from '../../law/outcome.ts';
import { consultationStatusOn } from '../../record/consultation-status.ts';
import { dayOf } from '../../record/instant.ts';
import { visibility } from '../../record/visibility.ts';
import {
  type CommentRow,
  countComments,
  insertComment,
  judgeComment,
  selectComments,
} from '../../store/consultation-comment.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import {
  type CommentFault,
  type CommentOutcome,
  commentOutcomes,
  type PublicComment,
  SentComment,
} from './consultation-comment.ts';
import { findRecord } from './events.ts';

/** 每个征求意见每小时最多收这么多条: more are not opinions but a flood. */
const mostAnHour = 200;
const hour = 3_600_000;
const mostShown = 2_000;

/** 提交意见: to a consultation that is public and open today. It is kept as sent and shown to nobody but the organ. */
export async function sendComment(
  { database, now, newId }: Office,
  organId: string,
  recordId: string,
  comment: SentComment,
): Promise<Outcome<{ id: string }, CommentFault>> {
  const read = SentComment.safeParse(comment);
  if (!read.success) {
    return no({ code: 'malformed', message: read.error.issues[0]?.message ?? '意见的格式不对。' });
  }
  const at = now();
  const known = await findRecord(database, organId, recordId);
  if (!known || visibility(known.state, at) !== 'public') {
    return no({ code: 'not-found', message: '没有这项意见征集。' });
  }
  if (consultationStatusOn(known.state, dayOf(at)) !== 'open') {
    return no({ code: 'not-open', message: '现在不在征求意见的期间。' });
  }
  const since = new Date(Date.parse(at) - hour).toISOString();
  const { recent } = await countComments(database, organId, recordId, since);
  if (recent >= mostAnHour) {
    return no({ code: 'too-many', message: '提交的意见过多，请稍后再试，或者按公告中的其他方式提出。' });
  }
  const id = newId();
  await insertComment(database, organId, { id, recordId, ...read.data, sentAt: at });
  return yes({ id });
}

/** 意见和采纳情况: what was released, once the result has been published. */
export async function publicComments(
  { database, now }: Office,
  organId: string,
  recordId: string,
): Promise<PublicComment[]> {
  const at = now();
  const known = await findRecord(database, organId, recordId);
  if (!known || visibility(known.state, at) !== 'public') return [];
  if (consultationStatusOn(known.state, dayOf(at)) !== 'answered') return [];
  const rows = await selectComments(database, organId, recordId, { state: 'released', limit: mostShown });
  return rows.flatMap(({ id, text, sentAt, outcome, answer }) =>
    isOutcome(outcome) ? [{ id, text, sentOn: dayOf(sentAt), outcome, answer: answer ?? '' }] : [],
  );
}

function isOutcome(outcome: string | null): outcome is CommentOutcome {
  return outcome !== null && outcome in commentOutcomes;
}

/** 收到的意见 for the staff, in the order they came, a page of 200. */
export async function listComments(
  { database }: Office,
  organId: string,
  recordId: string,
  after?: { at: string; id: string },
): Promise<CommentRow[]> {
  return selectComments(database, organId, recordId, { limit: 200, ...(after ? { after } : {}) });
}

/** 采纳情况 of one opinion; `isReleased`: its text and the answer are shown with the result. */
export interface CommentJudgement {
  outcome: CommentOutcome;
  answer: string;
  isReleased: boolean;
  by: string;
}

/** 说明采纳情况. Throws OfficeError not-found; conflict once the result has been published. */
export async function judgeOneComment(
  { database, now }: Office,
  organId: string,
  recordId: string,
  id: string,
  { outcome, answer, isReleased, by }: CommentJudgement,
): Promise<void> {
  const known = await findRecord(database, organId, recordId);
  if (known?.state.consultation?.result) {
    throw new OfficeError('conflict', '征求意见的结果已经公布，不能再改。');
  }
  const state = isReleased ? 'released' : 'kept';
  const judged = { state, outcome, answer, by, at: now() } as const;
  if (!(await judgeComment(database, organId, recordId, id, judged))) {
    throw new OfficeError('not-found', '没有这条意见。');
  }
}
