import type { ApplicantDetails } from '../../case/application/applicant-details.ts';
import { supplyForms } from '../../case/application/application-fields.ts';
import type { ApplicantCategory } from '../../case/event/intake.ts';
import type { Chance } from './chance.ts';
import { fictionalCitizenNumber, fictionalCreditCode } from './identity-number.ts';
import { firmNames, givenNames, organizationKinds, surnames } from './words/names.ts';
import { county, towns, villages } from './words/places.ts';

/** 虚构的申请人. `id`: the key under which the office knows it, once it has come to the window. */
export interface Applicant {
  name: string;
  category: ApplicantCategory;
  details: ApplicantDetails;
  id?: string;
}

export function fictionalName(chance: Chance): string {
  const given = chance.is(0.7) ? [chance.one(givenNames), chance.one(givenNames)] : [chance.one(givenNames)];
  return `${chance.one(surnames)}${given.join('')}`;
}

/** 申请人群: those who have applied before, by class; some come again. */
export class Applicants {
  readonly #met = new Map<ApplicantCategory, Applicant[]>();
  readonly #frequent = new Map<number, Applicant>();

  find(chance: Chance, category: ApplicantCategory, isKnown: boolean): Applicant {
    const met = this.#met.get(category) ?? [];
    if (isKnown && met.length > 0) return chance.one(met);
    const made = fictionalApplicant(chance, category);
    this.#met.set(category, [...met, made]);
    return made;
  }

  /** 频繁申请的人, of that number. */
  frequent(chance: Chance, number: number): Applicant {
    const made = this.#frequent.get(number) ?? fictionalApplicant(chance, 'naturalPerson');
    this.#frequent.set(number, made);
    return made;
  }
}

function fictionalApplicant(chance: Chance, category: ApplicantCategory): Applicant {
  const form = chance.one(supplyForms);
  const contact = {
    // 0999-55… is given to nobody here, and example.com is kept free by RFC 2606.
    phone: `099955${String(chance.whole(0, 99_999)).padStart(5, '0')}`,
    email: `user${chance.whole(1, 99_999)}@example.com`,
    address: `${county}${chance.one(towns)}${chance.one(villages)}${chance.whole(1, 200)}号`,
    postcode: '999900',
    supply: {
      form: form.value,
      route: chance.one<(typeof form.routes)[number]>(form.routes),
      acceptsOther: chance.is(0.7),
    },
  };
  const agent = chance.is(0.08) ? { agent: fictionalName(chance) } : {};
  if (category === 'naturalPerson') {
    const documentNumber = fictionalCitizenNumber(chance);
    const details = {
      kind: 'person',
      documentKind: '居民身份证',
      documentNumber,
      ...contact,
      ...agent,
    } as const;
    return { name: fictionalName(chance), category, details };
  }
  const { code, tails } = organizationKinds[category];
  return {
    name: `${county}${chance.one(firmNames)}${chance.one<string>(tails)}`,
    category,
    details: {
      kind: 'organization',
      creditCode: fictionalCreditCode(chance, code),
      representative: fictionalName(chance),
      contactPerson: fictionalName(chance),
      ...contact,
      ...agent,
    },
  };
}
