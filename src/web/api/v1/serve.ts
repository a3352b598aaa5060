/** 提供一项操作: who asks, what is asked, what comes of it. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { no, type Outcome, yes } from '../../../law/outcome.ts';
import { OfficeError } from '../../../service/office-error.ts';
import { findAsker } from '../../../service/people/staff.ts';
import type { Services } from '../../../service/services.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../../session/session-cookie.ts';
import { type Visitor, visitorOf } from '../../session/visitor.ts';
import { FileAnswer, fileResponse } from './file-answer.ts';
import { issuesOf } from './issues.ts';
import type { Ask, Operation } from './operation.ts';
import { isOddText, readJson } from './read-json.ts';
import { malformed, type Refusal, statuses } from './refusal.ts';

type Handled = Outcome<unknown, Refusal>;

export async function serve(operation: Operation, services: Services, c: Context): Promise<Response> {
  const { people } = services;
  const visitor = await visitorOf(c, people);
  const handled = await handledOrRefused(operation, services, visitor, c);
  await log(operation, services, visitor, c, handled);
  if (handled.ok && handled.value instanceof FileAnswer) return fileResponse(c, handled.value);
  if (handled.ok) {
    return operation.status === 204 ? c.body(null, 204) : c.json(handled.value ?? null, operation.status);
  }
  return refuse(c, handled.because);
}

export function refuse(c: Context, { code, message, because, issues, retryAfter }: Refusal): Response {
  const status = statuses[code];
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  const requestId: string = c.get('requestId');
  return c.json({ error: { code, message, because, issues, requestId } }, status);
}

/** What services throw is a refusal like any other. */
async function handledOrRefused(
  operation: Operation,
  services: Services,
  visitor: Visitor,
  c: Context,
): Promise<Handled> {
  try {
    return await admitted(operation, services, visitor, c);
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    return no({ code: error.code, message: error.message });
  }
}

/** Who may ask comes before what is asked: nobody learns of forms or matters that are not his. */
async function admitted(
  operation: Operation,
  services: Services,
  visitor: Visitor,
  c: Context,
): Promise<Handled> {
  const { staff, token } = visitor;
  const params: Record<string, string> = c.req.param();
  if (operation.access === 'anyone') {
    const read = await readAsk(operation, services, visitor, params, c);
    return read.ok ? operation.handle(read.value) : read;
  }
  if (!staff || token === undefined) return no({ code: 'not-signed-in', message: '请先登录。' });
  if (staff.mustChange && !operation.isOpenBeforeChange) {
    return no({ code: 'must-change-password', message: '请先修改密码。' });
  }
  if (operation.access === 'staff') {
    const read = await readAsk(operation, services, visitor, params, c);
    return read.ok ? operation.handle({ ...read.value, staff, token }) : read;
  }
  const { access } = operation;
  const organ = staff.organs.find(({ organId }) => organId === params['organId']);
  if (!organ) return no({ code: 'not-found', message: '没有这个机关。' });
  if (!organ.roles.some(({ role }) => access.includes(role))) {
    return no({ code: 'forbidden', message: '您在本机关的岗位不能办理这一事项。' });
  }
  const read = await readAsk(operation, services, visitor, params, c);
  return read.ok
    ? operation.handle({ ...read.value, staff, token, organ, asker: findAsker(staff, organ) })
    : read;
}

async function readAsk(
  operation: Operation,
  services: Services,
  visitor: Visitor,
  params: Record<string, string>,
  c: Context,
): Promise<Outcome<Ask<unknown, unknown>, Refusal>> {
  if (Object.values(params).some(isOddText)) return no({ code: 'not-found', message: '没有这个地址。' });
  const query = readQuery(operation, c);
  if (!query.ok) return query;
  const body = operation.takes ? admitUpload(operation.takes, c) : await readBody(operation, c);
  if (!body.ok) return body;
  const key = c.req.header('idempotency-key') ?? '';
  if (operation.isKeyed && !/^[!-~]{1,128}$/.test(key)) {
    return malformed({
      path: 'Idempotency-Key',
      message: '须有请求编号：1至128个可见的英文字符，每办一件换一个。',
    });
  }
  const browser = {
    begin: (token: string, expiresAt: string) => setSessionCookie(c, token, expiresAt),
    end: () => clearSessionCookie(c),
    token: readSessionCookie(c),
  };
  const upload = operation.takes ? (c.req.raw.body ?? undefined) : undefined;
  const contentType = c.req.header('content-type') ?? '';
  const read = { query: query.value, body: body.value, key, browser, upload, contentType };
  return yes({ services, visitor, params, ...read });
}

function admitUpload(mediaType: string, c: Context): Handled {
  const isOne = mediaType === '*/*' || (c.req.header('content-type') ?? '').startsWith(mediaType);
  return isOne
    ? yes(undefined)
    : no({ code: 'not-this-type', message: `请求内容应为文件（Content-Type: ${mediaType}）。` });
}

function readQuery({ query }: Operation, c: Context): Handled {
  if (!query) return yes(undefined);
  const asked = c.req.query();
  const odd = Object.keys(asked).find((name) => isOddText(name) || isOddText(asked[name] ?? ''));
  if (odd !== undefined) return malformed({ path: odd, message: '含有不能保存的字符。' });
  return readBy((value) => outcomeOf(query.safeParse(value)), asked);
}

async function readBody({ body, read }: Operation, c: Context): Promise<Handled> {
  if (!body) return yes(undefined);
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) {
    return no({ code: 'not-json', message: '请求内容应为 JSON（Content-Type: application/json）。' });
  }
  const json = readJson(await c.req.text());
  if (!json.ok) return malformed(json.because);
  return readBy(read ?? ((value) => outcomeOf(body.safeParse(value))), json.value);
}

type Reader = (value: unknown) => Outcome<unknown, z.core.$ZodIssue[]>;

function readBy(reader: Reader, value: unknown): Handled {
  const read = reader(value);
  return read.ok ? read : malformed(...issuesOf(read.because));
}

function outcomeOf(parsed: z.ZodSafeParseResult<unknown>): Outcome<unknown, z.core.$ZodIssue[]> {
  return parsed.success ? yes(parsed.data) : no(parsed.error.issues);
}

/** What goes well is logged where the operation says so; refusals of whoever is signed in always are. */
async function log(
  { id, log: extent, access }: Operation,
  { people }: Services,
  { staff, doer }: Visitor,
  c: Context,
  handled: Handled,
): Promise<void> {
  if (!staff || (handled.ok && extent === 'refusals')) return;
  const { organId = '' } = c.req.param();
  const isIn = typeof access !== 'string' && staff.organs.some((organ) => organ.organId === organId);
  const result = handled.ok ? 'ok' : handled.because.code;
  const target = new URL(c.req.url).pathname.slice(0, 500);
  await people.writeLog({
    organId: isIn ? organId : staff.homeOrganId,
    action: id,
    target,
    result,
    by: doer,
  });
}
