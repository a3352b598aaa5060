/** 所需信息: one or several pieces, each with its 文号 where it is known. */
import {
  MOST_PIECES,
  pieceField,
  pieceName,
  pieceNumberField,
  pieceNumberName,
} from '../../../case/application/application-fields.ts';
import type { Matter } from '../../../case/event/intake.ts';
import { LineField, TextField } from '../fields.tsx';
import type { FormParts } from './form-page.tsx';

export interface PieceWords {
  legend: string;
  label: string;
  hint: string;
}

export const pieceWords: Record<Matter, PieceWords> = {
  disclosure: {
    legend: '所需政府信息',
    label: '名称或者其他特征性描述',
    hint: '例如：青石村三组 2024 年土地征收补偿安置方案。一项写一份信息，便于查找和逐项答复。',
  },
  recordCorrection: {
    legend: '需要更正的记录',
    label: '哪一份记录、哪一处不准确、应当是什么',
    hint: '请写明记录的名称、不准确之处和正确的内容，并上传证据。',
  },
  publicationSuggestion: {
    legend: '建议主动公开的信息',
    label: '哪一类信息、为什么应当主动公开',
    hint: '例如：每年的征地批复文件，因为涉及村民切身利益。',
  },
};

export function PieceFields({ fields, faults, pieces }: FormParts) {
  const words = pieceWords[matterOf(fields)];
  return (
    <fieldset class="part">
      <legend>{words.legend}</legend>
      {Array.from({ length: pieces }, (_, index) => index + 1).map((number) => (
        <fieldset key={number} class="piece">
          <legend>第 {number} 项</legend>
          <TextField
            name={pieceName(number)}
            label={words.label}
            value={fields[pieceName(number)] ?? ''}
            faults={faults}
            hint={number === 1 ? words.hint : undefined}
            longest={pieceField.longest}
            required={number === 1}
          />
          <LineField
            name={pieceNumberName(number)}
            label={`${pieceNumberField.label}（知道的请填写）`}
            value={fields[pieceNumberName(number)] ?? ''}
            faults={faults}
            hint={number === 1 ? '例如：云政发〔2024〕12号' : undefined}
          />
          {pieces > 1 && (
            <button type="submit" name="action" value={`remove-piece ${number}`}>
              删去第 {number} 项
            </button>
          )}
        </fieldset>
      ))}
      {pieces < MOST_PIECES ? (
        <button type="submit" name="action" value="add-piece">
          再加一项
        </button>
      ) : (
        <p class="hint">一份申请表最多 {MOST_PIECES} 项；更多的请另填一份。</p>
      )}
    </fieldset>
  );
}

export function matterOf(fields: Readonly<Record<string, string>>): Matter {
  const { matter } = fields;
  return matter === 'recordCorrection' || matter === 'publicationSuggestion' ? matter : 'disclosure';
}
