import { formatDay, type PlainDate } from '../../law/plain-date.ts';
import type { ApplicantParty, MatterFacts, ReceivedMatter } from '../facts/matter.ts';
import type { OrganProfile } from '../facts/organ.ts';
import { askedFor } from './phrase.ts';
import { addressWord, channelWords } from './words.ts';

/** 日期, where there is one. */
export function dayText(day: PlainDate | undefined): string | undefined {
  return day && formatDay(day);
}

export function workingDaysText(figure: number): string {
  return `${figure}个工作日`;
}

type ContactPart = keyof NonNullable<OrganProfile['contact']>;

const contactLabels: Record<ContactPart, string> = {
  address: '地址',
  postcode: '邮政编码',
  phone: '电话',
  fax: '传真',
  email: '电子邮箱',
  website: '网址',
  hours: '办公时间',
};

/** 联系方式 on one line: those of the parts the organ has told; undefined where none. */
function contactLine(
  { name, disclosureOffice, contact = {} }: OrganProfile,
  parts: readonly ContactPart[],
): string | undefined {
  const known = parts
    .filter((part) => contact[part])
    .map((part) => `${contactLabels[part]}：${contact[part]}`);
  return known.length > 0 ? [`联系机构：${disclosureOffice ?? name}`, ...known].join('；') : undefined;
}

export function organValues(organ: OrganProfile) {
  return {
    机关全称: organ.name,
    工作机构: organ.disclosureOffice ?? organ.name,
    联系方式: contactLine(organ, ['address', 'phone']),
  };
}

/** What stands around the table of a form. */
export function formValues(organ: OrganProfile) {
  const parts: ContactPart[] = ['address', 'postcode', 'phone', 'fax', 'email', 'website', 'hours'];
  return { ...organValues(organ), 详细联系方式: contactLine(organ, parts) };
}

export function channelText({ oral, channel }: MatterFacts): string {
  return oral ? '口头' : channelWords[channel];
}

export function matterValues(matter: ReceivedMatter) {
  return {
    登记号: matter.number,
    收到日期: formatDay(matter.receivedOn),
    提交方式: channelText(matter),
    补正日期: dayText(matter.correctedOn),
    申请内容: askedFor(matter.pieces),
  };
}

/** What every letter to the applicant may name. */
export function applicantValues(facts: {
  organ: OrganProfile;
  applicant: ApplicantParty;
  matter: ReceivedMatter;
}) {
  return {
    ...organValues(facts.organ),
    ...matterValues(facts.matter),
    申请人: facts.applicant.name,
    称谓: addressWord(facts.applicant.category),
  };
}
