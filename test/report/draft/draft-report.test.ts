import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/report/check/check.ts';
import { type DraftWish, draftReport } from '../../../src/report/draft/draft-report.ts';
import type { FeeFigures } from '../../../src/report/draft/fee-sentence.ts';
import { parseTyped } from '../../../src/report/draft/typed.ts';
import type { Edition, Report } from '../../../src/report/model.ts';
import { type Counted, tallyApplications, tallyRemedies } from '../../../src/report/tally.ts';
import { withCells } from '../fixture-report.ts';
import { applicationFigures, remedyFigures } from '../random-figures.ts';
import { typedParts } from './typed-parts.ts';

const noFee: FeeFigures = { notices: 0, notified: 0, payments: 0, collected: 0, refunded: 0 };

function wish(changes: Partial<DraftWish> & { cells?: Record<string, number>; fee?: FeeFigures } = {}) {
  const { cells = {}, fee = noFee, ...rest } = changes;
  const zeros = { ...tallyApplications([], rest.edition ?? 2021), ...tallyRemedies([]) };
  return {
    organ: '云岭县自然资源局',
    year: 2026,
    edition: 2021 as const,
    figures: { cells: { ...zeros, ...cells }, fee },
    typed: typedParts,
    last: undefined,
    ...rest,
  };
}

function textOf(report: Report, chapter: number): string {
  return report.chapters.find(({ number }) => number === chapter)?.text ?? '';
}

/** 2026 of a bureau with something in most rows. */
const busy = {
  ...tallyApplications(
    [
      { column: 'naturalPerson', entered: 'newlyReceived', left: { row: 'disclosed' }, count: 18 },
      { column: 'commercialEnterprise', entered: 'carriedIn', left: { row: 'partlyDisclosed' }, count: 2 },
      {
        column: 'otherOrganization',
        entered: 'newlyReceived',
        left: { row: 'refused.thirdPartyRights' },
        count: 3,
      },
      { column: 'naturalPerson', entered: 'newlyReceived', left: { row: 'unavailable.notHeld' }, count: 4 },
      { column: 'naturalPerson', entered: 'newlyReceived', left: 'carriedForward', count: 1 },
    ],
    2021,
  ),
  ...tallyRemedies([
    { block: 'reconsideration', cell: 'upheld', count: 2 },
    { block: 'reconsideration', cell: 'pending', count: 1 },
    { block: 'litigation.afterReconsideration', cell: 'upheld', count: 1 },
  ]),
};

/** Last year's report of the same bureau, in which the year before this one ends as this one begins. */
function lastReport(): Report {
  const typed = { ...typedParts, parts: { ...typedParts.parts, one: {}, five: '' } };
  const last = draftReport(wish({ year: 2025, typed }));
  return withCells(last, {
    'applications.newlyReceived.commercialEnterprise': 23,
    'applications.newlyReceived.total': 23,
    'applications.carriedForward.commercialEnterprise': 2,
    'applications.carriedForward.total': 2,
    'applications.disclosed.commercialEnterprise': 21,
    'applications.disclosed.total': 21,
    'applications.total.commercialEnterprise': 21,
    'applications.total.total': 21,
    'reconsideration.upheld': 4,
    'reconsideration.total': 4,
    'proactive.normativeDocuments.inForce': 8,
  });
}

describe('年报初稿', () => {
  it('由数字写成的句子', () => {
    const report = draftReport(wish({ cells: busy }));
    expect(textOf(report, 1)).toContain(
      '（二）依申请公开情况。全年新收政府信息公开申请26件；上年结转2件；办结27件，其中予以公开18件、部分公开2件、不予公开3件、无法提供4件；结转下年度继续办理1件。因政府信息公开引起的行政复议案件3件，其中结果维持2件、尚未审结1件；行政诉讼案件1件，其中结果维持1件。\n（三）',
    );
    expect(textOf(report, 3)).toBe('本年新收政府信息公开申请26件，其中自然人23件、其他法人或其他组织3件。');
    expect(textOf(report, 4)).toBe(
      '因政府信息公开被申请行政复议3件，其中结果维持2件、尚未审结1件。因政府信息公开未经复议直接起诉0件；复议后起诉1件，其中结果维持1件。',
    );
    expect(report.title).toBe('云岭县自然资源局2026年政府信息公开工作年度报告');
    expect(report.closing).toBe('云岭县自然资源局\n2027年1月18日');
  });

  it('给出上年报告的，才写与上年的比较', () => {
    const text = textOf(draftReport(wish({ cells: busy, last: lastReport() })), 1);
    expect(text).toContain('全年新收政府信息公开申请26件，较上年增加3件；上年结转2件');
    expect(text).toContain('行政复议案件3件，较上年减少1件，其中结果维持2件');
    expect(text).toContain('行政诉讼案件1件，较上年增加1件，其中');
    const same = withCells(lastReport(), { 'applications.newlyReceived.total': 26 });
    expect(textOf(draftReport(wish({ cells: busy, last: same })), 1)).toContain('申请26件，与上年持平；');
    const open = withCells(lastReport(), { 'applications.newlyReceived.total': null });
    expect(textOf(draftReport(wish({ cells: busy, last: open })), 1)).toContain('申请26件；上年结转2件');
  });

  it.each([
    [noFee, '本年度没有因政府信息公开申请收取信息处理费，发出收费通知0件，总金额0元，实际收取0元。'],
    [
      { notices: 3, notified: 1_140_50, payments: 2, collected: 760_00, refunded: 0 },
      '本年度发出政府信息公开信息处理费收费通知3件，总金额1140.5元，实际收取信息处理费760元。',
    ],
    [
      { notices: 0, notified: 0, payments: 1, collected: 380_00, refunded: 100_05 },
      '本年度发出政府信息公开信息处理费收费通知0件，总金额0元，实际收取信息处理费380元，其中已退还100.05元。',
    ],
  ])('信息处理费：%j', (fee, sentence) => {
    expect(textOf(draftReport(wish({ fee })), 6)).toBe(`${sentence}\n没有其他需要报告的事项。`);
  });

  it('2020 年度用 2019 年格式，没有信息处理费', () => {
    const report = draftReport(wish({ year: 2020, edition: 2019, typed: {} }));
    expect(textOf(report, 6)).toBe('没有其他需要报告的事项。');
    expect(report.preamble).toContain('国办公开办函〔2019〕60号');
    expect(Object.keys(report.cells)).toHaveLength(198);
  });

  it('没有自填的，表二空白、文字写“待补充”，体检逐一指出', () => {
    const report = draftReport(wish({ typed: {} }));
    expect(report.cells['proactive.licences.decisions']).toBeNull();
    const findings = checkReport(report);
    expect(findings.filter(({ rule }) => rule === 'W13').map(({ cells }) => cells)).toEqual([
      ['chapter.1'],
      ['chapter.5'],
    ]);
    expect(findings.find(({ rule }) => rule === 'F12')?.cells).toHaveLength(10);
  });

  it('自填齐全、附上年报告的，体检没有任何发现', () => {
    const last = lastReport();
    const fee = { notices: 2, notified: 760_00, payments: 1, collected: 380_00, refunded: 0 };
    for (const beside of [{ cells: busy, fee }, { cells: busy }, { cells: busy, last }]) {
      expect(checkReport(draftReport(wish(beside)), { last })).toEqual([]);
    }
  });
});

describe.each([2019, 2021] as Edition[])('%d 年格式的任意一年', (edition) => {
  const year = edition === 2019 ? 2020 : 2026;
  const fees = fc
    .record({
      notices: fc.nat({ max: 5 }),
      notified: fc.nat({ max: 500_000 }),
      payments: fc.nat({ max: 5 }),
      collected: fc.nat({ max: 500_000 }),
      back: fc.nat({ max: 100 }),
    })
    .map(({ back, ...fee }) => ({ ...fee, refunded: Math.floor((fee.collected * back) / 100) }));

  it('写成的文字与三张表没有一处矛盾', () => {
    // What the figures of a year may rightly be asked about, and what these two years' typed texts have in common.
    const mayAsk = /^([SYP]\d\d|N12)$/;
    const isOwn = ({ rule, cells }: { rule: string; cells: string[] }) =>
      !mayAsk.test(rule) && !cells.every((cell) => cell.startsWith('proactive.'));
    const typed = edition === 2021 ? typedParts : { ...typedParts, cells: {} };
    fc.assert(
      fc.property(
        applicationFigures(edition),
        remedyFigures,
        fees,
        fc.option(fc.tuple(applicationFigures(edition), remedyFigures), { nil: undefined }),
        (applications, remedies, fee, before) => {
          const cellsOf = (figures: Counted<never>[] | typeof applications, others: typeof remedies) => ({
            ...tallyApplications(figures, edition),
            ...tallyRemedies(others),
          });
          const head = { year, edition, typed };
          const last = before && draftReport(wish({ ...head, year: year - 1, cells: cellsOf(...before) }));
          const report = draftReport(wish({ ...head, cells: cellsOf(applications, remedies), fee, last }));
          const findings = checkReport(report, last ? { last } : {}).filter(isOwn);
          expect(findings.map(({ rule, message, evidence }) => ({ rule, message, evidence }))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('自填内容', () => {
  it('读得出，日期成为日期', () => {
    const read = parseTyped(JSON.parse(JSON.stringify(typedParts)), 2021);
    expect(read).toEqual({ ok: true, value: typedParts });
  });

  it.each([
    [[], ['顶层 应为一组名称和内容']],
    ['文字', ['顶层 应为一组名称和内容']],
    [{ other: 1 }, ['顶层 有不认识的项：other']],
    [{ cells: { 'proactive.licences.decisions': '3' } }, ['cells.proactive.licences.decisions 应为数字']],
    [{ cells: { 'proactive.licences.decisions': 1.5 } }, ['cells.proactive.licences.decisions 应为整数']],
    [{ cells: { 'proactive.penalties.decisions': -1 } }, ['cells.proactive.penalties.decisions 不能是负数']],
    [
      { cells: { 'applications.newlyReceived.total': 3 } },
      ['cells 没有 applications.newlyReceived.total 这一格，自填的只有表二'],
    ],
    [
      { cells: { 'proactive.regulations.made': 1 } },
      ['cells 没有 proactive.regulations.made 这一格，自填的只有表二'],
    ],
    [{ parts: { one: '文字' } }, ['parts.one 应为一组名称和内容']],
    [{ parts: { five: ' ' } }, ['parts.five 不能为空']],
    [{ parts: { seven: '文字' } }, ['parts 有不认识的项：seven']],
    [{ signedOn: '2027年1月18日' }, ['signedOn 应为日期，写作 2027-01-18']],
    [{ contact: 3, signedOn: '2027-02-30' }, ['contact 应为文字', 'signedOn 应为日期，写作 2027-01-18']],
  ])('%j 读不出，说明在哪里', (value, faults) => {
    expect(parseTyped(value, 2021)).toEqual({ ok: false, because: faults });
  });
});
