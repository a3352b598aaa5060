import type { FieldFault, TrackedCase } from '../../../service/intake/intake.ts';
import type { PortalOrgan } from '../portal-organ.ts';

/** 申请人办理一步的页面: `typed` as it was sent, where the page is shown again. */
export interface ActPageProps {
  organ: PortalOrgan;
  tracked: TrackedCase;
  typed?: { text: string; requestKey: string } | undefined;
  faults: readonly FieldFault[];
}
