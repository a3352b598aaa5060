import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asker, roles } from '../../../src/case/actor.ts';
import { type ActName, actNames } from '../../../src/case/acts/acts.ts';
import { decide } from '../../../src/case/acts/decide.ts';
import { ApplicantCategory, Channel } from '../../../src/case/event/intake.ts';
import { reasonBasis, reasonText } from '../../../src/case/reason.ts';
import type { CaseState } from '../../../src/case/state.ts';
import { addDays, plainDate } from '../../../src/law/plain-date.ts';
import { CaseView, DoneView } from '../../../src/web/api/v1/schema/case-views.ts';
import { factsFor } from '../../case/random-facts.ts';
import { commandOf, contextOn } from '../../case/random-matter.ts';
import { type Answer, ask, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let people: [Person, Person];
beforeAll(async () => {
  api = await openApi();
  people = [await api.person(roles), await api.person(roles)];
});
afterAll(() => api.test.drop());

/** Ends a matter or changes nothing: taken seldom, so that matters live long. */
const seldom = new Set<ActName>([
  'addNote',
  'withdraw',
  'endOtherwise',
  'judgeDuplicate',
  'assign',
  'recordRemedy',
  'orderStay',
  'recallDraft',
  'returnDraft',
  'requestAssistance',
]);

/** What the office numbers itself is not sent. */
function sent(act: ActName, facts: unknown): unknown {
  if (act === 'issueReply') return { jointWith: [] };
  if (act !== 'splitOff' || typeof facts !== 'object' || facts === null || !('parts' in facts)) return facts;
  const { parts } = facts;
  if (!Array.isArray(parts)) return facts;
  return { parts: parts.map(({ pieces }: { pieces: unknown }) => ({ pieces })) };
}

/** Facts that the pure rules accept, and why the last ones were not where there are none. */
function findFitting(act: ActName, state: CaseState, today: string, asker: Asker, salt: number): unknown {
  const on = plainDate(today);
  for (let shift = 0; shift < 40; shift += 1) {
    const facts = factsFor(act, state, on, salt + shift);
    if (decide(state, commandOf(act, facts, on), contextOn(on, asker)).ok) return facts;
  }
  return undefined;
}

function post(person: Person, path: string, version: number, act: ActName, facts: unknown): Promise<Answer> {
  return ask(api.web, 'POST', `${path}/acts`, {
    token: person.token,
    body: { version, act, facts: sent(act, facts) },
    headers: { 'idempotency-key': randomUUID() },
  });
}

async function stateAt(path: string): Promise<CaseState> {
  const found = await api.services.cases.findCase(api.organId, path.slice(path.lastIndexOf('/') + 1));
  if (!found) throw new Error(`no matter at ${path}`);
  return found.state;
}

const step = fc.record({
  pick: fc.nat({ max: 1000 }),
  wait: fc.constantFrom(0, 0, 0, 0, 1, 2, 5, 12, 25),
  salt: fc.nat({ max: 100_000 }),
});
const walks = fc.record({
  channel: fc.constantFrom(...Channel.options),
  category: fc.constantFrom(...ApplicantCategory.options),
  pieces: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(step, { minLength: 14, maxLength: 14 }),
});

test('随机的办件：接口列为可以办理的，事实相合即办成；列为不能的，一律 409 并说出同一理由', async () => {
  const taken = new Set<ActName>();
  const refused = new Set<ActName>();
  for (const walk of fc.sample(walks, { numRuns: 16, seed: 20_261_121 })) {
    let today = plainDate('2026-03-02');
    api.setTime(`${today}T02:00:00.000Z`);
    const pieces = Array.from({ length: walk.pieces }, (_, at) => ({ id: `p${at + 1}`, text: '征地批复' }));
    const applicant = { name: '某申请人', category: walk.category };
    const changes = { on: today, channel: walk.channel, pieces, applicant };
    const { path } = await register(api, people[0].token, changes);
    for (const [index, { pick, wait, salt }] of walk.steps.entries()) {
      today = addDays(today, wait);
      api.setTime(`${today}T02:00:00.000Z`);
      const state = await stateAt(path);
      const isMine = state.rounds.at(-1)?.draft?.author === people[0].personId;
      const person = people[isMine ? 1 : 0];
      const asker: Asker = { kind: 'officer', person: person.personId, roles: [...roles].sort() };
      const { status, json } = await ask(api.web, 'GET', path, { token: person.token });
      expect(status).toBe(200);
      const view = CaseView.parse(json);
      expect(view).toEqual(json);
      expect(view.state).toEqual(JSON.parse(JSON.stringify(state)));
      expect([...view.openActs, ...view.closedActs].map(({ act }) => act).sort()).toEqual(
        [...actNames].sort(),
      );
      if (index % 6 === 0) {
        for (const { act, because } of view.closedActs) {
          const answer = await post(person, path, view.version, act, factsFor(act, state, today, salt));
          expect([act, answer.status, answer.json]).toEqual([
            act,
            409,
            { error: expect.objectContaining({ code: 'refused', message: because.text, because }) },
          ]);
          refused.add(act);
        }
        expect((await stateAt(path)).version).toBe(view.version);
      }
      const open = view.openActs.map(({ act }) => act).filter((act) => !seldom.has(act) || salt % 5 === 0);
      const act = open[pick % Math.max(1, open.length)];
      const facts = act && findFitting(act, state, today, asker, salt);
      if (act === undefined) continue;
      if (facts === undefined) {
        expect(act).toBe('makeDraft');
        continue;
      }
      const done = await post(person, path, view.version, act, facts);
      expect([act, done.status, done.json]).toEqual([act, 200, expect.anything()]);
      expect(DoneView.parse(done.json)).toEqual(done.json);
      taken.add(act);
    }
  }
  expect(refused.size).toBeGreaterThan(40);
  expect(taken.size).toBeGreaterThan(25);
}, 120_000);

test('事实不合的：409 的理由与纯函数给出的一字不差', async () => {
  const { path } = await register(api, people[0].token, { on: '2026-03-02' });
  const state = await stateAt(path);
  const facts = { lacking: ['description'], text: '请写明名称。', workingDays: 60 };
  const outcome = decide(
    state,
    commandOf('requestCorrection', facts, plainDate('2026-03-03')),
    contextOn(plainDate('2026-03-03')),
  );
  api.setTime('2026-03-03T02:00:00.000Z');
  const answer = await post(people[0], path, 1, 'requestCorrection', facts);
  if (outcome.ok) throw new Error('60 working days are too many');
  const { code, ...figures } = outcome.because;
  const text = reasonText(outcome.because);
  const basis = reasonBasis(outcome.because);
  const because = { code, text, figures, ...(basis === undefined ? {} : { basis }) };
  expect(answer).toMatchObject({ status: 409, json: { error: { code: 'refused', message: text, because } } });
});
