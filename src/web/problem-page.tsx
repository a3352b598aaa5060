/** 出错页面: what went wrong and what would work, never how the house is built. */
import { Page } from './page.tsx';

export interface Problem {
  title: string;
  /** One or more whole sentences. */
  message: string;
  requestId?: string;
  place?: string;
}

export function ProblemPage({ title, message, requestId, place = '' }: Problem) {
  return (
    <Page title={title} place={place}>
      <h1>{title}</h1>
      <p>{message}</p>
      {requestId !== undefined && (
        <p>
          如需反馈，请提供请求编号：<code>{requestId}</code>
        </p>
      )}
      <p>
        <a href="/checkup">回到年报体检</a>　<a href="/">回到首页</a>
      </p>
    </Page>
  );
}
