import { addDays, daysBetween, plainDate } from '../../law/plain-date.ts';
import type { Database } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { beginOrgan } from '../organ/begin-organ.ts';
import { emptySetting, type OrganSetting } from '../organ/organ-setting.ts';
import { createServices, type Services } from '../services.ts';
import { Agenda } from './agenda.ts';
import { Applicants } from './applicants.ts';
import type { Bureau } from './bureau.ts';
import { Chance } from './chance.ts';
import { application } from './course/application.ts';
import { plansOf } from './plan.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { hireStaff, simulation } from './staff.ts';
import { county } from './words/places.ts';
import { units } from './words/subjects.ts';

/** 何处模拟: the facts, and the folder of attachments. */
export interface SimulationPlace {
  database: Database;
  files: string;
}

/** `organ`: full name of the organ, entered where it is not there. `applications` come in from 1 December before `year` to 15 January after it. */
export interface SimulationWish {
  seed: string;
  year: number;
  applications: number;
  organ: string;
}

/** 模拟的结果: matters opened, those split off included, and acts done. */
export interface Simulated {
  organId: string;
  cases: number;
  acts: number;
}

/**
 * 模拟一年: a year of a large bureau, fictional and the same for the same wish, done act by act through the services on a clock of its own that runs
 * from 1 December before to 19 February after the year. Throws OfficeError conflict where the organ has matters; Refused, with the history of the
 * matter, where an open act is refused, which would be an error of the program.
 */
export async function simulateYear(
  place: SimulationPlace,
  wish: SimulationWish,
  progress: (days: number, of: number) => void = () => undefined,
): Promise<Simulated> {
  const { year, seed, applications, organ } = wish;
  const [first, last] = [plainDate(`${year - 1}-12-01`), plainDate(`${year + 1}-02-19`)];
  const chance = new Chance(seed);
  const ids = new Chance(`${seed}/${organ}/ids`);
  const clock = new SimulatedClock(first);
  const office: Office = { database: place.database, now: () => clock.now(), newId: () => ids.uuid() };
  const services = createServices(office, { today: () => clock.today, files: place.files });
  const organId = await beginSimulated(office, services, organ);
  const bureau: Bureau = {
    organId,
    office,
    services,
    setting: await services.settingOf(organId),
    clock,
    agenda: new Agenda(),
    staff: await hireStaff(services.people, organId, chance.stream('staff')),
    applicants: new Applicants(),
    chance: chance.stream('work'),
    answered: [],
    counted: { cases: 0, acts: 0 },
  };
  const until = plainDate(`${year + 1}-01-15`);
  for (const plan of plansOf(chance.stream('plans'), applications, [first, until])) {
    bureau.agenda.add(application(bureau, plan), plan.arrivesOn);
  }
  await bureau.agenda.run(first, last, async (day) => {
    clock.goTo(day);
    bureau.setting = await services.settingOf(organId);
    progress(daysBetween(first, day) + 1, daysBetween(first, addDays(last, 1)));
  });
  return { organId, ...bureau.counted };
}

/** 模拟的机关, with the setting of a bureau unless it has one. */
async function beginSimulated(
  office: Office,
  { lookups, settings }: Services,
  name: string,
): Promise<string> {
  const { organId } = await beginOrgan(office, { name, mark: undefined, by: simulation });
  if ((await lookups.chainHead(organId)).seq > 0) {
    throw new OfficeError('conflict', `${name}已有办件：模拟只能用于没有办件的机关。`);
  }
  const { version } = await settings.find(organId);
  if (version === 0) await settings.save({ organId, seen: 0, setBy: '模拟', setting: simulatedSetting() });
  return organId;
}

function simulatedSetting(): OrganSetting {
  return {
    ...emptySetting,
    contact: {
      address: `${county}青石镇中心路1号`,
      postcode: '999900',
      phone: '0999-5500001',
      email: 'gongkai@example.com',
    },
    remedies: { reconsiderationBody: `${county}人民政府`, court: `${county}人民法院` },
    units: [...units],
    mark: '云自然资',
  };
}
