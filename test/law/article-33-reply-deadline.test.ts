import { describe, expect, it } from 'vitest';
import { holidayNotice } from '../../src/law/calendar/holiday-notice.ts';
import { publishedNotices } from '../../src/law/calendar/published-notices.ts';
import { publishedCalendar, workCalendar } from '../../src/law/calendar/work-calendar.ts';
import { movedDeadlines } from '../../src/law/deadline/moved-deadline.ts';
import type { ReplyClock } from '../../src/law/deadline/reply-clock.ts';
import { replyDeadline } from '../../src/law/deadline/reply-deadline.ts';
import { plainDate } from '../../src/law/plain-date.ts';

function consultation(sent: string, answered: string) {
  return { sentOn: plainDate(sent), answeredOn: plainDate(answered) };
}

function deadlineOf(clock: ReplyClock) {
  const answer = replyDeadline(clock, publishedCalendar);
  if (!answer.ok) throw new Error(answer.because.message);
  return answer.value;
}

const receivedOn = plainDate('2026-02-06');

describe('第三十三条第二款：20个工作日内答复', () => {
  it.each([
    ['2026-01-30', '2026-03-05'],
    ['2026-02-06', '2026-03-12'],
    ['2026-04-30', '2026-06-01'],
    ['2026-09-18', '2026-10-22'],
    ['2026-11-20', '2026-12-18'],
  ])('%s 收到，%s 届满', (received, due) => {
    expect(deadlineOf({ receivedOn: plainDate(received) })).toMatchObject({ due, provisional: false });
  });

  it('2026-01-30 收到：计入20日，2月14日、28日调休上班计入，春节9天和周末不计入', () => {
    const { counted, skipped, paused } = deadlineOf({ receivedOn: plainDate('2026-01-30') });
    expect(counted.map((day) => day.number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(counted[0]).toEqual({ on: '2026-02-02', number: 1 });
    expect(counted.at(-1)).toEqual({ on: '2026-03-05', number: 20 });
    expect(counted.filter((day) => day.makeUp).map((day) => day.on)).toEqual(['2026-02-14', '2026-02-28']);
    expect(skipped.filter((day) => day.reason === 'holiday')).toHaveLength(9);
    expect(skipped.filter((day) => day.reason === 'weekend').map((day) => day.on)).toEqual([
      '2026-01-31',
      '2026-02-01',
      '2026-02-07',
      '2026-02-08',
      '2026-03-01',
    ]);
    expect(skipped).toContainEqual({ on: '2026-02-17', reason: 'holiday', because: '春节' });
    expect(paused).toEqual([]);
  });

  it('依据写明条、款和节假日安排的文号', () => {
    expect(deadlineOf({ receivedOn }).basis).toEqual([
      '《中华人民共和国政府信息公开条例》第三十三条第二款：自收到申请之日起20个工作日内予以答复。',
      '《中华人民共和国民法典》第二百零一条：期间开始之日不计入，自次日起算。',
      '国办发明电〔2025〕7号：2026年节假日安排。',
    ]);
  });

  it('2019年5月15日条例施行以前收到的，不按现行条例计算', () => {
    expect(replyDeadline({ receivedOn: plainDate('2019-05-14') }, publishedCalendar)).toMatchObject({
      ok: false,
      because: { code: 'not-in-force' },
    });
    expect(deadlineOf({ receivedOn: plainDate('2019-05-15') }).due).toBe('2019-06-13');
  });
});

describe('第三十三条第二款：延长不超过20个工作日', () => {
  it.each([
    ['2026-01-30', 20, '2026-04-02'],
    ['2026-02-06', 20, '2026-04-10'],
    ['2026-09-18', 20, '2026-11-19'],
    ['2026-02-06', 1, '2026-03-13'],
  ])('%s 收到，延长 %i 个工作日，%s 届满', (received, extension, due) => {
    const found = deadlineOf({ receivedOn: plainDate(received), extension });
    expect(found.due).toBe(due);
    expect(found.counted).toHaveLength(20 + extension);
  });

  it('2026-11-20 收到，延长20个工作日跨入2027年：2027-01-15，标暂定，并说明安排尚未公布', () => {
    const found = deadlineOf({ receivedOn: plainDate('2026-11-20'), extension: 20 });
    expect(found).toMatchObject({ due: '2027-01-15', provisional: true });
    expect(found.counted.filter((day) => day.provisional)).toHaveLength(11);
    expect(found.basis).toContain('2027年节假日安排尚未公布：暂按周一至周五为工作日计算。');
  });

  it('延长21个工作日不合法，说出20与21', () => {
    const answer = replyDeadline({ receivedOn, extension: 21 }, publishedCalendar);
    expect(answer).toMatchObject({ ok: false, because: { code: 'extension-too-long', most: 20, asked: 21 } });
    expect(!answer.ok && answer.because.message).toContain('最长不得超过20个工作日，不能延长21个工作日');
  });

  it.each([-1, 1.5, Number.NaN])('延长 %d 个工作日不成其为数', (extension) => {
    expect(replyDeadline({ receivedOn, extension }, publishedCalendar)).toMatchObject({
      ok: false,
      because: { code: 'extension-not-whole' },
    });
  });
});

describe('第三十三条第三款：征求意见所需时间不计算在内', () => {
  it('2月9日发出、2月12日答复：10日、11日、12日三个工作日不计，届满由3月12日移至3月17日', () => {
    const found = deadlineOf({ receivedOn, consultations: [consultation('2026-02-09', '2026-02-12')] });
    expect(found.paused.map((day) => day.on)).toEqual(['2026-02-10', '2026-02-11', '2026-02-12']);
    expect(found.due).toBe('2026-03-17');
    expect(found.basis).toContain(
      '《中华人民共和国政府信息公开条例》第三十三条第三款：征求第三方和其他机关意见所需时间不计算在期限内。',
    );
  });

  it('征求意见期间的春节仍是休息日，只列入休息日；调休上班日列入停算', () => {
    const found = deadlineOf({ receivedOn, consultations: [consultation('2026-02-13', '2026-02-24')] });
    expect(found.paused.map((day) => day.on)).toEqual(['2026-02-14', '2026-02-24']);
    expect(found.skipped.filter((day) => day.reason === 'holiday')).toHaveLength(9);
    expect(found.due).toBe('2026-03-16');
  });

  it('当天发出当天答复，没有不计的工作日', () => {
    const same = deadlineOf({ receivedOn, consultations: [consultation('2026-02-10', '2026-02-10')] });
    expect(same.due).toBe('2026-03-12');
  });

  it.each([
    ['两次重叠', [consultation('2026-02-09', '2026-02-12'), consultation('2026-02-10', '2026-02-13')], 4],
    [
      '一次含于另一次',
      [consultation('2026-02-09', '2026-02-13'), consultation('2026-02-10', '2026-02-11')],
      4,
    ],
    ['两次首尾相接', [consultation('2026-02-09', '2026-02-11'), consultation('2026-02-11', '2026-02-13')], 4],
    ['两次分开', [consultation('2026-02-09', '2026-02-11'), consultation('2026-03-02', '2026-03-04')], 4],
  ])('%s：不计的工作日按并集计，共4个', (_, consultations, days) => {
    const found = deadlineOf({ receivedOn, consultations });
    expect(found.paused).toHaveLength(days);
    expect(found.due).toBe('2026-03-18');
  });

  it('收到申请以前开始的，只不计收到以后的工作日', () => {
    const found = deadlineOf({ receivedOn, consultations: [consultation('2026-02-02', '2026-02-10')] });
    expect(found.paused.map((day) => day.on)).toEqual(['2026-02-09', '2026-02-10']);
  });

  it('在收到补正以前结束的，不发生作用，也不列为依据', () => {
    const found = deadlineOf({
      receivedOn,
      correctedOn: plainDate('2026-03-02'),
      consultations: [consultation('2026-02-09', '2026-02-12')],
    });
    expect(found.paused).toEqual([]);
    expect(found.due).toBe('2026-03-30');
    expect(found.basis.join()).not.toContain('第三款');
  });

  it.each([
    ['届满当日', '2026-03-12'],
    ['届满以后', '2026-03-13'],
  ])('%s（%s）才发出的，不移动期限', (_, sent) => {
    const found = deadlineOf({ receivedOn, consultations: [consultation(sent, '2026-03-20')] });
    expect(found).toMatchObject({ due: '2026-03-12', paused: [] });
  });

  it('届满前一日发出、届满以后答复的，剩余的一个工作日在答复后计完', () => {
    const found = deadlineOf({ receivedOn, consultations: [consultation('2026-03-11', '2026-03-20')] });
    expect(found.due).toBe('2026-03-23');
    expect(found.paused).toHaveLength(7);
  });

  it('在延长期间发出的，同样不计', () => {
    const found = deadlineOf({
      receivedOn,
      extension: 20,
      consultations: [consultation('2026-03-16', '2026-03-18')],
    });
    expect(found).toMatchObject({ due: '2026-04-14' });
  });

  it('答复早于发出的，不予计算', () => {
    const consultations = [consultation('2026-02-12', '2026-02-09')];
    expect(replyDeadline({ receivedOn, consultations }, publishedCalendar)).toMatchObject({
      ok: false,
      because: { code: 'answered-before-sent' },
    });
  });
});

describe('重新计算', () => {
  it('第三十条：2026-02-06 收到、2026-03-02 收到补正，自补正次日起20个工作日，2026-03-30 届满', () => {
    const found = deadlineOf({ receivedOn, correctedOn: plainDate('2026-03-02') });
    expect(found.due).toBe('2026-03-30');
    expect(found.counted[0]?.on).toBe('2026-03-03');
    expect(found.basis).toContain(
      '《中华人民共和国政府信息公开条例》第三十条：答复期限自收到补正的申请之日起计算。',
    );
  });

  it('补正早于收到的，不予计算', () => {
    expect(
      replyDeadline({ receivedOn, correctedOn: plainDate('2026-02-05') }, publishedCalendar),
    ).toMatchObject({
      ok: false,
      because: { code: 'corrected-before-received' },
    });
  });

  it('信息处理费：2026-03-02 缴清，自次日起重新计算，2026-03-30 届满', () => {
    const found = deadlineOf({ receivedOn, paidOn: plainDate('2026-03-02') });
    expect(found.due).toBe('2026-03-30');
    expect(found.basis.some((line) => line.includes('国办函〔2020〕109号'))).toBe(true);
  });

  it.each([
    ['2026-02-05', '2026-02-06', 'paid-before-start'],
    ['2020-12-31', '2020-12-01', 'no-fee-then'],
  ])('%s 缴费而 %s 收到，不予计算', (paid, received, code) => {
    const clock = { receivedOn: plainDate(received), paidOn: plainDate(paid) };
    expect(replyDeadline(clock, publishedCalendar)).toMatchObject({ ok: false, because: { code } });
  });
});

describe('第三十五条：延迟答复的合理期限', () => {
  it('2月6日收到，确定延迟至4月15日：届满由3月12日移至4月15日，其间每个工作日仍逐日列出', () => {
    const found = deadlineOf({ receivedOn, delayedTo: plainDate('2026-04-15') });
    expect(found.due).toBe('2026-04-15');
    expect(found.counted.at(-1)).toEqual({ on: '2026-04-15', number: 43 });
    expect(found.basis).toContain(
      '《中华人民共和国政府信息公开条例》第三十五条：理由合理但无法按期答复，确定并告知延迟答复至2026-04-15。',
    );
  });

  it('延迟日期早于原期限的不起作用', () => {
    const plain = deadlineOf({ receivedOn });
    expect(deadlineOf({ receivedOn, delayedTo: plainDate('2026-03-02') })).toEqual(plain);
  });
});

describe('新日历影响的期限', () => {
  const notice = holidayNotice({ year: 2027, number: '测试通知', issuedOn: '2026-12-01' }, [
    ['元旦', '01-01..01-03'],
  ]);
  const fresh = workCalendar([...publishedNotices, notice]);

  it('2027年元旦放假：跨年的期限后移一日并去掉暂定，2026年内的期限不动', () => {
    const clocks: [string, ReplyClock][] = [
      ['甲', { receivedOn: plainDate('2026-12-11') }],
      ['乙', { receivedOn: plainDate('2026-11-20') }],
    ];
    expect(movedDeadlines(clocks, publishedCalendar, fresh)).toEqual([
      {
        key: '甲',
        before: { due: '2027-01-08', provisional: true },
        after: { due: '2027-01-11', provisional: false },
      },
    ]);
  });
});
