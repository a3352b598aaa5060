/** 申请表的输入项: the names of the inputs of the application form, with what each takes. Nothing else is read; purpose is not asked. */

/** 申请内容至多几项 on one form. */
export const MOST_PIECES = 20;

/** How an input is shown and read. `flag`: '是' where ticked, else ''. `text`: several lines. */
export type FieldKind = 'line' | 'text' | 'choice' | 'flag';

/** 填写人: whom an input is for. */
export type FieldFor = 'person' | 'organization' | 'both';

export interface ApplicationField {
  label: string;
  kind: FieldKind;
  for: FieldFor;
  /** Longest text in characters; of a choice it is not asked. */
  longest: number;
}

/** Value of a ticked box. */
export const TICKED = '是';

const line = (label: string, longest = 200, of: FieldFor = 'both'): ApplicationField => ({
  label,
  kind: 'line',
  for: of,
  longest,
});
const choice = (label: string, of: FieldFor = 'both'): ApplicationField => ({
  label,
  kind: 'choice',
  for: of,
  longest: 40,
});
const flag = (label: string): ApplicationField => ({ label, kind: 'flag', for: 'both', longest: 4 });

/** 固定的输入项. Choices: `matter` is a Matter; `category` an organisation class; `documentKind` one of documentKinds. */
export const applicationFields = {
  matter: choice('事项'),
  applicantKind: choice('申请人类型'),
  category: choice('组织类别', 'organization'),
  name: line('姓名或者名称'),
  documentKind: choice('证件名称', 'person'),
  documentNumber: line('证件号码', 60, 'person'),
  creditCode: line('统一社会信用代码', 60, 'organization'),
  representative: line('法定代表人', 100, 'organization'),
  contactPerson: line('联系人', 100, 'organization'),
  phone: line('联系电话', 60),
  email: line('电子邮箱', 200),
  address: line('通信地址'),
  postcode: line('邮政编码', 20),
  agent: line('代理人', 100),
  supplyForm: choice('信息的载体形式'),
  supplyRoute: choice('获取信息的途径'),
  acceptsOther: flag('若无法按指定方式提供，可接受其他方式'),
  electronicService: flag('同意以电子方式送达'),
  pledge: flag('承诺所填内容真实'),
} as const satisfies Record<string, ApplicationField>;
export type ApplicationFieldName = keyof typeof applicationFields;

/** 申请内容 of one piece, and its 文号 where the applicant knows it; empty pairs are passed over. Numbered from 1. */
export const pieceField: ApplicationField = { label: '申请内容', kind: 'text', for: 'both', longest: 5000 };
export const pieceNumberField: ApplicationField = line('文号');

export function pieceName(number: number): `piece${number}` {
  return `piece${number}`;
}

export function pieceNumberName(number: number): `pieceNumber${number}` {
  return `pieceNumber${number}`;
}

/** 组织类别: the five classes of table 3, in its order. */
export const organizationCategories = [
  { value: 'commercialEnterprise', label: '商业企业' },
  { value: 'researchInstitution', label: '科研机构' },
  { value: 'publicInterestOrganization', label: '社会公益组织' },
  { value: 'legalServiceProvider', label: '法律服务机构' },
  { value: 'otherOrganization', label: '其他' },
] as const;

/** 申请人类型. */
export const applicantKinds = [
  { value: 'person', label: '公民' },
  { value: 'organization', label: '法人或者其他组织' },
] as const;

/** 事项: 条例 Arts. 27, 41, 44. */
export const matters = [
  { value: 'disclosure', label: '申请公开政府信息' },
  { value: 'recordCorrection', label: '申请更正与自身相关的信息' },
  { value: 'publicationSuggestion', label: '建议将信息纳入主动公开' },
] as const;

/** 载体形式, each with the ways it can go out. */
export const supplyForms = [
  { value: 'paper', label: '纸质', routes: ['post', 'pickUp', 'fax'] },
  { value: 'electronic', label: '电子邮件、电子文件', routes: ['email', 'portal'] },
  { value: 'disc', label: '光盘', routes: ['post', 'pickUp'] },
  { value: 'readOnSite', label: '现场查阅、抄录', routes: ['onSite'] },
] as const;

/** 获取途径. */
export const supplyRoutes = [
  { value: 'post', label: '邮寄' },
  { value: 'email', label: '电子邮件' },
  { value: 'pickUp', label: '自行领取' },
  { value: 'portal', label: '在本网站下载' },
  { value: 'fax', label: '传真' },
  { value: 'onSite', label: '当场查阅、抄录' },
] as const;

/** Every input name the form may have. */
export const applicationFieldNames: readonly string[] = [
  ...Object.keys(applicationFields),
  ...Array.from({ length: MOST_PIECES }, (_, at) => [pieceName(at + 1), pieceNumberName(at + 1)]).flat(),
];
