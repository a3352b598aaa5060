import { describe, expect, it } from 'vitest';
import { findApplicationFigures } from '../../src/case/figures.ts';
import { defaultOffice } from '../../src/case/office.ts';
import { disclosed, registered, run, type Step, stateOf } from './matter.ts';

function figures(events: ReturnType<typeof registered>, year: number) {
  return findApplicationFigures(stateOf(events), year, defaultOffice);
}

function again(day: string): Step {
  return [day, 'office', { act: 'orderRehandling', facts: { cause: 'ownMotion' } }];
}

function ended(day: string): Step {
  return [day, 'officeHead', { act: 'endOtherwise', facts: { reason: '申请人死亡' } }];
}

describe('表三：一件申请在各年度的数', () => {
  it('2026年收到、当年答复：新收一件、予以公开一件，别的年度没有', () => {
    const events = run(
      disclosed('2026-03-10'),
      registered({ applicant: { key: 'a', category: 'legalServiceProvider' } }),
    );
    expect(figures(events, 2026)).toEqual({
      column: 'legalServiceProvider',
      entered: 'newlyReceived',
      left: { row: 'disclosed' },
    });
    expect(figures(events, 2025)).toBeUndefined();
    expect(figures(events, 2027)).toBeUndefined();
  });

  it('2025年12月收到、2026年1月答复：2025年结转，2026年上年结转并办结', () => {
    const events = run(disclosed('2026-01-06'), registered({}, '2025-12-29'));
    expect(figures(events, 2025)).toMatchObject({ entered: 'newlyReceived', left: 'carriedForward' });
    expect(figures(events, 2026)).toMatchObject({ entered: 'carriedIn', left: { row: 'disclosed' } });
  });

  it('12月31日到达、次年1月4日确认的，计入次年新收；一直没有确认的不计', () => {
    const waiting = registered({ channel: 'internet' }, '2025-12-31');
    expect(figures(waiting, 2025)).toBeUndefined();
    const events = run([['2026-01-04', 'system', { act: 'confirmReceipt', facts: {} }]], waiting);
    expect(figures(events, 2025)).toBeUndefined();
    expect(figures(events, 2026)).toMatchObject({ entered: 'newlyReceived', left: 'carriedForward' });
  });

  it('撤回的计入其他处理3.其他', () => {
    const events = run([['2026-02-10', 'applicant', { act: 'withdraw', facts: { manner: 'written' } }]]);
    expect(figures(events, 2026)?.left).toEqual({ row: 'otherwise.other' });
  });

  it('当年重新答复的按最后结果计一次；次年重新答复的，原年度不变，次年不再计', () => {
    const served = run(disclosed('2026-03-10'));
    const sameYear = run([again('2026-06-01'), ended('2026-06-10')], served);
    expect(figures(sameYear, 2026)?.left).toEqual({ row: 'otherwise.other' });
    const nextYear = run([again('2027-06-01'), ended('2027-06-10')], served);
    expect(figures(nextYear, 2026)?.left).toEqual({ row: 'disclosed' });
    expect(figures(nextYear, 2027)).toBeUndefined();
  });
});
