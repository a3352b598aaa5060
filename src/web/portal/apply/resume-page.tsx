/** 继续填写草稿, for those who kept its address. */
import { ErrorSummary } from '../error-summary.tsx';
import { LineField } from '../fields.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';

export interface ResumePageProps {
  organ: PortalOrgan;
  typed: string;
  /** Nothing was found. */
  missed: boolean;
}

export function ResumePage({ organ, typed, missed }: ResumePageProps) {
  const faults = missed
    ? [{ field: 'address', message: '没有找到这份草稿：地址可能不完整，或者草稿已经过了 30 天。' }]
    : [];
  return (
    <PortalPage organ={organ} title="继续填写草稿" place="/apply" wrong={missed}>
      <h1>继续填写草稿</h1>
      <ErrorSummary faults={faults} />
      <p>打开暂存时保存的地址就可以继续填写；也可以把它粘贴在这里。</p>
      <form method="post" action={organPath(organ, '/apply/resume')}>
        <LineField name="address" label="草稿的地址" value={typed} faults={faults} size={60} />
        <p class="actions">
          <button type="submit" class="primary">
            继续填写
          </button>
        </p>
      </form>
      <p>
        没有保存地址的，请<a href={organPath(organ, '/apply')}>重新填写</a>。
      </p>
    </PortalPage>
  );
}
