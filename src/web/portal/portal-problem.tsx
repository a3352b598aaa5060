/** 出错页面 in the frame of the organ: what went wrong and where to go on. */
import type { ComponentChildren } from 'preact';
import { organPath, type PortalOrgan } from './portal-organ.ts';
import { PortalPage, type PortalPageProps } from './portal-page.tsx';

export interface PortalProblemProps {
  organ: PortalOrgan;
  title: string;
  place?: PortalPageProps['place'];
  children: ComponentChildren;
}

export function PortalProblem({ organ, title, place, children }: PortalProblemProps) {
  return (
    <PortalPage organ={organ} title={title} place={place} wrong>
      <h1>{title}</h1>
      <div class="notice error" role="alert">
        {children}
      </div>
      <p class="actions">
        <a class="button" href={organPath(organ)}>
          回到首页
        </a>
        <a class="button" href={organPath(organ, '/apply')}>
          依申请公开
        </a>
        <a class="button" href={organPath(organ, '/track')}>
          办理进度查询
        </a>
      </p>
    </PortalPage>
  );
}
