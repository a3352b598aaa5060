import { no, type Outcome, yes } from '../../law/outcome.ts';
import { indexNumber, serialScope } from '../../record/index-number/index-number.ts';
import { parseIndexPattern } from '../../record/index-number/pattern.ts';
import { getRule } from '../../record/office.ts';
import type { Reason } from '../../record/reason.ts';
import type { RecordState } from '../../record/state.ts';
import { type IndexNumberRow, isNumberTaken, lastSerial } from '../../store/record-index-number.ts';
import type { DatabaseTransaction } from '../../store/tables.ts';
import type { RecordSetting } from './setting.ts';

/**
 * 编索引号 for a record that has none, under the lock of its chain: the next serial of its scope that makes a number nobody has. It is
 * entered with the act that uses it; a refusal or a rollback uses up none.
 */
export async function takeIndexNumber(
  transaction: DatabaseTransaction,
  organId: string,
  { id: recordId }: RecordState,
  { codes, office, today }: RecordSetting,
): Promise<Outcome<IndexNumberRow, Reason>> {
  const pattern = parseIndexPattern(getRule(office, 'indexPattern', today));
  if (!pattern.ok) return lacking(pattern.because);
  const facts = { ...codes, on: today };
  const scope = serialScope(pattern.value, facts);
  if (!scope.ok) return lacking(scope.because);
  for (let serial = (await lastSerial(transaction, organId, scope.value)) + 1; ; serial += 1) {
    const number = indexNumber(pattern.value, { ...facts, serial });
    if (!number.ok) return lacking(number.because);
    if (await isNumberTaken(transaction, organId, number.value)) continue;
    return yes({ number: number.value, recordId, scope: scope.value, serial });
  }
}

function lacking(faults: readonly { message: string }[]) {
  return no<Reason>({ code: 'no-index-number', faults: faults.map(({ message }) => message) });
}
