import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, plainDate } from '../../../src/law/plain-date.ts';
import { type Asker, roles } from '../../../src/record/actor.ts';
import { dayOf } from '../../../src/record/instant.ts';
import { parseRecordCommand } from '../../../src/service/record/record-command.ts';
import { anyContent, factsFor } from '../../record/random-facts.ts';
import { everybody, type OpenedRecords, openRecords, verify } from './opened-records.ts';

let opened: OpenedRecords;

beforeEach(async () => {
  opened = await openRecords();
});
afterEach(() => opened.close());

/** The same numbers for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const askers: readonly Asker[] = [
  ...['zhao', 'qian', 'li'].map((person) => ({ kind: 'officer' as const, person, roles })),
  { kind: 'system' },
];

/** What the office gives itself. */
const given: Record<string, string> = { publish: 'indexNumber', enterRegister: 'indexNumber', link: 'id' };

describe('随机的经过', () => {
  it.each([3, 17])('种子%i：照着“现在能办什么”办下去，校验始终没有问题，名录中只有公开的', async (seed) => {
    const { records, publicRecords, organId, office, goTo } = opened;
    const next = chance(seed);
    const ids: string[] = [];
    let minutes = 0;
    let acted = 0;
    for (let step = 0; step < 220; step += 1) {
      minutes += next(8) === 0 ? next(20_000) : next(90);
      const day = addDays(plainDate('2026-03-04'), Math.floor(minutes / 1440));
      goTo(`${day}T${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:00:00+08:00`);
      minutes += 60;
      if (ids.length < 6 && next(5) === 0) {
        const content = { ...anyContent(next(9_000)), attachments: [], body: [], node: 'news' };
        const request = { organId, requestKey: office.newId(), content, asker: everybody };
        const made = await records.makeDraft(request);
        if (made.ok) ids.push(made.value.recordId);
        continue;
      }
      const recordId = ids[next(Math.max(1, ids.length))];
      const asker = askers[next(askers.length)];
      if (recordId === undefined || !asker) continue;
      const found = await records.find(organId, recordId, asker);
      const open =
        found?.acts.filter((one) => one.open && one.act !== 'addNote' && one.act !== 'dropDraft') ?? [];
      const chosen = open[next(Math.max(1, open.length))];
      if (!found || !chosen) continue;
      const made = Object.fromEntries(
        Object.entries(Object(factsFor(chosen.act, found.state, dayOf(office.now()), next(90_000)))),
      );
      const without = given[chosen.act];
      if (without !== undefined) delete made[without];
      const content = made['content'];
      const facts =
        typeof content === 'object'
          ? { ...made, content: { ...content, attachments: [], body: [], node: 'news' } }
          : made;
      const command = parseRecordCommand({ act: chosen.act, facts });
      if (!command.ok) throw new Error(`${chosen.act}: ${JSON.stringify(command.because)}`);
      const { version } = found.state;
      const request = {
        organId,
        requestKey: office.newId(),
        recordId,
        version,
        command: command.value,
        asker,
      };
      if ((await records.act(request)).ok) acted += 1;
      if (step % 55 === 54) expect(await verify(opened)).toEqual([]);
    }
    await records.publishDue(organId);
    expect(acted).toBeGreaterThan(40);
    expect(await verify(opened)).toEqual([]);
    const { lines } = await publicRecords.list(organId, { limit: 200 });
    for (const id of ids) {
      const view = await publicRecords.find(organId, id);
      expect(lines.some(({ recordId }) => recordId === id)).toBe(view?.visibility === 'public');
    }
  });
});
