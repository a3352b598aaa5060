import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Asker } from '../../../src/case/actor.ts';
import { OrganSetting } from '../../../src/service/organ/organ-setting.ts';
import { createServices, type Services } from '../../../src/service/services.ts';
import { enterOrgan } from '../../../src/store/organ.ts';
import type { Database } from '../../../src/store/tables.ts';
import type { Step } from '../../case/matter.ts';
import { commandOf, done, officer } from '../../service/case/opened-office.ts';
import { openWeb } from '../opened-web.ts';

/** 虚构的云岭县自然资源局 with its portal; the day is set by hand. */
export interface PortalOffice {
  services: Services;
  web: Hono;
  organId: string;
  /** First page of the organ. */
  home: string;
  setDay(day: string): void;
  /** What the staff does, as of the days given. */
  take(caseId: string, steps: readonly Step[]): Promise<void>;
}

export const organSetting = OrganSetting.parse({
  contact: {
    address: '云岭县青石路1号',
    postcode: '650000',
    phone: '0700-5550100',
    fax: '0700-5550101',
    email: 'xxgk@yunling.example',
    website: 'https://yunling.example/',
    hours: '工作日 8:30—12:00，14:00—17:30',
  },
  remedies: {
    reconsiderationBody: '云岭县人民政府',
    court: '云岭县人民法院',
    reconsiderationOnline: 'https://fuyi.yunling.example/',
  },
  mark: '云自然资',
  payment: '凭收费通知书到云岭县政务服务中心3号窗口缴纳。',
});

export async function beginPortal(database: Database, files: string): Promise<PortalOffice> {
  let day = '2026-02-06';
  const office = { database, now: () => `${day}T02:00:00.000Z`, newId: randomUUID };
  const services = createServices(office, { today: () => day, files });
  const organ = { id: randomUUID(), name: '云岭县自然资源局', createdAt: '2026-01-05T01:30:00.000Z' };
  const organId = await database.transaction().execute((transaction) => enterOrgan(transaction, organ));
  await services.settings.save({ organId, seen: 0, setBy: 'admin', setting: organSetting });
  return {
    services,
    web: openWeb({ services, today: () => day }),
    organId,
    home: `/o/${organId}`,
    setDay: (next) => {
      day = next;
    },
    async take(caseId, steps) {
      for (const [on, as, command] of steps) {
        day = on;
        const found = await services.cases.findCase(organId, caseId);
        const asker: Asker =
          as === 'applicant' || as === 'thirdParty' || as === 'otherOrgan' || as === 'system'
            ? { kind: as }
            : officer(as);
        const request = {
          organId,
          caseId,
          version: found?.state.version ?? 0,
          requestKey: randomUUID(),
          command: commandOf(command),
          asker,
        };
        done(await services.cases.actOnCase(request, await services.settingOf(organId)));
      }
    },
  };
}
