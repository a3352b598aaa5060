/** 撤回申请: asked once more before it is done. */
import { ErrorSummary } from '../error-summary.tsx';
import { TextField } from '../fields.tsx';
import { organPath } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import type { ActPageProps } from './act-page.ts';
import { CaseForm } from './case-form.tsx';

export function WithdrawPage({ organ, tracked, typed, faults }: ActPageProps) {
  const { number, pieces } = tracked.state;
  return (
    <PortalPage organ={organ} title="撤回申请" place="/track" wrong={faults.length > 0}>
      <h1>撤回申请</h1>
      <ErrorSummary faults={faults} title="没有撤回" />
      <div class="notice warning">
        <p>
          您要撤回 <strong>{number}</strong>：
        </p>
        <ul>
          {pieces.map(({ id, text }) => (
            <li key={id} class="typed">
              {text}
            </li>
          ))}
        </ul>
        <p>撤回之后本机关不再处理，也不再答复，而且不能恢复；还需要的，要重新申请。</p>
      </div>
      <CaseForm organ={organ} number={number} path="/withdraw" requestKey={typed?.requestKey}>
        <TextField
          name="text"
          label="撤回的原因（可以不填）"
          value={typed?.text ?? ''}
          faults={faults}
          rows={3}
          longest={2000}
        />
        <p class="actions">
          <button type="submit" class="danger">
            确认撤回
          </button>
          <a class="button" href={organPath(organ, '/track/case')}>
            不撤回，返回
          </a>
        </p>
      </CaseForm>
    </PortalPage>
  );
}
