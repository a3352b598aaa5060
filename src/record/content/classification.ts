import { z } from 'zod';

/** 体裁 (《党政机关公文处理工作条例》第八条, 2012: fifteen types), and what is no official document. */
export const genreNames = {
  resolution: '决议',
  decision: '决定',
  order: '命令（令）',
  communique: '公报',
  proclamation: '公告',
  notice: '通告',
  opinion: '意见',
  circular: '通知',
  bulletin: '通报',
  report: '报告',
  request: '请示',
  reply: '批复',
  motion: '议案',
  letter: '函',
  minutes: '纪要',
  other: '其他',
} as const;

export type Genre = keyof typeof genreNames;

function isGenre(name: string): name is Genre {
  return name in genreNames;
}

export const Genre = z.enum(Object.keys(genreNames).filter(isGenre));

/** 服务对象. */
export const audienceNames = {
  citizens: '公民',
  enterprises: '企业',
  institutions: '事业单位、社会组织',
  organs: '行政机关',
  others: '其他',
} as const;

export const Audience = z.enum(['citizens', 'enterprises', 'institutions', 'organs', 'others']);
export type Audience = z.infer<typeof Audience>;

/** 主题分类: the 22 first-level topics of the State Council, from memory; localities rename them freely, so a record may hold others. */
export const usualThemes: readonly string[] = [
  '综合政务',
  '国民经济管理、国有资产监管',
  '财政、金融、审计',
  '国土资源、能源',
  '农业、林业、水利',
  '工业、交通',
  '商贸、海关、旅游',
  '市场监管、安全生产监管',
  '城乡建设、环境保护',
  '科技、教育',
  '文化、广电、新闻出版',
  '卫生、体育',
  '人口与计划生育、妇女儿童工作',
  '劳动、人事、监察',
  '公安、安全、司法',
  '民政、扶贫、救灾',
  '民族、宗教',
  '对外事务',
  '港澳台侨',
  '国防',
  '自然资源、规划',
  '其他',
];
