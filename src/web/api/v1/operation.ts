/** 接口的一项操作: path, forms and what it does in one value; routes and document are both made from it. */
import type { z } from 'zod';
import type { Asker } from '../../../case/actor.ts';
import type { Outcome } from '../../../law/outcome.ts';
import type { Staff, StaffOrgan } from '../../../service/people/staff.ts';
import type { StaffRole } from '../../../service/people/staff-role.ts';
import type { Services } from '../../../service/services.ts';
import type { Visitor } from '../../session/visitor.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** What every operation is asked with. `key`: of the request, so that it is done once; '' where none is wanted. */
export interface Ask<Q, B> {
  services: Services;
  visitor: Visitor;
  /** Path parameters. */
  params: Readonly<Record<string, string>>;
  query: Q;
  body: B;
  key: string;
  browser: Browser;
  /** The body of an operation that takes a file, not read yet. */
  upload: ReadableStream<Uint8Array> | undefined;
  /** Content-Type of the request. */
  contentType: string;
}

/** The cookie of the browser that asks. */
export interface Browser {
  begin(token: string, expiresAt: string): void;
  end(): void;
  /** What the browser brought, signed in or not. */
  token: string | undefined;
}

/** Asked by somebody who is signed in. */
export interface StaffAsk<Q, B> extends Ask<Q, B> {
  staff: Staff;
  token: string;
}

/** Asked within an organ in which the person holds a role that may. `asker`: undefined without a role in matters. */
export interface OrganAsk<Q, B> extends StaffAsk<Q, B> {
  organ: StaffOrgan;
  asker: Asker | undefined;
}

type Answer<A> = Promise<Outcome<A, Refusal>>;

interface Description<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, R> {
  /** operationId. */
  id: string;
  method: Method;
  /** Under /api/v1, parameters in braces. */
  path: string;
  tag: string;
  title: string;
  /** More than the title says. */
  note?: string;
  query?: Q;
  body?: B;
  /** Takes the place of `body`, which is then for the document alone. */
  read?: (value: unknown) => Outcome<R, z.core.$ZodIssue[]>;
  /** Takes a file of this media type in place of JSON, or of any, also by a form (multipart); the service limits its size. */
  takes?: 'application/pdf' | '*/*';
  /** 请求编号 wanted: header Idempotency-Key. */
  isKeyed?: boolean;
  /** Also for those who must change the password first. */
  isOpenBeforeChange?: boolean;
  status: 200 | 201 | 204;
  answer?: A;
  /** Answers a file of this media type (`FileAnswer`) in place of JSON. */
  gives?: string;
  refusals?: readonly RefusalCode[];
  /** 访问日志: refusals always; `all`: what went well too, where the service does not write that itself. */
  log: 'refusals' | 'all';
}

type Handled = Outcome<unknown, Refusal>;

/** Any operation, its forms untyped: what is read by them goes to the handler beside them. */
export type Operation = Description<z.ZodType, z.ZodType, z.ZodType, unknown> &
  (
    | { access: 'anyone'; handle(ask: Ask<unknown, unknown>): Promise<Handled> }
    | { access: 'staff'; handle(ask: StaffAsk<unknown, unknown>): Promise<Handled> }
    | { access: readonly StaffRole[]; handle(ask: OrganAsk<unknown, unknown>): Promise<Handled> }
  );

type Nothing = z.ZodUndefined;

/** Types an operation by its forms. Open to anyone. */
export function openOperation<
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  A extends z.ZodType = Nothing,
  R = z.output<B>,
>(operation: Description<Q, B, A, R> & { handle(ask: Ask<z.output<Q>, R>): Answer<z.output<A>> }): Operation {
  return { ...operation, access: 'anyone' };
}

/** The same for whoever is signed in. */
export function staffOperation<
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  A extends z.ZodType = Nothing,
  R = z.output<B>,
>(
  operation: Description<Q, B, A, R> & { handle(ask: StaffAsk<z.output<Q>, R>): Answer<z.output<A>> },
): Operation {
  return { ...operation, access: 'staff' };
}

/** The same for those who hold one of the roles in the organ of the path. */
export function organOperation<
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  A extends z.ZodType = Nothing,
  R = z.output<B>,
>(
  operation: Description<Q, B, A, R> & {
    access: readonly StaffRole[];
    handle(ask: OrganAsk<z.output<Q>, R>): Answer<z.output<A>>;
  },
): Operation {
  return operation;
}
