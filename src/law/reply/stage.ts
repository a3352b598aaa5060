import { regulation } from '../citation.ts';

/** 办理五问: the order of the norm forwarded to all provinces on 2020-01-10 (《江苏省政府信息公开申请办理答复规范》). */
export type NormStage = '补不补' | '该不该' | '有没有' | '给不给' | '当不当';

/** 办理七问: the stages of the seven-step review, in their order. */
export const stages = ['补不补', '是不是', '谁负责', '有没有', '给不给', '怎么给', '怎么答'] as const;

export type Stage = (typeof stages)[number];

/** 一问: what it asks in plain words, the stage of the norm it belongs to, its articles. */
export interface StageRule {
  asks: string;
  norm: NormStage;
  basis: string[];
}

/**
 * 七问与五问、条文: 是不是 and 谁负责 are one question of the norm (该不该); 怎么给 is part of its 给不给. Nothing is said to exist or
 * not by an organ that is not responsible, and nothing is withheld that does not exist: so the order is that of the law.
 */
export const stageRules: Record<Stage, StageRule> = {
  补不补: {
    asks: '申请是否还在办理，内容是否完备，要不要补正？',
    norm: '补不补',
    basis: [regulation(29, { paragraph: 2 }), regulation(30)],
  },
  是不是: {
    asks: '是不是应当按政府信息公开申请办理的事项？',
    norm: '该不该',
    basis: [regulation(35), regulation(36, { item: 6 }), regulation(36, { item: 7 }), regulation(39)],
  },
  谁负责: {
    asks: '所申请的信息由哪个机关负责公开？',
    norm: '该不该',
    basis: [regulation(10), regulation(36, { item: 5 })],
  },
  有没有: {
    asks: '检索之后，有没有这项现成的信息？',
    norm: '有没有',
    basis: [regulation(36, { item: 4 }), regulation(38)],
  },
  给不给: {
    asks: '能不能公开，有没有不予公开的理由？',
    norm: '给不给',
    basis: [regulation(14), regulation(15), regulation(16), regulation(32)],
  },
  怎么给: {
    asks: '能不能区分处理，按什么形式提供？',
    norm: '给不给',
    basis: [regulation(37), regulation(40)],
  },
  怎么答: {
    asks: '答复写什么，引用哪一条，怎样告知救济？',
    norm: '当不当',
    basis: [regulation(36)],
  },
};
