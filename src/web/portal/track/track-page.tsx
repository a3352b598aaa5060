/** 办理进度查询: number and code. */
import type { FieldFault } from '../../../service/intake/intake.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { LineField } from '../fields.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';

export interface EntryPageProps {
  organ: PortalOrgan;
  number?: string;
  code?: string;
  faults?: readonly FieldFault[];
  /** Said above the form. */
  told?: string;
}

export function TrackPage({ organ, number = '', code = '', faults = [], told }: EntryPageProps) {
  return (
    <PortalPage organ={organ} title="办理进度查询" place="/track" wrong={faults.length > 0}>
      <h1>办理进度查询</h1>
      <ErrorSummary faults={faults} title="没有查到" />
      {told !== undefined && (
        <p class="notice" role="status">
          {told}
        </p>
      )}
      <form method="post" action={organPath(organ, '/track')}>
        <LineField
          name="number"
          label="申请编号"
          value={number}
          faults={faults}
          hint="在回执上，例如：云自然资申〔2026〕1号。括号写成 ( )、[ ] 也可以，空格不影响。"
        />
        <LineField
          name="code"
          label="查询码"
          value={code}
          faults={faults}
          size={20}
          hint="在回执上，由字母和数字组成，不分大小写。"
          autocomplete="off"
        />
        <p class="actions">
          <button type="submit" class="primary">
            查询
          </button>
        </p>
      </form>
      <h2>遗失了编号或者查询码</h2>
      <p>请凭身份证明向本机关查询，联系方式见本页下方。为保护申请人，不能只凭姓名、证件号码在网上查询。</p>
      <h2>收到征求意见书的</h2>
      <p>
        请到<a href={organPath(organ, '/consultation')}>答复征求意见</a>。
      </p>
    </PortalPage>
  );
}
