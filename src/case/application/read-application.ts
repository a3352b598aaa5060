import { no, type Outcome, yes } from '../../law/outcome.ts';
import { ApplicantCategory, type Lacking, Matter, type Piece, type Registered } from '../event/intake.ts';
import type { ApplicantDetails } from './applicant-details.ts';
import {
  applicantKinds,
  applicationFields as inputs,
  MOST_PIECES,
  organizationCategories,
  pieceField,
  pieceName,
  pieceNumberField,
  pieceNumberName,
} from './application-fields.ts';
import { FormReader } from './form-reader.ts';
import { readContact, readSupply } from './read-contact.ts';
import { readOrganization, readPerson } from './read-identity.ts';

/** 表单里的一处问题: `field` is the name of the input. */
export interface FieldFault {
  field: string;
  message: string;
}

/** 读过的申请表: what is registered. */
export interface ReadApplication {
  matter: Registered['matter'];
  name: string;
  category: Registered['applicant']['category'];
  details: ApplicantDetails;
  pieces: Registered['pieces'];
  /** What Art. 29 wants and the form does not bring; it is registered all the same, and may be asked for once (Art. 30). */
  lacking: Lacking[];
  electronicService: boolean;
}

/**
 * 读申请表 (条例 Art. 29): inputs as typed (`applicationFields`, pieces) and the purposes of the files enclosed → what is registered, or every
 * fault with its input. Inputs of other names are not read. A proof of identity or of an agent's authority that is not enclosed is no
 * fault: it is noted as lacking. Never throws.
 */
export function readApplication(
  fields: Readonly<Record<string, string>>,
  filePurposes: readonly string[],
): Outcome<ReadApplication, FieldFault[]> {
  const form = new FormReader(fields);
  const matter = form.choice('matter', inputs.matter, Matter.options);
  const kind = form.choice(
    'applicantKind',
    inputs.applicantKind,
    applicantKinds.map(({ value }) => value),
  );
  const category = kind && categoryOf(form, kind);
  const name = form.text('name', inputs.name);
  const hasFault = form.faults.some(({ field }) => field === 'name');
  if (name === '' && !hasFault) {
    form.fault('name', kind === 'organization' ? '请填写单位名称。' : '请填写姓名。');
  }
  const identity = kind === 'organization' ? readOrganization(form) : kind && readPerson(form);
  const contact = readContact(form);
  const agent = form.text('agent', inputs.agent);
  const pieces = readPieces(form);
  const supply = readSupply(form, contact);
  if (!form.isTicked('pledge')) form.fault('pledge', '请阅读并勾选承诺。');
  if (form.faults.length > 0 || !matter || !category || !identity) return no(form.faults);
  const lacking: Lacking[] = [];
  if (!filePurposes.includes('identity')) lacking.push('identity');
  if (agent !== '' && !filePurposes.includes('authority')) lacking.push('authority');
  return yes({
    matter,
    name,
    category,
    details: { ...identity, ...contact, ...(agent === '' ? {} : { agent }), supply },
    pieces,
    lacking,
    electronicService: form.isTicked('electronicService'),
  });
}

function categoryOf(form: FormReader, kind: 'person' | 'organization'): ApplicantCategory | undefined {
  if (kind === 'person') return ApplicantCategory.enum.naturalPerson;
  const offered = organizationCategories.map(({ value }) => value);
  return form.choice('category', inputs.category, offered);
}

/** A 文号 without words describes the information too (Art. 29: name, 文号 or another feature). */
function readPieces(form: FormReader): Piece[] {
  const before = form.faults.length;
  const pieces: Piece[] = [];
  for (let number = 1; number <= MOST_PIECES; number += 1) {
    const text = form.text(pieceName(number), pieceField);
    const documentNumber = form.text(pieceNumberName(number), pieceNumberField);
    const described = text || documentNumber;
    if (described === '') continue;
    const known = documentNumber === '' ? {} : { documentNumber };
    pieces.push({ id: `p${pieces.length + 1}`, text: described, ...known });
  }
  if (pieces.length === 0 && form.faults.length === before) {
    form.fault(pieceName(1), '请至少填写一项申请内容：信息的名称、文号或者其他特征。');
  }
  return pieces;
}
