import type { Context } from 'hono';
import { documentOf } from '../../page.tsx';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { PortalProblem } from '../portal-problem.tsx';

/** 没有打开的草稿: the cookie has gone or the draft is too old. */
export function answerMissingDraft(c: Context<PortalEnv>): Response | Promise<Response> {
  const organ = c.get('organ');
  const page = (
    <PortalProblem organ={organ} title="没有找到草稿" place="/apply">
      <p>
        可能太久没有操作，或者草稿已经过了 30 天，也可能浏览器不允许使用 Cookie。保存过草稿地址的，请
        <a href={organPath(organ, '/apply/resume')}>打开那个地址继续填写</a>；已经提交过的，请
        <a href={organPath(organ, '/track')}>凭编号和查询码查询</a>。
      </p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 404);
}
