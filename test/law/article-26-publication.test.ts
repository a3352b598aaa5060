import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import { plainDate } from '../../src/law/plain-date.ts';
import {
  findPublicationDay,
  findPublicationLimit,
  type PublicationSubject,
} from '../../src/law/publication-limit.ts';

function certainty(subject: PublicationSubject) {
  return findPublicationLimit(subject, plainDate('2026-02-06'))?.certainty;
}

function lastDay(subject: PublicationSubject | undefined, factOn: string) {
  const limit = findPublicationLimit(subject, plainDate(factOn));
  return limit && findPublicationDay(limit, plainDate(factOn), publishedCalendar)?.on;
}

describe('第二十六条：自形成或者变更之日起20个工作日内公开，另有规定的从其规定', () => {
  it('2026-02-06 形成的信息，2026-03-12 以前公开', () => {
    expect(lastDay(undefined, '2026-02-06')).toBe('2026-03-12');
  });

  it.each([
    ['部门预算：财政部门批复后20日（自然日）', 'departmentBudget', '2026-02-06', '2026-02-26'],
    ['部门预算：第20日在春节，顺延到2月24日', 'departmentBudget', '2026-01-30', '2026-02-24'],
    ['处罚决定被撤销：3个工作日内撤回', 'penaltyWithdrawal', '2026-02-06', '2026-02-11'],
    ['征收土地公告：收到批准文件后15个工作日', 'landAcquisitionNotice', '2026-02-06', '2026-03-05'],
    ['征收土地预公告：张贴不少于10个工作日', 'landPreNotice', '2026-02-06', '2026-02-27'],
    ['征地补偿安置公告：不少于30日', 'landCompensationNotice', '2026-03-02', '2026-04-01'],
    ['重大行政决策草案：不少于30日', 'majorDecisionDraft', '2026-03-02', '2026-04-01'],
    ['行政许可、处罚决定：7个工作日', 'licenceOrPenaltyDecision', '2026-02-06', '2026-02-24'],
  ] as const)('%s：%s 自 %s 起至 %s', (_, subject, factOn, end) => {
    expect(lastDay(subject, factOn)).toBe(end);
  });

  it('准予行政许可的决定没有自己的日数，规划批准应当及时公布，均不算出日期', () => {
    expect(findPublicationLimit('grantedLicence', plainDate('2026-02-06'))?.value.kind).toBe('promptly');
    expect(lastDay('approvedPlan', '2026-02-06')).toBeUndefined();
  });

  it('特别规定施行以前，按第二十六条计算：2021-08-31 的征收土地公告为20个工作日', () => {
    const limit = findPublicationLimit('landAcquisitionNotice', plainDate('2021-08-31'));
    expect(limit?.value).toMatchObject({ kind: 'within', length: 20 });
    expect(limit?.basis).toBe('《中华人民共和国政府信息公开条例》第二十六条');
  });

  it('2019-05-15 以前没有这一规定', () => {
    expect(findPublicationLimit(undefined, plainDate('2019-05-14'))).toBeUndefined();
  });

  it('未读到全国文本的，标明为凭记忆所载，须经核实', () => {
    expect(certainty('licenceOrPenaltyDecision')).toBe('recalled');
    expect(certainty('landTransferResult')).toBe('recalled');
    expect(certainty('landAcquisitionNotice')).toBe('verified');
  });
});
