import type { Context } from 'hono';
import { documentOf } from '../page.tsx';
import { organPath, type PortalEnv } from './portal-organ.ts';
import type { PortalPageProps } from './portal-page.tsx';
import { PortalProblem } from './portal-problem.tsx';

/** 表单残缺: cut off on the way, not from a page of ours, or with more text than any form has. */
export function answerBrokenForm(
  c: Context<PortalEnv>,
  place: NonNullable<PortalPageProps['place']>,
): Response | Promise<Response> {
  const organ = c.get('organ');
  const back = organPath(organ, place === '/apply' ? '/apply/form' : '/track/case');
  const page = (
    <PortalProblem organ={organ} title="表单不完整" place={place}>
      <p>
        表单没有完整地传过来，或者文字太多，没有办理。以前保存的内容都在，请<a href={back}>回到刚才的页面</a>
        再试一次。
      </p>
    </PortalProblem>
  );
  return c.html(documentOf(page), 422);
}
