/** 填写的补正: as the form holds it, and as what is sent of it. */
import type { CaseState } from '../../../case/state.ts';
import type { CorrectionWish, FieldFault } from '../../../service/intake/intake.ts';
import { textIn } from '../read-form.ts';

export interface TypedCorrection {
  pieces: Readonly<Record<string, { text: string; documentNumber: string }>>;
  note: string;
  goodReason: string;
  requestKey: string;
}

/** What the form shows first: the pieces as they stand. */
export function untouched({ pieces }: CaseState): TypedCorrection {
  const shown = pieces.map(({ id, text, documentNumber = '' }) => [id, { text, documentNumber }]);
  return { pieces: Object.fromEntries(shown), note: '', goodReason: '', requestKey: '' };
}

export function typedIn(form: FormData, { pieces }: CaseState): TypedCorrection {
  const typed = pieces.map(({ id }) => [
    id,
    { text: textIn(form, `piece-${id}`), documentNumber: textIn(form, `pieceNumber-${id}`) },
  ]);
  return {
    pieces: Object.fromEntries(typed),
    note: textIn(form, 'note'),
    goodReason: textIn(form, 'goodReason'),
    requestKey: textIn(form, 'requestKey'),
  };
}

/** Only pieces that were changed are sent. */
export function wishOf({ pieces, note, goodReason }: TypedCorrection, state: CaseState): CorrectionWish {
  const changed = state.pieces.flatMap(({ id, text, documentNumber = '' }) => {
    const typed = pieces[id];
    if (!typed || (typed.text.trim() === text && typed.documentNumber.trim() === documentNumber)) return [];
    const number = typed.documentNumber.trim();
    return [{ id, text: typed.text.trim(), ...(number === '' ? {} : { documentNumber: number }) }];
  });
  return {
    pieces: changed,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(goodReason.trim() === '' ? {} : { goodReason: goodReason.trim() }),
  };
}

/** 空着的一项: a piece cannot be corrected into nothing. */
export function faultsOf(typed: TypedCorrection, state: CaseState): FieldFault[] {
  const empty = state.pieces.filter(({ id }) => typed.pieces[id]?.text.trim() === '');
  return empty.map(({ id }) => ({
    field: `piece-${id}`,
    message: '申请内容不能为空；不用改的，请照原样填写。',
  }));
}
