/** 虚构的姓名、单位名: word lists of our own; nobody is meant. */

export const surnames = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳史唐薛雷贺倪汤罗毕安常于傅卞齐康伍余顾孟黄穆萧尹',
];

export const givenNames = [
  ...'禾苗青松柏杉竹兰菊荷莲桂榆桐岩峰岭川江河湖海云雨雪霜月星辰晨曦光明朗清秋春夏冬安宁和平顺康健勤俭朴诚信义礼文武刚毅强勇敏慧聪颖静雅淑芳芬英华',
];

/** 单位名称的字号. */
export const firmNames = [
  '青禾',
  '远岫',
  '松涛',
  '白鹭',
  '清溪',
  '晨曦',
  '明理',
  '恒岳',
  '金穗',
  '长青',
  '云帆',
  '百草',
  '石磊',
  '汇川',
  '秋实',
  '澄湖',
  '丹枫',
  '广厦',
  '润泽',
  '知行',
];

/** 各类组织的名称, by class; `code`: 登记管理部门 and 机构类别 of its credit code. */
export const organizationKinds = {
  commercialEnterprise: {
    code: '91',
    tails: [
      '农业有限公司',
      '置业有限公司',
      '矿业有限公司',
      '建材有限公司',
      '物流有限公司',
      '生态旅游有限公司',
    ],
  },
  researchInstitution: {
    code: '12',
    tails: ['土地政策研究所', '规划研究院', '地质环境研究中心', '农村发展研究所'],
  },
  publicInterestOrganization: { code: '53', tails: ['环境保护协会', '古村落保护志愿者协会', '公益服务中心'] },
  legalServiceProvider: { code: '31', tails: ['律师事务所', '法律服务所'] },
  otherOrganization: { code: '54', tails: ['村股份经济合作社', '小区业主委员会', '宗教活动场所管理委员会'] },
} as const;
