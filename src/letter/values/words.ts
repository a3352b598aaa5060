import type { Consulted } from '../../case/event/consultation.ts';
import type { ApplicantCategory, Channel, Lacking } from '../../case/event/intake.ts';
import type { SupplyForm, SupplyRoute } from '../facts/matter.ts';

/** 文书用词: the words of closed lists, as letters print them. */
export const categoryNames: Record<ApplicantCategory, string> = {
  naturalPerson: '自然人',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicInterestOrganization: '社会公益组织',
  legalServiceProvider: '法律服务机构',
  otherOrganization: '其他组织',
};

export const channelWords: Record<Channel, string> = {
  inPerson: '当面提交',
  signedMail: '邮寄',
  ordinaryMail: '平常信函',
  internet: '互联网',
  fax: '传真',
};

/** 需要补正的事项 (条例 Arts. 29–30). */
export const lackingTexts: Record<Lacking, string> = {
  identity: '申请人的姓名或者名称、身份证明',
  contact: '申请人的联系方式',
  authority: '代理人的授权委托书和身份证明',
  description: '申请公开的政府信息的名称、文号或者便于查询的其他特征性描述',
  formOfSupply: '申请公开的政府信息的形式要求，包括获取信息的方式、途径',
};

export const consultedWords: Record<Consulted, string> = {
  thirdParty: '第三方的合法权益',
  coMaker: '共同制作该信息的其他行政机关',
  otherOrgan: '其他机关',
};

export const formNames: Record<SupplyForm, string> = {
  paper: '纸质',
  electronic: '电子文件',
  disc: '光盘等载体',
  other: '其他',
};

export const routeNames: Record<SupplyRoute, string> = {
  collect: '当面领取',
  post: '邮寄',
  email: '电子邮箱',
  fax: '传真',
  portal: '网上平台',
  readOnSite: '现场查阅、抄录',
  other: '其他',
};

/** 你, or 你单位 to an organisation. */
export function addressWord(category: ApplicantCategory): string {
  return category === 'naturalPerson' ? '你' : '你单位';
}
