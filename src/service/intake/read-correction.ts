import type { ApplicationField } from '../../case/application/application-fields.ts';
import { pieceField, pieceNumberField } from '../../case/application/application-fields.ts';
import { FormReader } from '../../case/application/form-reader.ts';
import type { FieldFault } from '../../case/application/read-application.ts';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { CorrectionWish } from './intake.ts';

const noteField: ApplicationField = { label: '补正说明', kind: 'text', for: 'both', longest: 5000 };
const reasonField: ApplicationField = { label: '逾期的理由', kind: 'text', for: 'both', longest: 2000 };
const mostPieces = 200;

/**
 * 读补正: texts without invisible characters and within their lengths; pieces that say nothing are passed over. Faults name `piece-ID`,
 * `pieceNumber-ID`, `note`, `goodReason`. `enclosed`: files came with it, so that words may be missing.
 */
export function readCorrection(
  wish: CorrectionWish,
  enclosed: boolean,
): Outcome<CorrectionWish, FieldFault[]> {
  const names = wish.pieces.flatMap(({ id, text, documentNumber = '' }) => [
    [`piece-${id}`, text],
    [`pieceNumber-${id}`, documentNumber],
  ]);
  const { note = '', goodReason = '' } = wish;
  const form = new FormReader({ ...Object.fromEntries(names), note, goodReason });
  const pieces = wish.pieces.flatMap(({ id }) => {
    if (!/^[\w-]{1,40}$/.test(id)) throw new RangeError(`not the id of a piece: ${id}`);
    const documentNumber = form.text(`pieceNumber-${id}`, pieceNumberField);
    const text = form.text(`piece-${id}`, pieceField) || documentNumber;
    if (text === '') return [];
    return [{ id, text, ...(documentNumber === '' ? {} : { documentNumber }) }];
  });
  const words = { note: form.text('note', noteField), goodReason: form.text('goodReason', reasonField) };
  const nothing = pieces.length === 0 && words.note === '' && !wish.details && !enclosed;
  if (nothing && form.faults.length === 0) {
    form.fault(names[0]?.[0] ?? 'note', '请填写补正的内容，或者上传补正材料。');
  }
  if (pieces.length > mostPieces) form.fault('note', `补正的内容最多${mostPieces}项。`);
  if (form.faults.length > 0) return no(form.faults);
  return yes({
    pieces,
    ...(wish.details ? { details: wish.details } : {}),
    ...(words.note === '' ? {} : { note: words.note }),
    ...(words.goodReason === '' ? {} : { goodReason: words.goodReason }),
  });
}
