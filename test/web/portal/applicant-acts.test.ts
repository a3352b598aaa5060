import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclosed, noticeServed, type Step } from '../../case/matter.ts';
import { apply, enter, type OpenedPortal, openPortal } from './opened-portal.ts';

let portal: OpenedPortal;
let at: (path: string) => string;
beforeAll(async () => {
  portal = await openPortal();
  at = (path) => `${portal.home}/track${path}`;
});
afterAll(() => portal.close());

const confirmed = (day: string): Step => [day, 'window', { act: 'confirmReceipt', facts: {} }];

/** 已收到的一件, with a visitor who has entered it. */
async function opened(steps: readonly Step[] = [], on = '2026-02-06') {
  portal.setDay(on);
  const visitor = portal.visitor();
  const matter = await apply(portal, visitor);
  await portal.take(matter.caseId, [confirmed(on), ...steps]);
  return { visitor, ...matter, page: await enter(portal, visitor, matter) };
}

describe('说明理由、撤回、评价', () => {
  it('要求说明理由：没有写 422；写了就送到', async () => {
    const { visitor, page } = await opened([
      [
        '2026-02-09',
        'handler',
        { act: 'requestReasons', facts: { figures: '当月已收到40件', workingDays: 5 } },
      ],
      noticeServed('2026-02-09', 'reasons'),
    ]);
    expect(page.words).toContain('现在：等待您说明理由');
    const form = await visitor.get(at('/explain'));
    expect((await visitor.submit(form, at('/explain'), {})).status).toBe(422);
    const done = await visitor.submit(form, at('/explain'), { text: '各件涉及不同地块。' });
    expect(done.words).toContain('理由已提交');
    expect(done.words).toContain('已收到理由说明');
  });

  it('撤回要先确认；双击只撤回一次；撤回之后不能再撤', async () => {
    const { visitor, caseId, page } = await opened();
    expect(page.html).toContain(`href="${at('/withdraw')}"`);
    const confirm = await visitor.get(at('/withdraw'));
    expect(confirm.words).toContain('不能恢复');
    const [one, two] = await Promise.all([
      visitor.submit(confirm, at('/withdraw'), { text: '已经得到' }),
      visitor.submit(confirm, at('/withdraw'), { text: '已经得到' }),
    ]);
    for (const seen of [one, two]) expect(seen.words).toContain('申请已撤回');
    const found = await portal.services.cases.findCase(portal.organId, caseId);
    expect(found?.events.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(1);
    const again = await visitor.submit(await visitor.get(at('/withdraw')), at('/withdraw'));
    expect(again.status).toBe(409);
    expect(again.words).toContain('已于2026年2月6日办结');
  });

  it('答复之后可以评价，一到五分用文字；没选 422；可以改', async () => {
    const { visitor } = await opened(disclosed('2026-02-09'));
    const page = await visitor.get(at('/case'));
    expect(page.words).toContain('很满意');
    const empty = await visitor.submit(page, at('/rate'), { comment: '写了意见没有选' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('写了意见没有选');
    await visitor.submit(empty, at('/rate'), { score: '2' });
    const rated = await visitor.submit(page, at('/rate'), { score: '5', comment: '很快' });
    expect(rated.words).toContain('您的评价：很满意');
  });

  it('打开了另一件之后，原来窗口的表单不办：409', async () => {
    const { visitor } = await opened();
    const first = await visitor.get(at('/withdraw'));
    const other = await apply(portal, visitor);
    await enter(portal, visitor, other);
    const page = await visitor.submit(first, at('/withdraw'));
    expect(page.status).toBe(409);
    expect(page.words).toContain('在另一个窗口打开了');
    const found = await portal.services.cases.findCase(portal.organId, other.caseId);
    expect(found?.state.rounds[0].ending).toBeUndefined();
  });
});
