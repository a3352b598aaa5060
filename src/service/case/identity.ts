import { ApplicantDetails } from '../../case/application/applicant-details.ts';

/** 申请人的身份、联系方式 from the store; undefined where none were given or they were erased. */
export function parseDetails(json: string | null | undefined): ApplicantDetails | undefined {
  return json ? ApplicantDetails.parse(JSON.parse(json)) : undefined;
}

/** 同一申请人 by kind and number of the paper; without a number a person is known by the key alone. */
export function identityOf(applicantId: string, details: ApplicantDetails | undefined): string {
  if (!details) return applicantId;
  const [kind, number] =
    details.kind === 'person'
      ? [details.documentKind, details.documentNumber]
      : [details.kind, details.creditCode];
  const bare = number.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  return bare === '' ? applicantId : `${kind}：${bare}`;
}

/** 打码: numbers, contact and representatives as they may be shown to whoever does not need them. */
export function masked(details: ApplicantDetails): ApplicantDetails {
  const contact = {
    phone: hidden(details.phone, 3, 4),
    email: details.email.replace(/^(.).*(?=@)/u, '$1***'),
    address: hidden(details.address, 6, 0),
    postcode: details.postcode,
    supply: details.supply,
    ...(details.agent === undefined ? {} : { agent: hidden(details.agent, 1, 0) }),
  };
  if (details.kind === 'person') {
    const { kind, documentKind, documentNumber } = details;
    return { kind, documentKind, documentNumber: hidden(documentNumber, 3, 2), ...contact };
  }
  const { kind, creditCode, representative, contactPerson } = details;
  return {
    kind,
    creditCode: hidden(creditCode, 4, 2),
    representative: hidden(representative, 1, 0),
    contactPerson: hidden(contactPerson, 1, 0),
    ...contact,
  };
}

/** Keeps so many characters at either end; a short text keeps its first alone. */
function hidden(text: string, first: number, last: number): string {
  const characters = [...text];
  const { length } = characters;
  if (length === 0) return '';
  const [from, to] = length > first + last ? [first, length - last] : [Math.min(1, length - 1), length];
  return characters.map((character, at) => (at >= from && at < to ? '*' : character)).join('');
}
