/** 登录时限和失败次数的规则. Minutes and days. */
export interface SessionRules {
  /** 闲置多久须重新登录. */
  idleMinutes: number;
  /** 一次登录最长多久. */
  longestMinutes: number;
  /** 程序令牌最长多久. */
  programDays: number;
  /** Failures after which an attempt must wait: by one account from one address, by one account, by one address. */
  failures: { place: number; login: number; address: number };
  /** The first wait, doubled by every further failure, and the longest. */
  waitMinutes: { first: number; longest: number };
  /** Failures are forgotten after this time without another. */
  forgetMinutes: number;
  /** An address from which the account was used so lately is not shut out by failures elsewhere. */
  knownDays: number;
}

export const defaultSessionRules: SessionRules = {
  idleMinutes: 30,
  longestMinutes: 12 * 60,
  programDays: 366,
  failures: { place: 5, login: 20, address: 50 },
  waitMinutes: { first: 1, longest: 15 },
  forgetMinutes: 60,
  knownDays: 30,
};

const minute = 60_000;

/** The instant in UTC, as the store gives instants back, so that they compare as texts. */
export function utcNow({ now }: { now: () => string }): string {
  return minutesAfter(now(), 0);
}

export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * minute).toISOString();
}

export function daysAfter(instant: string, days: number): string {
  return minutesAfter(instant, days * 24 * 60);
}
