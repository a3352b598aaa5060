/**
 * 机关情况: what letters print of the organ itself. Everything but the name may be absent; what the law demands of a paper and is
 * absent here stands in it as 【待补：…】 and in `LetterDocument.gaps`.
 */
export interface OrganProfile {
  /** 机关全称, as it signs: '云岭县自然资源局'. */
  name: string;
  /** 政府信息公开工作机构, as it is named to applicants: '云岭县自然资源局办公室'. */
  disclosureOffice?: string | undefined;
  /** 联系方式 (条例 Art. 12). */
  contact?: OrganContact | undefined;
  /** 救济途径 (行政复议法 Arts. 20–24). */
  remedies?: OrganRemedies | undefined;
  /** 缴费方式 of the information-processing fee, in words: account, counter, collecting bank. */
  payment?: string | undefined;
}

export interface OrganContact {
  /** 办公地址. */
  address?: string | undefined;
  /** 邮政编码, 6 digits. */
  postcode?: string | undefined;
  phone?: string | undefined;
  fax?: string | undefined;
  email?: string | undefined;
  /** 网址, http or https. */
  website?: string | undefined;
  /** 办公时间, in words. */
  hours?: string | undefined;
}

export interface OrganRemedies {
  /** 复议机关 by name: '云岭县人民政府'. */
  reconsiderationBody?: string | undefined;
  reconsiderationAddress?: string | undefined;
  /** 网上申请复议的地址; the law wants it in what is served through the internet (行政复议法 Art. 22(2)). */
  reconsiderationOnline?: string | undefined;
  /** 有管辖权的人民法院 by name; without it the letter says 有管辖权的人民法院. */
  court?: string | undefined;
}
