import type { Database, DatabaseTransaction } from './tables.ts';
import type { Write } from './write-together.ts';

/** 编号序列: the last number given under a 机关代字 in a year. */
export interface NumberSeries {
  instrument: string;
  year: number;
  last: number;
}

/** 0 where none was given yet. */
export async function lastNumber(
  transaction: DatabaseTransaction,
  organId: string,
  instrument: string,
  year: number,
): Promise<number> {
  const row = await transaction
    .selectFrom('number_series')
    .select('last')
    .where('organ_id', '=', organId)
    .where('instrument', '=', instrument)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export function putSeries(
  transaction: DatabaseTransaction,
  organId: string,
  series: readonly NumberSeries[],
): Write {
  return transaction
    .insertInto('number_series')
    .values(series.map((one) => ({ organ_id: organId, ...one })))
    .onConflict((conflict) =>
      conflict
        .columns(['organ_id', 'instrument', 'year'])
        .doUpdateSet((set) => ({ last: set.ref('excluded.last') })),
    );
}

export async function selectSeries(database: Database, organId: string): Promise<NumberSeries[]> {
  return database
    .selectFrom('number_series')
    .select(['instrument', 'year', 'last'])
    .where('organ_id', '=', organId)
    .orderBy('instrument')
    .orderBy('year')
    .execute();
}
