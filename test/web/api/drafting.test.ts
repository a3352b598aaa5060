import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nothingStands } from '../../case/drafting/aided.ts';
import { type Answer, ask, formed, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let handler: Person;
let path: string;
beforeAll(async () => {
  api = await openApi();
  handler = await api.person(['handler']);
  const window = await api.person(['window']);
  ({ path } = await register(api, window.token));
});
afterAll(() => api.test.drop());

function aid(answers: object, at = path): Promise<Answer> {
  return ask(api.web, 'POST', `${at}/drafting-aid`, { token: handler.token, body: { answers } });
}

describe('拟稿引导', () => {
  it('还没有回答：七问依次列出，案卷的回答已经填上，指出下一个问题；什么也不写下', async () => {
    const json = formed('draftingAid', await aid({}));
    expect(json).toMatchObject({
      pieces: [
        {
          piece: 'p1',
          next: 'needsCorrection',
          stages: [
            {
              stage: '补不补',
              state: 'open',
              questions: expect.arrayContaining([
                expect.objectContaining({ key: 'withdrawn', by: 'file', answer: false }),
              ]),
            },
            ...Array.from({ length: 6 }, () => ({ state: 'ahead' })),
          ],
        },
      ],
      warnings: [{ code: 'correction-notice-due', text: '需要补正的，应当在2026年2月24日以前告知。' }],
    });
    expect((await ask(api.web, 'GET', path, { token: handler.token })).json).toMatchObject({ version: 1 });
  });

  it('答完：得出予以公开，缺的证据、年报行、救济逐项列出；证据存卷之后可以原样拟稿', async () => {
    const answers = { p1: { answers: nothingStands } };
    expect(formed('draftingAid', await aid(answers))).toMatchObject({
      pieces: [
        {
          proposal: {
            reply: 'disclosed',
            row: 'disclosed',
            remedy: 'reconsiderationOrLitigation',
            evidence: [{ kind: 'supply', held: false }],
            fault: { code: 'evidence-missing', text: expect.any(String) },
            complete: false,
          },
        },
      ],
      counted: { reply: 'disclosed', row: 'disclosed' },
    });
    const evidence = { kind: 'supply', form: '纸质复印件', route: '当面领取' };
    const recorded = await ask(api.web, 'POST', `${path}/acts`, {
      token: handler.token,
      headers: { 'idempotency-key': randomUUID() },
      body: { version: 1, act: 'recordEvidence', facts: { pieces: ['p1'], evidence } },
    });
    expect([recorded.status, recorded.json]).toMatchObject([200, {}]);
    const json = formed('draftingAid', await aid(answers));
    expect(json).toMatchObject({
      pieces: [{ proposal: { complete: true } }],
      answers: [{ piece: 'p1', reply: 'disclosed', withheld: [] }],
    });
  });

  it.each([
    ['没有这个问题', { p1: { answers: { isItNice: true } } }],
    ['不是是否', { p1: { answers: { exists: '是' } } }],
    ['多出一项', { p1: { answers: {}, reply: 'disclosed' } }],
    ['没有回答一项', { p1: {} }],
  ])('%s：422', async (_, answers) => {
    expect((await aid(answers)).status).toBe(422);
  });

  it('没有这个办件：404', async () => {
    expect((await aid({}, `/organs/${api.organId}/cases/none`)).status).toBe(404);
  });
});
