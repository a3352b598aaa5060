import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { consultationStatusOn } from '../../src/record/consultation-status.ts';
import type { Consultation } from '../../src/record/content/about.ts';
import { publicView } from '../../src/record/public-view.ts';
import { reasonText } from '../../src/record/reason.ts';
import {
  clockOn,
  drafted,
  notice,
  out,
  published,
  refusal,
  reviewed,
  run,
  type Step,
  stateOf,
  withdrawn,
} from './piece.ts';

function terms(from: string, until: string, shortBecause?: string): Consultation {
  const short = shortBecause === undefined ? {} : { shortBecause };
  return { from: plainDate(from), until: plainDate(until), ways: '信函或者电子邮件', ...short };
}

const asking = (consultation: Consultation) =>
  drafted(notice({ title: '国土空间规划草案', about: { kind: 'decisionDraft', consultation } }));
const open = out('2026-03-05', asking(terms('2026-03-05', '2026-04-07')));

function closed(when: string, received: number): Step {
  return [when, 'office', { act: 'closeConsultation', facts: { received } }];
}

function result(when: string, adopted: number, partlyAdopted: number, notAdopted: number): Step {
  const facts = { record: 'r9', adopted, partlyAdopted, notAdopted };
  return [when, 'office', { act: 'publishConsultationResult', facts }];
}

describe('重大行政决策草案公开征求意见（国务院令第713号）', () => {
  it('3月5日至4月7日：满30日（4月4日放假顺延），可以报送和发布', () => {
    expect(stateOf(open).publications).toHaveLength(1);
    expect(clockOn(open, '2026-03-20', 'consultation')).toMatchObject({
      due: '2026-04-07',
      state: 'running',
    });
  });

  it('3月5日至3月31日：不足30日，没有说明理由的不能报送，说明理由的可以', () => {
    const [submit] = reviewed('2026-03-05');
    const short = asking(terms('2026-03-05', '2026-03-31'));
    expect(submit && reasonText(refusal(short, submit))).toBe(
      '须先改正：征求意见至2026年3月31日，一般应不少于30日（至2026年4月7日）；期限较短的应当说明理由。',
    );
    const explained = asking(terms('2026-03-05', '2026-03-31', '汛期前必须实施'));
    expect(stateOf(out('2026-03-05', explained)).publications).toHaveLength(1);
  });

  it('写明3月5日起而3月20日才发布：期限从发布之日算，不足30日不能发布', () => {
    const late = run(reviewed('2026-03-05'), asking(terms('2026-03-05', '2026-04-07')));
    expect(refusal(late, published('2026-03-20'))).toEqual({
      code: 'consultation-short',
      from: '2026-03-20',
      until: '2026-04-07',
      least: '2026-04-20',
    });
  });

  it.each([
    ['2026-03-04', '即将征集'],
    ['2026-03-05', '征集中'],
    ['2026-04-07', '征集中'],
    ['2026-04-08', '已结束'],
  ])('%s：%s', (day, expected) => {
    const names = { announced: '即将征集', open: '征集中', ended: '已结束', answered: '已公布结果' };
    const status = consultationStatusOn(stateOf(open), plainDate(day));
    expect(status && names[status]).toBe(expected);
  });

  it('期满之前不能结束；结束后公布结果，每条意见都有交代', () => {
    expect(refusal(open, closed('2026-04-07', 5))).toEqual({
      code: 'consultation-running',
      until: '2026-04-07',
    });
    expect(refusal(open, result('2026-04-08', 3, 1, 1))).toEqual({ code: 'consultation-open' });
    const over = run([closed('2026-04-08', 5)], open);
    expect(clockOn(over, '2026-04-09', 'consultation').state).toBe('met');
    expect(refusal(over, closed('2026-04-08', 5))).toEqual({ code: 'consultation-closed', on: '2026-04-08' });
    expect(reasonText(refusal(over, result('2026-04-10', 3, 0, 1)))).toBe('收到意见5条，采纳情况说明了4条。');
    const told = run([result('2026-04-10', 3, 1, 1)], over);
    expect(refusal(told, result('2026-04-10', 3, 1, 1)).code).toBe('result-published');
    expect(publicView(stateOf(told), '2026-05-01T00:00:00+08:00')).toMatchObject({
      consultation: { status: 'answered', received: 5 },
    });
  });

  it('公告没有征求意见', () => {
    expect(refusal(out('2026-03-05', drafted(notice())), closed('2026-05-01', 0))).toEqual({
      code: 'no-consultation',
    });
  });
});

const voided = (when: string, on: string): Step => [
  when,
  'counsel',
  { act: 'recordPenaltyVoided', facts: { how: 'annulled', voidedOn: plainDate(on) } },
];

describe('行政处罚决定的撤回（行政处罚法第四十八条第二款）', () => {
  const decision = drafted(
    notice({ title: '行政处罚决定', about: { kind: 'penaltyDecision', decidedOn: plainDate('2026-03-02') } }),
  );
  const shown = out('2026-03-05', decision);
  it('5月8日（周五）被撤销：5月9日调休上班，3个工作日至5月12日', () => {
    const events = run([voided('2026-05-11', '2026-05-08')], shown);
    expect(clockOn(events, '2026-05-11', 'penaltyWithdrawal')).toMatchObject({
      startedOn: '2026-05-08',
      due: '2026-05-12',
      workingDaysLeft: 1,
      light: 'red',
    });
    const done = run([withdrawn('2026-05-12', 'penaltyVoided')], events);
    expect(clockOn(done, '2026-06-01', 'penaltyWithdrawal')).toMatchObject({ state: 'met', late: 0 });
    const late = run([withdrawn('2026-05-13', 'penaltyVoided')], events);
    expect(clockOn(late, '2026-06-01', 'penaltyWithdrawal')).toMatchObject({ state: 'lapsed', late: 1 });
  });

  it('先撤下后登记撤销的，以撤下之日为准', () => {
    const events = run([withdrawn('2026-05-11'), voided('2026-05-12', '2026-05-08')], shown);
    expect(clockOn(events, '2026-06-01', 'penaltyWithdrawal').doneOn).toBe('2026-05-11');
  });

  it('没有登记撤销的不能以此为由撤下；撤销不早于处罚决定；登记一次', () => {
    expect(refusal(shown, withdrawn('2026-05-12', 'penaltyVoided'))).toEqual({ code: 'penalty-not-voided' });
    expect(refusal(shown, voided('2026-05-11', '2026-03-01')).code).toBe('day-before');
    expect(refusal(shown, voided('2026-05-11', '2026-05-12')).code).toBe('day-ahead');
    expect(
      refusal(run([voided('2026-05-11', '2026-05-08')], shown), voided('2026-05-11', '2026-05-08')).code,
    ).toBe('penalty-voided');
    expect(refusal(out('2026-03-05'), voided('2026-05-11', '2026-05-08'))).toEqual({ code: 'not-penalty' });
  });
});
