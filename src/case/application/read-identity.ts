import { parseCitizenNumber } from '../../law/identifiers/citizen-number.ts';
import { parseCreditCode } from '../../law/identifiers/credit-code.ts';
import { type ApplicantDetails, documentKinds } from './applicant-details.ts';
import { applicationFields as inputs } from './application-fields.ts';
import type { FormReader } from './form-reader.ts';

type Person = Extract<ApplicantDetails, { kind: 'person' }>;
type Organization = Extract<ApplicantDetails, { kind: 'organization' }>;

/** 公民的证件. The number may be missing where the proof itself is enclosed; given, its form must be right. */
export function readPerson(form: FormReader): Pick<Person, 'kind' | 'documentKind' | 'documentNumber'> {
  const documentKind = form.choice('documentKind', inputs.documentKind, documentKinds) ?? '其他证件';
  const typed = form.text('documentNumber', inputs.documentNumber);
  return { kind: 'person', documentKind, documentNumber: typed && numberOf(form, documentKind, typed) };
}

function numberOf(form: FormReader, documentKind: Person['documentKind'], typed: string): string {
  if (documentKind === '居民身份证') {
    const read = parseCitizenNumber(typed);
    return read.ok ? read.value.number : form.fault('documentNumber', read.because.message);
  }
  if (documentKind === '其他证件') return typed;
  const bare = typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  return /^[A-Z0-9()]{5,20}$/.test(bare)
    ? bare
    : form.fault('documentNumber', `${documentKind}号码应为5至20位字母和数字，请核对是否有误。`);
}

/** 法人或者其他组织的身份. */
export function readOrganization(
  form: FormReader,
): Pick<Organization, 'kind' | 'creditCode' | 'representative' | 'contactPerson'> {
  const typed = form.text('creditCode', inputs.creditCode);
  const read = typed === '' ? undefined : parseCreditCode(typed);
  if (read && !read.ok) form.fault('creditCode', read.because.message);
  return {
    kind: 'organization',
    creditCode: read?.ok ? read.value : '',
    representative: form.text('representative', inputs.representative),
    contactPerson: form.text('contactPerson', inputs.contactPerson),
  };
}
