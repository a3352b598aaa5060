import type { Message } from '../../case/messages/message.ts';
import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import {
  answerUrging,
  findUrging,
  insertUrging,
  type StoredUrging,
  selectUrgings,
  type UrgingPlace,
} from '../../store/urging.ts';
import { writeTogether } from '../../store/write-together.ts';
import { digestOf } from '../case/digest.ts';
import { getCase } from '../case/events.ts';
import { enqueueMessages } from '../messages/enqueue.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';

/** 下发督办通知: of a matter, or of the organ's work where `caseId` is undefined. The same `requestKey` is issued once. */
export interface UrgingWish {
  organId: string;
  requestKey: string;
  caseId?: string | undefined;
  text: string;
  /** 反馈期限. */
  dueOn: PlainDate;
  issuedBy: string;
}

/** 整改反馈. */
export interface UrgingAnswer {
  organId: string;
  id: string;
  text: string;
  answeredBy: string;
}

/** 督办通知的一页, the last first; `next` undefined on the last page. */
export interface UrgingPage {
  urgings: StoredUrging[];
  next: UrgingPlace | undefined;
}

/** Which page; `open`: not answered. 50 unless told otherwise, 200 at most. */
interface UrgingPageWish {
  open?: boolean | undefined;
  after?: UrgingPlace | undefined;
  limit?: number | undefined;
}

/** 督办 of the supervising organ; `createUrgings` binds it to an office. */
export type Urgings = ReturnType<typeof createUrgings>;

export function createUrgings(office: Office) {
  return {
    issue: (wish: UrgingWish) => issue(office, wish),
    answer: (answer: UrgingAnswer) => answerOnce(office, answer),
    list: (organId: string, wish: UrgingPageWish) => list(office, organId, wish),
  };
}

/** Kept, and told to 工作机构 and its head, in one transaction. Throws OfficeError not-found, conflict. */
async function issue(office: Office, wish: UrgingWish): Promise<StoredUrging> {
  const { organId, requestKey, caseId, text, dueOn, issuedBy } = wish;
  const id = digestOf(['urging', issuedBy, requestKey]);
  const number =
    caseId === undefined ? undefined : (await getCase(office.database, organId, caseId)).state.number;
  return office.database.transaction().execute(async (transaction) => {
    const urging = { id, caseId: caseId ?? null, issuedBy, issuedAt: office.now(), text, dueOn };
    const isNew = await insertUrging(transaction, organId, urging);
    const kept = await getUrging(transaction, organId, id);
    if (isNew) {
      await tell(transaction, office, organId, caseId, {
        key: `urging:${id}`,
        to: [
          { kind: 'role', role: 'officeHead' },
          { kind: 'role', role: 'office' },
        ],
        subject: `${number === undefined ? '' : `${number} `}督办通知`,
        text: `${number === undefined ? '' : `${number}：`}${text}请于${formatDay(dueOn)}前反馈。`,
        urging: true,
      });
    } else if (kept.text !== text || kept.dueOn !== dueOn || kept.caseId !== (caseId ?? null)) {
      throw new OfficeError('conflict', '这一请求编号已经用于另一份督办通知。');
    }
    return kept;
  });
}

/** Answered once; told to whoever issued it. Throws OfficeError not-found, conflict. */
async function answerOnce(office: Office, { organId, id, text, answeredBy }: UrgingAnswer) {
  return office.database.transaction().execute(async (transaction) => {
    const { issuedBy, caseId, number } = await getUrging(transaction, organId, id);
    const at = office.now();
    if (!(await answerUrging(transaction, organId, id, { by: answeredBy, at, text }))) {
      throw new OfficeError('conflict', '这份督办通知已经反馈。');
    }
    await tell(transaction, office, organId, caseId ?? undefined, {
      key: `urging-answered:${id}`,
      to: [{ kind: 'person', person: issuedBy }],
      subject: `${number === null ? '' : `${number} `}督办通知已反馈`,
      text,
      urging: false,
    });
    return getUrging(transaction, organId, id);
  });
}

async function list(
  { database }: Office,
  organId: string,
  { open, after, limit = 50 }: UrgingPageWish,
): Promise<UrgingPage> {
  const wanted = Math.min(Math.max(1, limit), 200);
  const found = await selectUrgings(database, organId, { open, after, limit: wanted + 1 });
  const urgings = found.slice(0, wanted);
  const last = found.length > wanted ? urgings.at(-1) : undefined;
  return { urgings, next: last && { issuedAt: last.issuedAt, id: last.id } };
}

/** A message of no matter stands under ''. */
async function tell(
  transaction: DatabaseTransaction,
  office: Office,
  organId: string,
  caseId: string | undefined,
  message: Message,
): Promise<void> {
  const told = [{ caseId: caseId ?? '', messages: [message] }];
  await writeTogether(transaction, enqueueMessages(transaction, office, organId, told));
}

async function getUrging(database: DatabaseTransaction, organId: string, id: string): Promise<StoredUrging> {
  const found = await findUrging(database, organId, id);
  if (!found) throw new OfficeError('not-found', '没有这份督办通知。');
  return found;
}
