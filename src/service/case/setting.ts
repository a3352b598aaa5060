import type { Reckoning } from '../../case/context.ts';

/** 本机关的情境: the day, the calendar, the rules (`office`) and the 机关代字 of its numbers. */
export interface Setting extends Reckoning {
  marks: {
    /** 登记号: '云自然资申' → 云自然资申〔2026〕1号. */
    application: string;
    /** 答复书文号. */
    reply: string;
  };
}
