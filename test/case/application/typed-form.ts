/** 填好的申请表: as a person types it, nothing wrong with it. */
export const personForm: Readonly<Record<string, string>> = {
  matter: 'disclosure',
  applicantKind: 'person',
  name: '郑小禾',
  documentKind: '居民身份证',
  documentNumber: '11010519491231002X',
  phone: '13800138000',
  email: 'zheng@example.cn',
  address: '云岭县青石村三组8号',
  postcode: '350100',
  supplyForm: 'paper',
  supplyRoute: 'post',
  acceptsOther: '是',
  electronicService: '是',
  pledge: '是',
  piece1: '青石村三组土地征收补偿安置方案',
  pieceNumber1: '云政地〔2024〕12号',
};

/** The same of an organisation. */
export const organizationForm: Readonly<Record<string, string>> = {
  ...personForm,
  applicantKind: 'organization',
  category: 'commercialEnterprise',
  name: '云岭青禾农业有限公司',
  creditCode: '91350100M000100Y43',
  representative: '林大川',
  contactPerson: '陈一苇',
};
