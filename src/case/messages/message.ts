import type { Role } from '../actor.ts';

/** 收件人: those who hold a role (of one unit, where named), one person, or the applicant. */
export type Recipient =
  | { kind: 'role'; role: Role; unit?: string | undefined }
  | { kind: 'person'; person: string }
  | { kind: 'applicant' };

/**
 * 消息: what somebody is told of a matter. `key` is the same for the same thing, so that it is told once. Never names of applicants nor
 * what they asked for beyond the subject: messages leave the house by mail and telephone.
 */
export interface Message {
  key: string;
  to: readonly Recipient[];
  subject: string;
  text: string;
  /** 督办. */
  urging: boolean;
}
