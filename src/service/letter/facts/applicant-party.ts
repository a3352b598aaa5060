import type { ApplicantDetails } from '../../../case/application/applicant-details.ts';
import type { ApplicantParty, SupplyForm, SupplyRoute, SupplyWish } from '../../../letter/facts/matter.ts';
import type { CaseFile } from '../case-file.ts';

/** 申请人 as letters address him: the name alone; papers go through many hands. */
export function addressedApplicant({ applicantName, state }: CaseFile): ApplicantParty {
  return { name: applicantName, category: state.applicant.category };
}

/** 申请人 with papers and contact, for the forms that the 条例 gives these fields (Art. 29). */
export function fullApplicant(file: CaseFile): ApplicantParty {
  const { details } = file;
  const party = addressedApplicant(file);
  if (!details) return party;
  const { phone, email, address, postcode } = details;
  const contact = {
    phone: given(phone),
    email: given(email),
    address: given(address),
    postcode: given(postcode),
  };
  if (details.kind === 'person') {
    return { ...party, ...contact, identity: identity(details.documentKind, details.documentNumber) };
  }
  return {
    ...party,
    ...contact,
    identity: identity('统一社会信用代码', details.creditCode),
    representative: given(details.representative),
    contactPerson: given(details.contactPerson),
  };
}

const forms: Record<ApplicantDetails['supply']['form'], readonly SupplyForm[]> = {
  paper: ['paper'],
  electronic: ['electronic'],
  disc: ['disc'],
  readOnSite: [],
};

const routes: Record<ApplicantDetails['supply']['route'], SupplyRoute> = {
  post: 'post',
  email: 'email',
  pickUp: 'collect',
  portal: 'portal',
  fax: 'fax',
  onSite: 'readOnSite',
};

/** 形式要求; undefined where none is on file. */
export function findWish({ details }: CaseFile): SupplyWish | undefined {
  if (!details) return undefined;
  const { form, route, acceptsOther } = details.supply;
  const onSite: SupplyRoute[] = form === 'readOnSite' ? ['readOnSite'] : [];
  return {
    forms: forms[form],
    routes: [...new Set([routes[route], ...onSite])],
    otherAccepted: acceptsOther,
  };
}

function identity(kind: string, number: string): ApplicantParty['identity'] {
  return number === '' ? undefined : { kind, number };
}

function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}
