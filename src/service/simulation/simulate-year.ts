import { addDays, daysBetween, type PlainDate, plainDate } from '../../law/plain-date.ts';
import { findHead } from '../../store/chain-head.ts';
import { findOrgan } from '../../store/organ.ts';
import { selectPersonsOf } from '../../store/person.ts';
import type { Database } from '../../store/tables.ts';
import type { Office } from '../office.ts';
import { OfficeError } from '../office-error.ts';
import { beginOrgan } from '../organ/begin-organ.ts';
import { emptySetting, type OrganSetting } from '../organ/organ-setting.ts';
import type { OrganSettings } from '../organ/organ-settings.ts';
import { createServices } from '../services.ts';
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

/**
 * `organ`: full name of the organ, entered where it is not there. `applications` come in from 1 December before `year` (2020 at the earliest) to
 * 15 January after it. `until`: the last day, where the simulation is to end before its time.
 */
export interface SimulationWish {
  seed: string;
  year: number;
  applications: number;
  organ: string;
  until?: PlainDate | undefined;
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
  const first = plainDate(`${year - 1}-12-01`);
  const usual = plainDate(`${year + 1}-02-19`);
  const last = wish.until !== undefined && wish.until < usual ? wish.until : usual;
  const chance = new Chance(seed);
  const begun = await findBegun(place.database, organ);
  // Whoever begins again after a crash must not give the same ids again.
  const ids = new Chance(`${seed}/${organ}/${begun ? `again ${begun.persons}` : 'ids'}`);
  const clock = new SimulatedClock(first);
  const office: Office = { database: place.database, now: () => clock.now(), newId: () => ids.uuid() };
  const services = createServices(office, { today: () => clock.today, files: place.files });
  const organId = await beginSimulated(office, services.settings, organ);
  const bureau: Bureau = {
    organId,
    office,
    services,
    setting: await services.settingOf(organId),
    clock,
    agenda: new Agenda(),
    staff: await hireStaff(services.people, organId, chance.stream('staff'), begun?.persons),
    applicants: new Applicants(),
    chance: chance.stream('work'),
    answered: [],
    counted: { cases: 0, acts: 0 },
  };
  const comingIn = [first, plainDate(`${year + 1}-01-15`)] as const;
  for (const plan of plansOf(chance.stream('plans'), applications, comingIn)) {
    bureau.agenda.add(application(bureau, plan), plan.arrivesOn);
  }
  await bureau.agenda.run(first, last, async (day) => {
    clock.goTo(day);
    bureau.setting = await services.settingOf(organId);
    progress(daysBetween(first, day) + 1, daysBetween(first, addDays(last, 1)));
  });
  return { organId, ...bureau.counted };
}

/** The organ as it stands before; undefined where it is new. Throws OfficeError conflict where it has matters. */
async function findBegun(database: Database, name: string): Promise<{ persons: number } | undefined> {
  const organ = await findOrgan(database, name);
  if (!organ) return undefined;
  const head = await findHead(database, organ.id);
  if (head && head.seq > 0)
    throw new OfficeError('conflict', `${name}已有办件：模拟只能用于没有办件的机关。`);
  return { persons: (await selectPersonsOf(database, organ.id)).length };
}

/** 模拟的机关, with the setting of a bureau unless it has one. */
async function beginSimulated(office: Office, settings: OrganSettings, name: string): Promise<string> {
  const { organId } = await beginOrgan(office, { name, mark: undefined, by: simulation });
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
