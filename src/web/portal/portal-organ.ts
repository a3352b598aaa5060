/** 页面所属的机关: found by its address before any page of the portal is shown. */
import type { Reckoning } from '../../case/context.ts';
import type { OpenOrgan } from '../../service/organ/organ-settings.ts';

export interface PortalOrgan extends OpenOrgan {
  /** Day, calendar and rules of this organ. */
  reckoning: Reckoning;
}

/** What every route of the portal finds in its context. */
export interface PortalEnv {
  Variables: { organ: PortalOrgan };
}

/** 机关各页的地址. `path` begins with a slash, or is empty for the first page. */
export function organPath({ id }: Pick<PortalOrgan, 'id'>, path = ''): string {
  return `/o/${encodeURIComponent(id)}${path}`;
}
