/** 回执: number and query code, large, and how it goes on. The same whenever it is looked at again. */
import { receiptOfCase } from '../../../case/receipt.ts';
import { formatDay } from '../../../law/plain-date.ts';
import type { Receipt, TrackedCase } from '../../../service/intake/intake.ts';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import { ApplicationSteps } from './application-steps.tsx';

export interface ReceiptPageProps {
  organ: PortalOrgan;
  receipt: Receipt;
  tracked: TrackedCase | undefined;
}

export function ReceiptPage({ organ, receipt, tracked }: ReceiptPageProps) {
  return (
    <PortalPage organ={organ} title="申请回执" place="/apply">
      <h1>已提交：申请回执</h1>
      <ApplicationSteps at={4} />
      <div class="notice good receipt" role="status">
        <dl>
          <div>
            <dt>申请编号</dt>
            <dd>{receipt.number}</dd>
          </div>
          <div>
            <dt>查询码</dt>
            <dd class="code">{receipt.code}</dd>
          </div>
        </dl>
        <p>
          <strong>请妥善保存，不要告诉他人。</strong>
          凭编号和查询码可以查看进度、补正、撤回申请和下载答复。遗失的，请凭身份证明向本机关查询。
        </p>
        {tracked && <p>提交日期：{formatDay(tracked.state.arrivedOn)}。</p>}
      </div>
      <p class="actions no-print">
        <a class="button" href={organPath(organ, '/apply/receipt.txt')}>
          保存回执（文本文件）
        </a>
        <button type="button" data-print hidden>
          打印
        </button>
      </p>
      <h2>接下来</h2>
      <NextSteps tracked={tracked} />
      <form method="post" action={organPath(organ, '/track')}>
        <input type="hidden" name="number" value={receipt.number} />
        <input type="hidden" name="code" value={receipt.code} />
        <p class="actions">
          <button type="submit" class="primary">
            查看办理进度
          </button>
        </p>
      </form>
    </PortalPage>
  );
}

function NextSteps({ tracked }: { tracked: TrackedCase | undefined }) {
  const received = tracked && receiptOfCase(tracked.state);
  return (
    <ol>
      {received?.receivedOn ? (
        <li>
          收到申请之日：{formatDay(received.receivedOn)}。{received.because}
        </li>
      ) : (
        <li>
          <strong>等待双方确认。</strong>
          本机关收到后会与您确认，双方确认之日为收到申请之日，答复期限自次日起计算（《中华人民共和国政府信息公开条例》第三十一条）。请保持电话畅通。
        </li>
      )}
      <li>内容不明确的，本机关会一次性告知需要补正的内容。</li>
      <li>在“办理进度查询”可以看到答复期限是哪一天、怎样算出来的，以及现在在等什么。</li>
      <li>答复之后，可以在同一处下载答复书，并看到不服答复时的救济途径。</li>
    </ol>
  );
}

/** 回执文本, for keeping; the same words in a file that opens everywhere. */
export function receiptText({ organ, receipt, tracked }: ReceiptPageProps, address: string): string {
  return [
    '政府信息公开申请回执',
    '',
    `受理机关：${organ.name}`,
    `申请编号：${receipt.number}`,
    `查询码：${receipt.code}`,
    ...(tracked ? [`提交日期：${formatDay(tracked.state.arrivedOn)}`] : []),
    `查询地址：${address}`,
    '',
    '请妥善保存，不要告诉他人。',
    '',
  ].join('\r\n');
}
