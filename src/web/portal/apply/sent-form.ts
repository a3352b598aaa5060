/** 交来的申请表: what the buttons and inputs of the form page send. */
import {
  applicationFieldNames,
  applicationFields,
  MOST_PIECES,
  pieceName,
  pieceNumberName,
} from '../../../case/application/application-fields.ts';
import { actionIn, textIn } from '../read-form.ts';

type Fields = Readonly<Record<string, string>>;

export interface SentForm {
  secret: string;
  /** Of the draft that was shown; 0 where it cannot be read. */
  version: number;
  fields: Fields;
  /** How many pieces the page showed. */
  pieces: number;
  action: [verb: string, object: string];
}

const flags = Object.entries(applicationFields).flatMap(([name, { kind }]) => (kind === 'flag' ? name : []));

/** A box that is not ticked is not sent at all; it reads as ''. */
export function readSentForm(form: FormData): SentForm {
  const sent = applicationFieldNames.filter((name) => form.has(name) || flags.includes(name));
  return {
    secret: textIn(form, 'draft'),
    version: wholeNumber(textIn(form, 'version')),
    fields: Object.fromEntries(sent.map((name) => [name, textIn(form, name)])),
    pieces: clampPieces(wholeNumber(textIn(form, 'pieces'))),
    action: actionIn(form),
  };
}

/** 至少一项: as many as are filled, at least `asked`. */
export function piecesOf(fields: Fields, asked = 1): number {
  const filled = Array.from({ length: MOST_PIECES }, (_, index) => index + 1).filter(
    (number) => fields[pieceName(number)] || fields[pieceNumberName(number)],
  );
  return clampPieces(Math.max(asked, filled.at(-1) ?? 1));
}

/** 删去一项: those after it move up. */
export function withoutPiece(fields: Fields, removed: number): Record<string, string> {
  const kept: Record<string, string> = { ...fields };
  for (let number = removed; number <= MOST_PIECES; number += 1) {
    kept[pieceName(number)] = fields[pieceName(number + 1)] ?? '';
    kept[pieceNumberName(number)] = fields[pieceNumberName(number + 1)] ?? '';
  }
  return kept;
}

export function clampPieces(count: number): number {
  return Math.min(MOST_PIECES, Math.max(1, count));
}

export function wholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
