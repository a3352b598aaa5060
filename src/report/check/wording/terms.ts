/** 用语表: words the regulation does not use. Replaceable data. */
export interface OldTerm {
  pattern: RegExp;
  hint: string;
  right: string;
  wrong: string;
  fine: string;
}

export const oldTerms: OldTerm[] = [
  {
    pattern: /政务信息公开(?!目录)/,
    hint: '政务信息公开',
    right: '政府信息公开',
    wrong: '收到政务信息公开申请',
    fine: '收到政府信息公开申请',
  },
  {
    pattern: /政府公开(?=工作|要点|措施)/,
    hint: '政府公开',
    right: '政府信息公开',
    wrong: '落实政府公开工作要点',
    fine: '落实政务公开工作要点',
  },
  {
    pattern: /不予受理(?!行政复议|复议|起诉)/,
    hint: '不予受理',
    right: '不予处理（《条例》第三十六条）',
    wrong: '无不予受理情况',
    fine: '复议机关决定不予处理',
  },
  {
    pattern: /依法申请公开/,
    hint: '依法申请公开',
    right: '依申请公开',
    wrong: '依法申请公开情况',
    fine: '依申请公开情况',
  },
  {
    pattern: /行政法复议/,
    hint: '行政法复议',
    right: '行政复议',
    wrong: '因信息公开被行政法复议',
    fine: '因信息公开被行政复议',
  },
];
