/** 答复征求意见的入口. */
import { ErrorSummary } from '../error-summary.tsx';
import { LineField } from '../fields.tsx';
import { organPath } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import type { EntryPageProps } from '../track/track-page.tsx';

export function ConsultationEntry({ organ, number = '', code = '', faults = [] }: EntryPageProps) {
  return (
    <PortalPage organ={organ} title="答复征求意见" wrong={faults.length > 0}>
      <h1>答复征求意见</h1>
      <ErrorSummary faults={faults} title="没有查到" />
      <p>
        本机关收到的政府信息公开申请涉及您（贵单位）合法权益的，会书面征求您的意见（《中华人民共和国政府信息公开条例》第三十二条）。收到征求意见书的，可以在这里答复，也可以书面寄回。
      </p>
      <form method="post" action={organPath(organ, '/consultation')}>
        <LineField
          name="number"
          label="征求意见书文号"
          value={number}
          faults={faults}
          hint="在征求意见书上，例如：云自然资征〔2026〕1号。"
        />
        <LineField
          name="code"
          label="查询码"
          value={code}
          faults={faults}
          size={20}
          hint="在征求意见书上，不分大小写。"
          autocomplete="off"
        />
        <p class="actions">
          <button type="submit" class="primary">
            打开
          </button>
        </p>
      </form>
    </PortalPage>
  );
}
