/** 说明理由 (条例 Art. 35). */
import { formatDay } from '../../../law/plain-date.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { TextField } from '../fields.tsx';
import { organPath } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import type { ActPageProps } from './act-page.ts';
import { CaseForm } from './case-form.tsx';
import { findClock } from './situation.ts';

export function ExplainPage({ organ, tracked, typed, faults }: ActPageProps) {
  const { state } = tracked;
  const due = findClock(state, 'reasons', organ.reckoning)?.due;
  return (
    <PortalPage organ={organ} title="说明理由" place="/track" wrong={faults.length > 0}>
      <h1>说明理由</h1>
      <ErrorSummary faults={faults} title="没有提交" />
      <p>
        申请的数量、频次明显超过合理范围的，行政机关可以要求说明理由；理由不合理的，告知不予处理（《中华人民共和国政府信息公开条例》第三十五条）。
        {due && (
          <>
            期限至<strong>{formatDay(due)}</strong>。
          </>
        )}
      </p>
      <CaseForm organ={organ} number={state.number} path="/explain" requestKey={typed?.requestKey}>
        <TextField
          name="text"
          label="理由"
          value={typed?.text ?? ''}
          faults={faults}
          rows={8}
          longest={20_000}
          required
        />
        <p class="actions">
          <button type="submit" class="primary">
            提交
          </button>
          <a class="button" href={organPath(organ, '/track/case')}>
            返回
          </a>
        </p>
      </CaseForm>
    </PortalPage>
  );
}
