import type { ServiceFacts } from '../event/notice.ts';
import type { Reason } from '../reason.ts';
import type { CaseState } from '../state.ts';
import type { Moment } from './act.ts';
import { notBefore } from './bars.ts';

/** 送达的毛病: electronic without consent; delivered before it was posted, or in days to come. `today` is the day of service. */
export function findServiceFault(
  { electronicService }: CaseState,
  service: ServiceFacts,
  { today, recordedOn }: Moment,
): Reason | undefined {
  if (service.method === 'electronic' && !electronicService) return { code: 'electronic-without-consent' };
  if (service.method !== 'post' || !service.deliveredOn) return undefined;
  const on = service.deliveredOn;
  return on > recordedOn ? { code: 'day-ahead', on, today: recordedOn } : notBefore(on, today, '交邮');
}
