import type { Asker, Role } from '../../case/actor.ts';
import type { Doer } from '../people/access-log.ts';
import type { People } from '../people/people.ts';
import { fictionalName } from './applicants.ts';
import type { Chance } from './chance.ts';
import { units } from './words/subjects.ts';

/** 模拟程序, as the access log names it. */
export const simulation: Doer = { personId: null, program: '模拟', address: '本机' };

interface Officer {
  personId: string;
  name: string;
  role: Role;
  unit: string | undefined;
}

/** 岗位, in the order in which the accounts are made: one person each, and one handler a unit. */
const posts: readonly [Role, string | undefined][] = [
  ['window', '办公室'],
  ['office', '办公室'],
  ['officeHead', '办公室'],
  ['archivist', '办公室'],
  ['counsel', undefined],
  ['leader', undefined],
  ...units.map((unit): [Role, string] => ['handler', unit]),
];

/** 模拟的人员: real accounts of the organ, whose passwords nobody knows. */
export class Staff {
  readonly #officers: readonly Officer[];

  constructor(officers: readonly Officer[]) {
    this.#officers = officers;
  }

  /** Who does the work of the role, for a handler that of the unit. Throws where there is nobody. */
  officer(role: Role, unit?: string): Officer {
    const all = this.#officers.filter((one) => one.role === role);
    const found = (role === 'handler' && all.find((one) => one.unit === unit)) || all[0];
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  }

  asker(role: Role, unit?: string): Asker {
    return { kind: 'officer', person: this.officer(role, unit).personId, roles: [role] };
  }
}

/** 设立岗位人员, beside `others` that the organ has. Their passwords are made and thrown away: whoever wants to sign in as one has it reset. */
export async function hireStaff(people: People, organId: string, chance: Chance, others = 0): Promise<Staff> {
  const officers: Officer[] = [];
  for (const [at, [role, unit]] of posts.entries()) {
    const name = fictionalName(chance);
    const added = await people.add({
      organId,
      login: `m${organId.slice(0, 8)}-${String(others + at + 1).padStart(2, '0')}`,
      name,
      password: people.newPassword(),
      roles: [{ role, unit: unit ?? null }],
      by: simulation,
    });
    if (!added.ok) throw new Error(added.because.message);
    officers.push({ personId: added.value.personId, name, role, unit });
  }
  return new Staff(officers);
}
