import type { Context } from 'hono';
import { documentOf } from '../../../page.tsx';
import { PortalProblem } from '../../portal-problem.tsx';
import { type DisclosureEnv, disclosurePath } from './disclosure-env.ts';

/** 没有这条信息: the same words whether it never was, is not public, or not yet; the address asked for is not told back. */
export function answerNothing(c: Context<DisclosureEnv>): Response | Promise<Response> {
  const organ = c.get('organ');
  const page = (
    <PortalProblem organ={organ} title="没有这个页面" place="/disclosure">
      <p>
        地址可能写错了。可以<a href={disclosurePath(organ, '/content')}>按目录查阅</a>或者
        <a href={disclosurePath(organ, '/search')}>检索</a>。
      </p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 404, { 'Cache-Control': 'private, no-store' });
}
