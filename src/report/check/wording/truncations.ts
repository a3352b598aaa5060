/**
 * 断词表: two-character words whose second character got lost at the end of a clause (`畅通受理渠。`). Replaceable data: what must
 * stand before, what is lost.
 */
export interface Truncation {
  /** Ends in the orphaned character; matched right before a clause mark. */
  stem: string;
  lost: string;
}

export const truncations: Truncation[] = [
  { stem: '受理渠', lost: '道' },
  { stem: '公开渠', lost: '道' },
  { stem: '沟通渠', lost: '道' },
  { stem: '反馈渠', lost: '道' },
  { stem: '宣传渠', lost: '道' },
  { stem: '获取渠', lost: '道' },
  { stem: '审查管', lost: '理' },
  { stem: '审核管', lost: '理' },
  { stem: '信息管', lost: '理' },
  { stem: '规范管', lost: '理' },
  { stem: '目录管', lost: '理' },
  { stem: '公开平', lost: '台' },
  { stem: '服务平', lost: '台' },
  { stem: '网站平', lost: '台' },
  { stem: '公开专', lost: '栏' },
  { stem: '网站专', lost: '栏' },
  { stem: '公开目', lost: '录' },
  { stem: '公开指', lost: '南' },
  { stem: '公开申', lost: '请' },
  { stem: '依申', lost: '请' },
  { stem: '信息公', lost: '开' },
  { stem: '主动公', lost: '开' },
  { stem: '政务公', lost: '开' },
  { stem: '政府信', lost: '息' },
  { stem: '公开信', lost: '息' },
  { stem: '重点领', lost: '域' },
  { stem: '长效机', lost: '制' },
  { stem: '工作机', lost: '制' },
  { stem: '协调机', lost: '制' },
  { stem: '审查机', lost: '制' },
  { stem: '工作制', lost: '度' },
  { stem: '政策解', lost: '读' },
  { stem: '平台建', lost: '设' },
  { stem: '队伍建', lost: '设' },
  { stem: '制度建', lost: '设' },
  { stem: '监督保', lost: '障' },
  { stem: '政务服', lost: '务' },
  { stem: '政务新媒', lost: '体' },
  { stem: '微信公众', lost: '号' },
  { stem: '组织领', lost: '导' },
  { stem: '责任追', lost: '究' },
  { stem: '保密审', lost: '查' },
  { stem: '业务培', lost: '训' },
  { stem: '公开质', lost: '量' },
  { stem: '存在问', lost: '题' },
];
