import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../../src/case/actor.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import { administrators, type StaffRole, staffRoles } from '../../../src/service/people/staff-role.ts';
import type { Operation } from '../../../src/web/api/v1/operation.ts';
import { operations } from '../../../src/web/api/v1/operations.ts';
import {
  type Answer,
  application,
  ask,
  type OpenedApi,
  openApi,
  type Person,
  register,
} from './opened-api.ts';

let api: OpenedApi;
let folder: string;
/** By role in our organ, and in the other one. */
const ours = new Map<StaffRole, Person>();
const theirs = new Map<StaffRole, Person>();
let target: { caseId: string; personId: string; tokenId: string; urgingId: string; fileId: string };
const secrets: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-api-'));
  api = await openApi('2026-02-06T02:00:00.000Z', folder);
  for (const role of staffRoles) {
    ours.set(role, await api.person([role]));
    theirs.set(role, await api.person([role], api.otherOrganId));
  }
  const window = personOf(ours, 'window');
  const { caseId } = await register(api, window.token);
  const [token] = await api.services.people.listPrograms(api.organId);
  const { id: urgingId } = await api.services.urgings.issue({
    organId: api.organId,
    requestKey: 'k',
    caseId,
    text: '请说明青石村一件的办理情况。',
    dueOn: plainDate('2026-02-13'),
    issuedBy: personOf(ours, 'supervisor').personId,
  });
  const file = { name: '云岭县.pdf', content: new Blob(['%PDF-1.7\n']).stream() };
  const kept = await api.services.intakeDesk.addFile(api.organId, caseId, file, 'supplied');
  if (!kept.ok) throw new Error(kept.because.message);
  const fileId = kept.value.id;
  target = { caseId, personId: window.personId, tokenId: token?.id ?? '', urgingId, fileId };
  secrets.push(
    caseId,
    window.login,
    '郑小禾',
    '青石村',
    '11010519491231002X',
    '云岭县',
    '13900001234',
    window.personId,
  );
});
afterAll(async () => {
  await api.test.drop();
  await rm(folder, { recursive: true, force: true });
});

function personOf(people: Map<StaffRole, Person>, role: StaffRole): Person {
  const person = people.get(role);
  if (!person) throw new Error(`nobody is ${role}`);
  return person;
}

const bodies: Record<string, unknown> = {
  putSettings: { version: 0, setting: {} },
  addPerson: { login: 'someone-new', name: '新人', roles: [] },
  setRoles: { roles: [] },
  setRolesByLogin: { login: 'someone', roles: [] },
  resetPassword: {},
  setDisabled: { disabled: true },
  registerCase: application(),
  act: { version: 1, act: 'addNote', facts: { topic: 'talk', text: '外机关的话' } },
  previewLetters: { version: 1, act: 'addNote', facts: { topic: 'talk', text: '外机关的话' } },
  putParty: { key: 'k1', name: '何志远', isPerson: true },
  addSealedCopy: '%PDF-1.7\n',
  addCaseFile: '%PDF-1.7\n',
  draftingAid: { answers: {} },
  confirmCorrection: { version: 1 },
  compileReport: {},
  renderReport: {},
  markMessagesRead: { messageIds: ['m1'] },
  putContact: { email: null, phone: null },
  issueUrging: { text: '外机关的话', dueOn: '2026-03-20' },
  answerUrging: { text: '外机关的话' },
};

const queries: Record<string, string> = {
  addCaseFile: '?purpose=supplied&name=a.pdf',
  getRenderedReport: '?format=md',
  renderReport: '?format=md',
  listCellCases: '?cell=applications.newlyReceived.total',
};

const inOrgan = operations.filter(({ access }) => typeof access !== 'string');

function call({ id, method, path }: Operation, person: Person, organId: string): Promise<Answer> {
  const at = path
    .replace('{organId}', organId)
    .replace('{caseId}', target.caseId)
    .replace('{personId}', target.personId)
    .replace('{tokenId}', target.tokenId)
    .replace('{urgingId}', target.urgingId)
    .replace('{fileId}', target.fileId)
    .replace('{year}', '2026')
    .concat(queries[id] ?? '');
  if (id === 'addSealedCopy') {
    return ask(api.web, 'POST', `${at}?name=盖章.pdf`, {
      token: person.token,
      body: bodies[id],
      headers: { 'content-type': 'application/pdf' },
    });
  }
  return ask(api.web, method.toUpperCase(), at, {
    token: person.token,
    ...(id in bodies ? { body: bodies[id] } : {}),
    headers: { 'idempotency-key': randomUUID() },
  });
}

function mayCall(role: StaffRole): Operation[] {
  return inOrgan.filter(({ access }) => access !== 'anyone' && access !== 'staff' && access.includes(role));
}

function leaksIn({ json }: Answer): string[] {
  const text = JSON.stringify(json) ?? '';
  return secrets.filter((secret) => text.includes(secret));
}

describe('另一机关的人', () => {
  it.each(
    inOrgan.map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation] as const),
  )('%s：无论什么岗位都是 404，什么也看不到', async (_, operation) => {
    for (const role of staffRoles) {
      const answer = await call(operation, personOf(theirs, role), api.organId);
      expect([role, answer.status, leaksIn(answer)]).toEqual([role, 404, []]);
      expect(answer.json).toMatchObject({ error: { code: 'not-found', message: '没有这个机关。' } });
    }
  });

  it.each(
    inOrgan
      .filter(({ path }) => /caseId|personId|tokenId|urgingId/.test(path))
      .map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation] as const),
  )('%s：在自己机关的地址里写别机关的编号，也是 404', async (_, operation) => {
    const { access } = operation;
    if (typeof access === 'string') throw new Error('not of an organ');
    for (const role of access) {
      const answer = await call(operation, personOf(theirs, role), api.otherOrganId);
      expect([role, answer.status, leaksIn(answer)]).toEqual([role, 404, []]);
    }
  });

  it('没有这个机关与没有岗位的机关，答复一样', async () => {
    const answers = await Promise.all(
      [api.organId, 'nowhere'].map((organId) =>
        ask(api.web, 'GET', `/organs/${organId}/cases`, { token: personOf(theirs, 'office').token }),
      ),
    );
    const [first, second] = answers.map(({ status, json }) => ({
      status,
      json: JSON.stringify(json).replace(/"requestId":"[^"]+"/, ''),
    }));
    expect(first).toEqual(second);
  });

  it('清单里只有自己机关', async () => {
    const { json } = await ask(api.web, 'GET', '/organs', { token: personOf(theirs, 'office').token });
    expect(json).toEqual({
      organs: [{ organId: api.otherOrganId, name: '临江市自然资源局', roles: [expect.anything()] }],
    });
  });
});

describe('本机关没有相应岗位的人', () => {
  it.each(
    inOrgan.map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation] as const),
  )('%s：403，什么也看不到；没有登录的：401', async (_, operation) => {
    const { access } = operation;
    if (typeof access === 'string') throw new Error('not of an organ');
    for (const role of staffRoles.filter((one) => !access.includes(one))) {
      const answer = await call(operation, personOf(ours, role), api.organId);
      expect([role, answer.status, leaksIn(answer)]).toEqual([role, 403, []]);
    }
    const nobody = await call(operation, { personId: '', login: '', token: 'z'.repeat(40) }, api.organId);
    expect([nobody.status, leaksIn(nobody)]).toEqual([401, []]);
  });

  it('三员看不到办件，办件的人看不到日志和账号，上级主管部门只能看、督办', () => {
    for (const role of administrators)
      expect(mayCall(role).filter(({ path }) => path.includes('cases'))).toEqual([]);
    for (const role of roles)
      expect(mayCall(role).filter(({ path }) => /\/(log|tokens|roles)\b/.test(path))).toEqual([]);
    const supervisors = mayCall('supervisor');
    expect(supervisors.filter(({ method }) => method !== 'get').map(({ id }) => id)).toEqual([
      'markMessagesRead',
      'issueUrging',
    ]);
    const ids = supervisors.map(({ id }) => id);
    for (const closed of ['getApplicant', 'getCaseFile', 'getUnmaskedLedger', 'getOutbox']) {
      expect(ids).not.toContain(closed);
    }
  });
});

describe('程序令牌', () => {
  it('只在发给的机关里有效，即使本人在两个机关都有岗位', async () => {
    const both = await api.person(['office']);
    const roles = [{ role: 'office' as const, unit: null }];
    const by = { personId: null, program: '测试', address: '' };
    await api.services.people.setRoles({ organId: api.otherOrganId, login: both.login, roles, by });
    const [own, other] = await Promise.all(
      [api.organId, api.otherOrganId].map((organId) =>
        ask(api.web, 'GET', `/organs/${organId}/cases`, { token: both.token }),
      ),
    );
    expect([own?.status, other?.status]).toEqual([200, 404]);
  });
});
