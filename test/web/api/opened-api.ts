import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import type { ClamdAddress } from '../../../src/service/intake/file/clamd.ts';
import { commandLine } from '../../../src/service/people/access-log.ts';
import type { StaffRole } from '../../../src/service/people/staff-role.ts';
import { createServices, type Services } from '../../../src/service/services.ts';
import { enterOrgan } from '../../../src/store/organ.ts';
import { operations } from '../../../src/web/api/v1/operations.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { openWeb } from '../opened-web.ts';

/** 虚构的两个机关 behind the interface, on a clock that the test sets. */
export interface OpenedApi {
  test: TestDatabase;
  services: Services;
  web: Hono;
  organId: string;
  otherOrganId: string;
  /** Sets the instant; its day in Asia/Shanghai is today. */
  setTime(instant: string): void;
  /** A person with these roles; gives id, login and a token for the organ. */
  person(roles: readonly StaffRole[], organId?: string, tokenDays?: number): Promise<Person>;
}

export interface Person {
  personId: string;
  login: string;
  token: string;
}

export const password = '青石村的三棵老槐树下';

/** `files`: folder of attachments; `clamd`: where they are scanned. */
export async function openApi(
  start = '2026-02-06T02:00:00.000Z',
  files = '',
  clamd?: ClamdAddress,
): Promise<OpenedApi> {
  const test = await openTestDatabase();
  let instant = start;
  const today = () => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
  const office = { database: test.database, now: () => instant, newId: randomUUID };
  const services = createServices(office, { today, files, clamd });
  const organ = (name: string) =>
    test.database
      .transaction()
      .execute((transaction) => enterOrgan(transaction, { id: randomUUID(), name, createdAt: start }));
  const organId = await organ('云岭县自然资源局');
  const otherOrganId = await organ('临江市自然资源局');
  let count = 0;
  return {
    test,
    services,
    web: openWeb({ services, today }),
    organId,
    otherOrganId,
    setTime: (to) => {
      instant = to;
    },
    person: async (roles, at = organId, days = 366) => {
      count += 1;
      const login = `p${count}-${roles.join('.')}`.toLowerCase().slice(0, 60);
      const given = roles.map((role) => ({ role, unit: null }));
      const added = await services.people.add({
        organId: at,
        login,
        name: `人员${count}`,
        password,
        roles: given,
        by: commandLine,
      });
      if (!added.ok) throw new Error(added.because.message);
      const wish = { organId: at, login, program: '测试', days, by: commandLine };
      const { token } = await services.people.makeToken(wish);
      return { personId: added.value.personId, login, token };
    },
  };
}

export interface Answer {
  status: number;
  json: unknown;
  headers: Headers;
}

/** Asks under /api/v1 with JSON, as a program where a token is given; `headers` win. */
export async function ask(
  web: Hono,
  method: string,
  path: string,
  { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await web.request(`/api/v1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, json, headers: response.headers };
}

/** The answer as the form of the document has it, and nothing beside it. */
export function formed(id: string, { json }: Answer): unknown {
  const form = operations.find((one) => one.id === id)?.answer;
  if (!form) throw new Error(`no form: ${id}`);
  expect(form.parse(json)).toEqual(json);
  return json;
}

/** 登记申请的请求 of a person at the counter. */
export function application(changes: object = {}) {
  return {
    on: '2026-02-06',
    applicant: {
      name: '郑小禾',
      category: 'naturalPerson',
      details: {
        kind: 'person',
        documentKind: '居民身份证',
        documentNumber: '11010519491231002X',
        phone: '13900001234',
        email: 'zheng@example.cn',
        address: '云岭县青石镇青石村三组8号',
        postcode: '650000',
        supply: { form: 'paper', route: 'post', acceptsOther: true },
      },
    },
    matter: 'disclosure',
    channel: 'inPerson',
    pieces: [{ id: 'p1', text: '青石村三组土地征收补偿安置方案' }],
    lacking: [],
    electronicService: true,
    ...changes,
  };
}

/** Registers; gives the path of the matter under /api/v1 and its id. */
export async function register(
  { web, organId }: OpenedApi,
  token: string,
  changes: object = {},
): Promise<{ path: string; caseId: string }> {
  const { status, json } = await ask(web, 'POST', `/organs/${organId}/cases`, {
    token,
    body: application(changes),
    headers: { 'idempotency-key': randomUUID() },
  });
  if (status !== 201 || typeof json !== 'object' || json === null || !('caseId' in json)) {
    throw new Error(`not registered: ${status} ${JSON.stringify(json)}`);
  }
  const caseId = String(json.caseId);
  return { path: `/organs/${organId}/cases/${caseId}`, caseId };
}
