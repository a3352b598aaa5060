import type { Reckoning } from '../../case/context.ts';
import { countEvents } from '../../store/case-event.ts';
import type { ChainHead } from '../../store/event-chain.ts';
import { selectOrgans } from '../../store/organ.ts';
import { countRecordEvents } from '../../store/record-event.ts';
import type { Office } from '../office.ts';
import { recordSettingNow } from '../record/setting.ts';
import { checkCases } from './check-cases.ts';
import { checkChain } from './check-chain.ts';
import { checkRecordChain } from './check-record-chain.ts';
import { checkRecords } from './check-records.ts';
import type { Fault } from './fault.ts';
import type { Walk } from './walk.ts';

/** 校验所据: the organ, or all of them, and what each reckons by. */
export interface VerifyWish {
  organId?: string;
  reckoningOf: (organId: string) => Reckoning | Promise<Reckoning>;
}

/** To whom it is told, as it is found. */
export interface VerifyListener {
  find(fault: Fault): void;
  /** `total` counts every event twice: in its chain and in its matter. */
  progress(done: number, total: number): void;
}

/** 校验结果 of one organ: keep `head` and `recordHead` elsewhere to prove later that nothing before it was rewritten. */
export interface Verified {
  organId: string;
  organName: string;
  events: number;
  cases: number;
  /** Of 主动公开. */
  recordEvents: number;
  records: number;
  faults: number;
  head: ChainHead;
  recordHead: ChainHead;
}

/**
 * 校验 (`gongkai verify`): every chain is walked and every hash reckoned again, every matter folded again and held against its
 * summary, every number against its series; records likewise, against what the public sees and finds of them. Reads one state of the database, whatever goes on meanwhile, a page at a time.
 */
export async function verifyFacts(
  office: Office,
  { organId, reckoningOf }: VerifyWish,
  listener: VerifyListener,
): Promise<Verified[]> {
  const whole = office.database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return whole.execute(async (database) => {
    const organs = await selectOrgans(database, organId);
    const total = 2 * ((await countEvents(database, organId)) + (await countRecordEvents(database, organId)));
    let done = 0;
    const verified: Verified[] = [];
    for (const organ of organs) {
      let faults = 0;
      const walk: Walk = {
        database,
        organ,
        find: (fault) => {
          faults++;
          listener.find({ organId: organ.id, organName: organ.name, ...fault });
        },
        step: (count) => {
          done += count;
          listener.progress(done, total);
        },
      };
      const { head, events } = await checkChain(walk);
      const cases = await checkCases(walk, await reckoningOf(organ.id));
      const inRecords = await checkRecordChain(walk);
      const setting = await recordSettingNow({ ...office, database }, organ.id);
      const records = await checkRecords(walk, setting);
      verified.push({
        organId: organ.id,
        organName: organ.name,
        events,
        cases,
        recordEvents: inRecords.events,
        records,
        faults,
        head,
        recordHead: inRecords.head,
      });
    }
    return verified;
  });
}
