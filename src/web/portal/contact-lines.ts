/** 联系方式 as 指南 states it (条例 Art. 12): only what the organ has told. */
import type { OrganSetting } from '../../service/organ/organ-setting.ts';

export interface ContactLine {
  term: string;
  text: string;
  href?: string;
}

/** 联系方式逐行, in the order of the guide. */
export function contactLines(contact: OrganSetting['contact']): ContactLine[] {
  const { address, postcode, hours, phone, fax, email, website } = contact;
  const lines: ContactLine[] = [];
  if (address) lines.push({ term: '地址', text: postcode ? `${address}（邮编 ${postcode}）` : address });
  if (hours) lines.push({ term: '受理时间', text: hours });
  if (phone) lines.push({ term: '电话', text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` });
  if (fax) lines.push({ term: '传真', text: fax });
  if (email) lines.push({ term: '电子邮箱', text: email, href: `mailto:${email}` });
  if (website) lines.push({ term: '网站', text: website, href: website });
  return lines;
}
