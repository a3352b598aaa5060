/** 请求的来人: who asks, by the cookie of a browser or the token of a program. */
import type { Context } from 'hono';
import type { Doer } from '../../service/people/access-log.ts';
import type { People } from '../../service/people/people.ts';
import type { Staff } from '../../service/people/staff.ts';
import { addressOf } from './address.ts';
import { readSessionCookie } from './session-cookie.ts';

/** `staff` undefined: nobody is signed in. */
export interface Visitor {
  token: string | undefined;
  staff: Staff | undefined;
  doer: Doer;
}

/** A token in `Authorization` wins; the cookie is not looked at then. */
export async function visitorOf(c: Context, people: People): Promise<Visitor> {
  const address = addressOf(c);
  const authorization = c.req.header('authorization');
  const token = authorization === undefined ? readSessionCookie(c) : bearerIn(authorization);
  const staff = token === undefined ? undefined : await people.findStaff(token);
  const doer = { personId: staff?.personId ?? null, program: staff?.program ?? null, address };
  return { token, staff, doer };
}

function bearerIn(authorization: string): string | undefined {
  return /^Bearer ([!-~]{20,200})$/i.exec(authorization)?.[1];
}
