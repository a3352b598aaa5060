import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../../../src/service/people/access-log.ts';
import { createServices } from '../../../src/service/services.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-database.ts';
import { addOrgan } from '../case/opened-office.ts';

let test: TestDatabase;
let organId: string;
let instant = '';
beforeAll(async () => {
  test = await openTestDatabase();
  organId = await addOrgan(test, '云岭县自然资源局');
});
afterAll(() => test.drop());

const start = Date.parse('2026-02-06T02:00:00.000Z');

function after(minutes: number): void {
  instant = new Date(start + minutes * 60_000).toISOString();
}

describe('登录时限按设置', () => {
  it.each([
    ['默认：闲置29分钟还在', undefined, [29], true],
    ['默认：闲置30分钟须重新登录', undefined, [30], false],
    ['闲置10分钟的设置：9分钟还在', { idleMinutes: 10 }, [9], true],
    ['闲置10分钟的设置：10分钟须重新登录', { idleMinutes: 10 }, [10], false],
    ['最长60分钟的设置：一直在用，59分钟还在', { longestMinutes: 60 }, [20, 40, 59], true],
    ['最长60分钟的设置：一直在用，60分钟也须重新登录', { longestMinutes: 60 }, [20, 40, 60], false],
  ])('%s', async (_, sessions, minutes, isIn) => {
    const office = { database: test.database, now: () => instant, newId: randomUUID };
    const { people } = createServices(office, { today: () => '2026-02-06', files: '', sessions });
    after(0);
    const login = `p${randomUUID().slice(0, 8)}`;
    const password = '青石村的三棵老槐树下';
    const person = { organId, login, name: '何志远', password, roles: [], by: commandLine };
    expect((await people.add(person)).ok).toBe(true);
    const signedIn = await people.signIn({ login, password, address: '10.0.0.1' });
    if (!signedIn.ok) throw new Error(signedIn.because.message);
    let found = false;
    for (const at of minutes) {
      after(at);
      found = (await people.findStaff(signedIn.value.token)) !== undefined;
    }
    expect(found).toBe(isIn);
  });
});
