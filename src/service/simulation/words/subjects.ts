import type { Chance, Shares } from '../chance.ts';
import { projects, villages } from './places.ts';

/** 申请的主题, by the unit that handles it. */
interface Topic {
  unit: string;
  /** What is asked for; 〔村〕 and 〔项目〕 are filled in. */
  texts: readonly string[];
}

export const topics = {
  expropriation: {
    unit: '征地管理科',
    texts: [
      '〔村〕土地征收批复',
      '〔项目〕涉及〔村〕的征收土地预公告及张贴照片',
      '〔村〕土地现状调查确认表',
      '〔项目〕社会稳定风险评估报告',
      '〔村〕征地补偿安置方案',
      '〔项目〕征地补偿安置公告',
      '〔村〕征地补偿安置协议',
      '〔项目〕建设用地“一书四方案”',
      '〔项目〕勘测定界图',
      '〔村〕征地补偿安置听证笔录',
      '〔村〕土地征收补偿款支付凭证',
    ],
  },
  planning: {
    unit: '国土空间规划科',
    texts: [
      '〔项目〕建设工程规划许可证及附图附件',
      '〔项目〕用地预审与选址意见书',
      '〔村〕村庄规划文本和图纸',
      '〔项目〕地块控制性详细规划',
      '〔项目〕规划方案公示材料',
    ],
  },
  use: {
    unit: '开发利用科',
    texts: ['〔项目〕国有建设用地使用权出让合同', '〔项目〕划拨决定书', '〔项目〕土地出让价款缴纳情况'],
  },
  registration: {
    unit: '确权登记科',
    texts: [
      '〔村〕集体土地所有权证书',
      '〔村〕宅基地地籍图',
      '〔村〕不动产登记资料',
      '〔村〕农村房地一体调查成果',
    ],
  },
  minerals: {
    unit: '矿产资源科',
    texts: ['〔村〕采石场采矿许可证', '〔村〕采石场矿山地质环境恢复治理方案', '〔村〕矿业权出让收益缴纳情况'],
  },
  enforcement: {
    unit: '执法监督科',
    texts: ['〔村〕违法占地查处情况', '〔项目〕行政处罚决定书', '〔村〕卫片执法图斑核查结果'],
  },
  office: {
    unit: '办公室',
    texts: ['关于〔项目〕的会议纪要', '〔项目〕信访答复材料', '本机关内设机构职责分工'],
  },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;

/** Practice of natural-resources bureaus: the most ask about land that is taken. */
export const topicShares: Shares<TopicName> = {
  expropriation: 0.5,
  planning: 0.15,
  use: 0.1,
  registration: 0.1,
  minerals: 0.06,
  enforcement: 0.06,
  office: 0.03,
};

/** 内设机构 of the simulated organ, in the order of its lists. */
export const units = [...new Set(['办公室', ...Object.values(topics).map(({ unit }) => unit)])];

/** 一项申请内容. */
export function subjectOf(chance: Chance, topic: TopicName): string {
  const text = chance.one<string>(topics[topic].texts);
  const village = `${chance.one(villages)}${chance.is(0.6) ? `${chance.whole(1, 12)}组` : ''}`;
  return text.replace('〔村〕', village).replace('〔项目〕', `${chance.one(projects)}项目`);
}
