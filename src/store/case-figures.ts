import type { RemedyBlock, RemedyDecided } from '../case/event/remedy.ts';
import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 复议、诉讼 of a matter; day and result of the decision only once it is final. Days are 'YYYY-MM-DD'. */
export interface RemedySummary {
  remedyId: string;
  block: RemedyBlock;
  filedOn: string;
  decidedOn: string | null;
  result: RemedyDecided['result'] | null;
}

/** 信息处理费 of a matter, in fen (分). */
export interface FeeSummary {
  notifiedOn: string;
  amount: number;
  paidOn: string | null;
  refunded: number;
}

/** 年度报告所需 of a matter beside its summary. */
export interface CaseFigures {
  remedies: readonly RemedySummary[];
  fee: FeeSummary | undefined;
}

/** Written after the summary and in its transaction. A remedy or a fee once there never goes away again. */
export function putFigures(
  transaction: DatabaseTransaction,
  organId: string,
  caseId: string,
  { remedies, fee }: CaseFigures,
): Write[] {
  const key = { organ_id: organId, case_id: caseId };
  const writes: Write[] = remedies.map(({ remedyId, block, filedOn, decidedOn, result }) => {
    const row = { block, filed_on: filedOn, decided_on: decidedOn, result };
    return transaction
      .insertInto('remedy_summary')
      .values({ ...key, remedy_id: remedyId, ...row })
      .onConflict((conflict) => conflict.columns(['organ_id', 'case_id', 'remedy_id']).doUpdateSet(row));
  });
  if (!fee) return writes;
  const { notifiedOn, amount, paidOn, refunded } = fee;
  const row = { notified_on: notifiedOn, amount, paid_on: paidOn, refunded };
  const put = transaction
    .insertInto('fee_summary')
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'case_id']).doUpdateSet(row));
  return [...writes, put];
}

/** Figures of the matters with ids after `afterCase` up to `lastCase`, or to the end; only of those that have any. */
export async function selectFiguresBetween(
  database: Database,
  organId: string,
  afterCase: string,
  lastCase: string | undefined,
): Promise<Map<string, CaseFigures>> {
  const figures = new Map<string, CaseFigures>();
  for (const { caseId, ...remedy } of await selectRemedies(database, organId, afterCase, lastCase)) {
    figures.set(caseId, { fee: undefined, remedies: [...(figures.get(caseId)?.remedies ?? []), remedy] });
  }
  for (const { caseId, ...fee } of await selectFees(database, organId, afterCase, lastCase)) {
    figures.set(caseId, { remedies: figures.get(caseId)?.remedies ?? [], fee });
  }
  return figures;
}

async function selectRemedies(
  database: Database,
  organId: string,
  afterCase: string,
  lastCase: string | undefined,
) {
  let query = database
    .selectFrom('remedy_summary')
    .select([
      'case_id as caseId',
      'remedy_id as remedyId',
      'block',
      'filed_on as filedOn',
      'decided_on as decidedOn',
      'result',
    ])
    .where('organ_id', '=', organId)
    .where('case_id', '>', afterCase);
  if (lastCase !== undefined) query = query.where('case_id', '<=', lastCase);
  return query.orderBy('case_id').orderBy('remedy_id').execute();
}

async function selectFees(
  database: Database,
  organId: string,
  afterCase: string,
  lastCase: string | undefined,
) {
  let query = database
    .selectFrom('fee_summary')
    .select(['case_id as caseId', 'notified_on as notifiedOn', 'amount', 'paid_on as paidOn', 'refunded'])
    .where('organ_id', '=', organId)
    .where('case_id', '>', afterCase);
  if (lastCase !== undefined) query = query.where('case_id', '<=', lastCase);
  return query.orderBy('case_id').execute();
}
