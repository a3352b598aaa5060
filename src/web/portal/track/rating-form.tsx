/** 满意度: one to five, in words. */
import type { FieldFault, TrackedCase } from '../../../service/intake/intake.ts';
import { Choice, TextField } from '../fields.tsx';
import type { PortalOrgan } from '../portal-organ.ts';
import { CaseForm } from './case-form.tsx';

export const scoreWords = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;

const mostCharacters = 2000;

export interface RatingFormProps {
  organ: PortalOrgan;
  tracked: TrackedCase;
  faults: readonly FieldFault[];
  typed: { score: string; text: string } | undefined;
}

export function RatingForm({ organ, tracked: { state, satisfaction }, faults, typed }: RatingFormProps) {
  const score = typed?.score ?? String(satisfaction?.score ?? '');
  return (
    <section aria-labelledby="rating" class="no-print">
      <h2 id="rating">评价</h2>
      {satisfaction && (
        <p>
          您的评价：<strong>{scoreWords[satisfaction.score - 1]}</strong>。可以修改。
        </p>
      )}
      <CaseForm organ={organ} number={state.number} path="/rate">
        <Choice
          name="score"
          legend="您对办理情况是否满意"
          options={scoreWords.map((label, index) => ({ value: String(index + 1), label })).reverse()}
          value={score}
          faults={faults}
        />
        <TextField
          name="comment"
          label="意见和建议（可以不填）"
          value={typed?.text ?? satisfaction?.text ?? ''}
          faults={faults}
          rows={3}
          longest={mostCharacters}
        />
        <p class="actions">
          <button type="submit">提交评价</button>
        </p>
      </CaseForm>
    </section>
  );
}

/** What is wrong with a rating. */
export function faultsOfRating(score: string, text: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!/^[1-5]$/.test(score)) faults.push({ field: 'score', message: '请选择满意程度。' });
  if (text.length > mostCharacters)
    faults.push({ field: 'comment', message: `意见和建议最多${mostCharacters}字，现为${text.length}字。` });
  return faults;
}
