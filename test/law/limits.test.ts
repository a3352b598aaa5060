import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../src/law/calendar/work-calendar.ts';
import { endOfLimit, type LimitName, limits } from '../../src/law/limit.ts';
import { plainDate } from '../../src/law/plain-date.ts';

function endOf(name: LimitName, factOn: string) {
  const end = endOfLimit(name, plainDate(factOn), publishedCalendar);
  if (!end.ok) throw new Error(end.because.message);
  return end.value;
}

describe('各项期限', () => {
  it.each([
    ['第三十条：补正告知7个工作日', 'correctionNotice', '2026-01-30', '2026-02-10'],
    ['第三十条：补正告知7个工作日', 'correctionNotice', '2026-02-06', '2026-02-24'],
    ['第三十条：补正告知7个工作日', 'correctionNotice', '2026-04-30', '2026-05-13'],
    ['第三十条：补正告知7个工作日', 'correctionNotice', '2026-09-18', '2026-09-29'],
    ['第三十二条：第三方15个工作日', 'thirdPartyAnswer', '2026-02-06', '2026-03-05'],
    ['第三十四条：共同制作机关15个工作日', 'coMakerAnswer', '2026-09-18', '2026-10-15'],
    ['第三十三条：答复20个工作日', 'reply', '2026-02-06', '2026-03-12'],
    ['第三十三条：延长20个工作日', 'extension', '2026-03-12', '2026-04-10'],
    ['第二十六条：主动公开20个工作日', 'publication', '2026-02-06', '2026-03-12'],
    ['补正期限一般不超过15个工作日', 'correctionPeriod', '2026-04-30', '2026-05-25'],
    ['确认提醒1个工作日', 'receiptConfirmation', '2026-03-06', '2026-03-09'],
    ['缴费20个工作日', 'feePayment', '2026-02-06', '2026-03-12'],
    ['申请复议60日，末日放假顺延', 'reconsideration', '2026-03-02', '2026-05-06'],
    ['直接起诉6个月，末日周六顺延', 'litigation', '2026-03-05', '2026-09-07'],
    ['复议后起诉15日，末日放假顺延', 'litigationAfterReconsideration', '2026-09-16', '2026-10-08'],
    ['判决重新答复20个工作日', 'courtOrderedReply', '2026-02-06', '2026-03-12'],
    ['复议答复10个工作日', 'reconsiderationAnswer', '2026-02-06', '2026-02-27'],
    ['简易程序复议答复5个工作日', 'reconsiderationAnswerSimplified', '2026-02-06', '2026-02-13'],
    ['应诉答辩15日', 'litigationAnswer', '2026-03-02', '2026-03-17'],
    ['信访告知15日', 'petitionNotice', '2026-06-01', '2026-06-16'],
    ['信访办理60日', 'petitionHandling', '2026-03-11', '2026-05-11'],
    ['信访延长30日', 'petitionExtension', '2026-06-01', '2026-07-01'],
  ] as const)('%s：%s 自 %s 起至 %s', (_, name, factOn, on) => {
    expect(endOf(name, factOn)).toMatchObject({ on, provisional: false });
  });

  it('每一项都有例可循', () => {
    expect(Object.keys(limits)).toHaveLength(19);
  });

  it.each([
    ['reply', '2019-05-14'],
    ['feePayment', '2020-12-31'],
    ['courtOrderedReply', '2025-05-31'],
    ['litigation', '2015-04-30'],
  ] as const)('%s 在 %s 尚无规定：不套用后来的数字', (name, factOn) => {
    expect(endOfLimit(name, plainDate(factOn), publishedCalendar)).toEqual({
      ok: false,
      because: { code: 'not-in-force', message: `${factOn}尚无“${limits[name].term}”的规定。` },
    });
  });

  it('复议60日：2023年按旧法第九条，2024年起按新法第二十条', () => {
    expect(endOf('reconsideration', '2023-12-31').figure).toMatchObject({ value: 60, certainty: 'recalled' });
    expect(endOf('reconsideration', '2024-01-01').figure.basis).toBe(
      '《中华人民共和国行政复议法》第二十条第一款',
    );
  });
});
