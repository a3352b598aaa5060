import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActRequest } from '../../../src/service/case/act-on-case.ts';
import type { Done } from '../../../src/service/case/one-act.ts';
import type { Fault } from '../../../src/service/verify/fault.ts';
import { verifyFacts } from '../../../src/service/verify/verify-facts.ts';
import {
  addOrgan,
  application,
  done,
  type OpenedOffice,
  officer,
  openOffice,
  receive,
  receivedOn,
  settingOn,
} from './opened-office.ts';

let opened: OpenedOffice;
beforeEach(async () => {
  opened = await openOffice();
});
afterEach(() => opened.test.drop());

const today = settingOn(receivedOn);

function note(organId: string, { caseId, version }: Done, person: string): ActRequest {
  return {
    organId,
    caseId,
    version,
    requestKey: randomUUID(),
    command: { act: 'addNote', facts: { topic: 'talk', text: `${person}电话沟通。` } },
    asker: officer('handler', person),
  };
}

function times<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => act(index)));
}

async function faults(): Promise<Fault[]> {
  const found: Fault[] = [];
  const listener = { find: (fault: Fault) => found.push(fault), progress: () => undefined };
  await verifyFacts(opened.office, { reckoningOf: () => today }, listener);
  return found;
}

async function numbersOf(organId: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`select number from case_summary
    where organ_id = ${organId}`.execute(opened.test.database);
  return rows.map(({ number }) => number).sort();
}

function firstNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `云自然资申〔2026〕${index + 1}号`).sort();
}

describe('同时办理', () => {
  it('50人同时提交、10名经办人同时办理：不丢、不重、不跳号，链条完整', async () => {
    const { cases, organId } = opened;
    const waiting = await times(10, () => receive(opened));
    const submitting = times(50, async (index) => {
      // Every fifth is refused by the law and may use up no number.
      const refused = index % 5 === 0;
      const on = refused ? settingOn('2026-12-01').today : today.today;
      return cases.receiveApplication(application(organId, { on }), today);
    });
    const acting = times(10, async (clerk) => {
      let last = waiting[clerk];
      for (let turn = 0; last && turn < 6; turn++) {
        last = done(await cases.actOnCase(note(organId, last, `clerk${clerk}`), today));
      }
      return last?.version;
    });
    const [submitted, versions] = await Promise.all([submitting, acting]);
    expect(submitted.filter(({ ok }) => ok)).toHaveLength(40);
    expect(versions).toEqual(Array.from({ length: 10 }, () => 7));
    expect(await numbersOf(organId)).toEqual(firstNumbers(50));
    expect(await faults()).toEqual([]);
    const { rows } = await sql`select count(*) as n, max(seq) as last from case_event`.execute(
      opened.test.database,
    );
    expect(rows).toEqual([{ n: 110, last: 110 }]);
  });

  it('几个机关同时办理，各自的链条和编号都完整', async () => {
    const names = ['临江市自然资源局', '白石县水利局', '青禾县林业局'];
    const organs = await Promise.all(names.map((name) => addOrgan(opened.test, name)));
    await Promise.all(
      organs.flatMap((organId) =>
        Array.from({ length: 8 }, () => opened.cases.receiveApplication(application(organId), today)),
      ),
    );
    for (const organId of organs) expect(await numbersOf(organId)).toEqual(firstNumbers(8));
    expect(await faults()).toEqual([]);
  });

  it('8人同时办同一办件的同一版本，只有一人办成，其余都报“已有新的办理记录”', async () => {
    const one = await receive(opened);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, clerk) =>
        opened.cases.actOnCase(note(opened.organId, one, `clerk${clerk}`), today),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused.map(({ code }: { code: string }) => code)).toEqual(Array(7).fill('stale-version'));
    const found = await opened.cases.findCase(opened.organId, one.caseId);
    expect(found?.state.version).toBe(2);
  });

  it('同一请求同时到达8次，只办一次，8个答复相同', async () => {
    const wish = application(opened.organId);
    const answers = await times(8, () => opened.cases.receiveApplication(wish, today));
    const [first] = answers.map(done);
    expect(answers.map(done)).toEqual(Array(8).fill(first));
    if (!first) throw new Error('no answer');
    const request = note(opened.organId, first, 'clerk');
    const acted = await times(8, () => opened.cases.actOnCase(request, today));
    expect(acted).toEqual(Array(8).fill(acted[0]));
    expect(await numbersOf(opened.organId)).toEqual(firstNumbers(1));
    expect(await faults()).toEqual([]);
  });

  it('校验与办理同时进行，不把正在写入的当作问题', async () => {
    const waiting = await receive(opened);
    const clerk = { working: true };
    const acting = (async () => {
      let last = waiting;
      while (clerk.working) last = done(await opened.cases.actOnCase(note(opened.organId, last, 'a'), today));
    })();
    for (let round = 0; round < 5; round++) expect(await faults()).toEqual([]);
    clerk.working = false;
    await acting;
  });
});
