import { selectOrgans } from '../../store/organ.ts';
import { selectOrgansWithSetting } from '../../store/organ-setting.ts';
import { addressMessages } from '../messages/address.ts';
import { deliverDue } from '../messages/deliver.ts';
import type { Senders } from '../messages/sender.ts';
import type { Office } from '../office.ts';
import { settingOf } from '../organ/organ-settings.ts';
import type { Services } from '../services.ts';
import { remindOrgan } from './remind.ts';
import { startRounds } from './rounds.ts';

/** 定时工作所需. `today` in Asia/Shanghai. */
export interface Sweep {
  office: Office;
  today: () => string;
  senders: Senders;
  complain: (line: string) => void;
}

const MINUTE = 60_000;

/** 开始定时工作; what it gives stops them, waiting for what is under way. */
export function startSweep(
  sweep: Sweep & { services: Pick<Services, 'intakeDesk' | 'records'> },
): () => Promise<void> {
  const rounds = [
    { name: '到期巡查', everyMs: 30 * MINUTE, work: () => remindAll(sweep) },
    { name: '消息发送', everyMs: MINUTE / 4, work: () => sendMessages(sweep) },
    { name: '定时发布', everyMs: MINUTE, work: () => publishAll(sweep) },
    { name: '收件清理', everyMs: 30 * MINUTE, work: () => clearIntake(sweep) },
  ];
  return startRounds(rounds, sweep.complain);
}

/** 发送消息 of every organ. */
export async function sendMessages({ office, senders, complain }: Sweep): Promise<void> {
  for (const { id: organId } of await selectOrgansWithSetting(office.database)) {
    await addressMessages(office, organId, senders);
    await deliverDue(office, organId, senders, complain);
  }
}

/** 到期巡查 of every organ. Repeated at any time it tells nothing twice. */
export async function remindAll({ office, today }: Sweep): Promise<void> {
  for (const { id: organId } of await selectOrgansWithSetting(office.database)) {
    await remindOrgan(office, organId, await settingOf(office.database, organId, today()));
  }
}

/** 收件清理; says how many files wait because the scanner does not answer. */
async function clearIntake({
  office,
  complain,
  services,
}: Pick<Sweep, 'office' | 'complain'> & { services: Pick<Services, 'intakeDesk'> }): Promise<void> {
  const { waiting } = await services.intakeDesk.sweep(office.now());
  if (waiting > 0) complain(`病毒检查程序没有答复，${waiting}份附件等待检查。`);
}

/** 定时发布 of every organ; says what stood in the way. */
export async function publishAll({
  office,
  complain,
  services,
}: Pick<Sweep, 'office' | 'complain'> & { services: Pick<Services, 'records'> }): Promise<void> {
  for (const { id: organId, name } of await selectOrgans(office.database)) {
    const { refused } = await services.records.publishDue(organId);
    for (const { recordId, because } of refused) {
      complain(`${name}的定时发布没有办成（${recordId}）：${because}`);
    }
  }
}
