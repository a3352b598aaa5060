import type { Context } from 'hono';
import { documentOf } from '../../page.tsx';
import { organPath, type PortalEnv } from '../portal-organ.ts';
import { PortalProblem } from '../portal-problem.tsx';

/** 没有打开的办件: the visit has lapsed. */
export function answerNoCase(c: Context<PortalEnv>): Response | Promise<Response> {
  const organ = c.get('organ');
  const page = (
    <PortalProblem organ={organ} title="请重新查询" place="/track">
      <p>
        为保护您的信息，查询半小时没有操作就会失效；浏览器不允许使用 Cookie 时也会这样。请
        <a href={organPath(organ, '/track')}>重新输入申请编号和查询码</a>。
      </p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 403);
}

/** The form was for another matter than the one that is open now, in another window. */
export function answerOtherCase(c: Context<PortalEnv>, open: string): Response | Promise<Response> {
  const organ = c.get('organ');
  const page = (
    <PortalProblem organ={organ} title="没有办理" place="/track">
      <p>
        您在另一个窗口打开了 {open}，这个表单是另一件申请的，为避免弄错，没有办理。请
        <a href={organPath(organ, '/track')}>重新查询</a>要办理的那一件。
      </p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 409);
}
