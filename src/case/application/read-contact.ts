import type { ApplicantDetails } from './applicant-details.ts';
import { applicationFields as inputs, supplyForms, supplyRoutes } from './application-fields.ts';
import type { FormReader } from './form-reader.ts';

type Contact = Pick<ApplicantDetails, 'phone' | 'email' | 'address' | 'postcode'>;

/** 联系方式: at least one way to be reached. */
export function readContact(form: FormReader): Contact {
  const before = form.faults.length;
  const phone = phoneOf(form, form.text('phone', inputs.phone));
  const email = emailOf(form, form.text('email', inputs.email));
  const address = form.text('address', inputs.address);
  const postcode = postcodeOf(form, form.text('postcode', inputs.postcode));
  const none = phone === '' && email === '' && address === '';
  if (none && form.faults.length === before) {
    form.fault('phone', '请至少填写一种联系方式：联系电话、电子邮箱或者通信地址。');
  }
  return { phone, email, address, postcode };
}

/** Digits as they are dialled, with an extension after “转”. */
function phoneOf(form: FormReader, typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .replace(/[\s()\-‐-―]/gu, '')
    .replace(/(?:ext\.?|#|,|转接?)/iu, '转');
  if (bare === '') return '';
  if (!/^\+?\d{7,20}(?:转\d{1,8})?$/.test(bare)) {
    return form.fault('phone', '联系电话应为7至20位数字，区号和分机号可用“-”“转”隔开。');
  }
  const digits = bare.replace(/^\+?86(?=1[3-9])/, '');
  if (/^1[3-9]\d*$/.test(digits) && digits.length !== 11) {
    return form.fault('phone', `手机号码应为11位，现为${digits.length}位。`);
  }
  return bare;
}

function emailOf(form: FormReader, typed: string): string {
  const bare = typed.normalize('NFKC').replace(/\s/gu, '');
  if (bare === '') return '';
  const isAddress = /^[^@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u.test(bare);
  return isAddress ? bare : form.fault('email', '电子邮箱格式不对，应写作 name@example.cn。');
}

function postcodeOf(form: FormReader, typed: string): string {
  const bare = typed.normalize('NFKC').replace(/\s/gu, '');
  return bare === '' || /^\d{6}$/.test(bare) ? bare : form.fault('postcode', '邮政编码为6位数字。');
}

/** 获取方式: the route must fit the form, and what the route needs must have been given. */
export function readSupply(form: FormReader, contact: Contact): ApplicantDetails['supply'] {
  const shape = form.choice(
    'supplyForm',
    inputs.supplyForm,
    supplyForms.map(({ value }) => value),
  );
  const route = form.choice(
    'supplyRoute',
    inputs.supplyRoute,
    supplyRoutes.map(({ value }) => value),
  );
  const offered = supplyForms.find(({ value }) => value === shape);
  if (offered && route) {
    const fits: readonly string[] = offered.routes;
    const fitting = supplyRoutes.filter(({ value }) => fits.includes(value));
    if (!fits.includes(route)) {
      const names = fitting.map(({ label }) => label).join('、');
      form.fault('supplyRoute', `载体形式为“${offered.label}”的，获取途径可选：${names}。`);
    } else wantFor(form, route, contact);
  }
  return { form: shape ?? 'paper', route: route ?? 'post', acceptsOther: form.isTicked('acceptsOther') };
}

const wants = {
  post: ['address', '选择邮寄的，请填写通信地址。'],
  email: ['email', '选择电子邮件的，请填写电子邮箱。'],
  fax: ['phone', '选择传真的，请在联系电话中填写传真号码。'],
} as const;

function wantFor(form: FormReader, route: string, contact: Contact): void {
  const want = Object.entries(wants).find(([name]) => name === route)?.[1];
  if (!want) return;
  const [field, message] = want;
  if (contact[field] === '' && !form.faults.some((fault) => fault.field === field))
    form.fault(field, message);
}
