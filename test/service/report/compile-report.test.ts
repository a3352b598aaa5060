import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findApplicationFigures, remedyFigures } from '../../../src/case/figures.ts';
import { defaultOffice } from '../../../src/case/office.ts';
import type { Report } from '../../../src/report/model.ts';
import { tallyApplications, tallyRemedies } from '../../../src/report/tally.ts';
import { compileReport } from '../../../src/service/report/compile-report.ts';
import type { Fault } from '../../../src/service/verify/fault.ts';
import { verifyFacts } from '../../../src/service/verify/verify-facts.ts';
import { typedParts } from '../../report/draft/typed-parts.ts';
import { addOrgan, type OpenedOffice, openOffice, receive, settingOn } from '../case/opened-office.ts';
import { twoYears } from './year-of-work.ts';

let opened: OpenedOffice;
let matters: Awaited<ReturnType<typeof twoYears>>;
beforeAll(async () => {
  opened = await openOffice();
  matters = await twoYears(opened);
  const other = await addOrgan(opened.test, '临江市自然资源局');
  await receive({ ...opened, organId: other });
});
afterAll(() => opened.test.drop());

function compile(year: number, ...rest: [typed?: typeof typedParts, last?: Report]) {
  return compileReport(opened.office, opened.organId, year, ...rest);
}

/** Cells above zero of tables 3 and 4. */
async function counted(year: number) {
  const { figures } = await compile(year);
  return Object.fromEntries(Object.entries(figures.cells).filter(([, count]) => count > 0));
}

describe('由办件编制年报', () => {
  it('2025年：新收6件，同年重新答复的计最后结果，办结3件，结转3件；复议尚未审结1件', async () => {
    expect(await counted(2025)).toEqual({
      'applications.newlyReceived.naturalPerson': 5,
      'applications.newlyReceived.commercialEnterprise': 1,
      'applications.newlyReceived.total': 6,
      'applications.disclosed.naturalPerson': 2,
      'applications.disclosed.total': 2,
      'applications.unavailable.notHeld.naturalPerson': 1,
      'applications.unavailable.notHeld.total': 1,
      'applications.total.naturalPerson': 3,
      'applications.total.total': 3,
      'applications.carriedForward.naturalPerson': 2,
      'applications.carriedForward.commercialEnterprise': 1,
      'applications.carriedForward.total': 3,
      'reconsideration.pending': 1,
      'reconsideration.total': 1,
    });
  });

  it('2026年：结转3件、新收5件，办结7件，结转1件；次年重新答复、未经确认、更正申请都不计', async () => {
    expect(await counted(2026)).toEqual({
      'applications.newlyReceived.naturalPerson': 3,
      'applications.newlyReceived.commercialEnterprise': 1,
      'applications.newlyReceived.legalServiceProvider': 1,
      'applications.newlyReceived.total': 5,
      'applications.carriedIn.naturalPerson': 2,
      'applications.carriedIn.commercialEnterprise': 1,
      'applications.carriedIn.total': 3,
      'applications.disclosed.naturalPerson': 2,
      'applications.disclosed.commercialEnterprise': 2,
      'applications.disclosed.total': 4,
      'applications.otherwise.correctionLapsed.naturalPerson': 1,
      'applications.otherwise.correctionLapsed.total': 1,
      'applications.otherwise.feeLapsed.naturalPerson': 1,
      'applications.otherwise.feeLapsed.total': 1,
      'applications.otherwise.other.legalServiceProvider': 1,
      'applications.otherwise.other.total': 1,
      'applications.total.naturalPerson': 4,
      'applications.total.commercialEnterprise': 2,
      'applications.total.legalServiceProvider': 1,
      'applications.total.total': 7,
      'applications.carriedForward.naturalPerson': 1,
      'applications.carriedForward.total': 1,
      'reconsideration.corrected': 1,
      'reconsideration.total': 1,
      'litigation.direct.pending': 1,
      'litigation.direct.total': 1,
      'litigation.afterReconsideration.other': 1,
      'litigation.afterReconsideration.total': 1,
    });
  });

  it('2027年还没有收到申请：结转1件仍在办，未审结的诉讼仍在表四', async () => {
    expect(await counted(2027)).toEqual({
      'applications.carriedIn.naturalPerson': 1,
      'applications.carriedIn.total': 1,
      'applications.carriedForward.naturalPerson': 1,
      'applications.carriedForward.total': 1,
      'litigation.direct.pending': 1,
      'litigation.direct.total': 1,
    });
  });

  it('2024年以前一件也没有：每格写 0；2019 年以前没有规定格式', async () => {
    expect(await counted(2024)).toEqual({});
    expect(Object.keys((await compile(2024)).figures.cells)).toHaveLength(190);
    expect(Object.keys((await compile(2020)).figures.cells)).toHaveLength(176);
    await expect(compile(2018)).rejects.toThrow(RangeError);
  });

  it.each([2024, 2025, 2026, 2027])('%d年各格，与逐件重算的相同', async (year) => {
    const found = await Promise.all(
      Object.values(matters).map((caseId) => opened.cases.findCase(opened.organId, caseId)),
    );
    const states = found.flatMap((one) => (one ? [one.state] : []));
    expect(states).toHaveLength(13);
    const applications = states.flatMap((state) => findApplicationFigures(state, year, defaultOffice) ?? []);
    const remedies = states.flatMap((state) => remedyFigures(state, year));
    const once = { count: 1 };
    expect((await compile(year)).figures.cells).toEqual({
      ...tallyApplications(
        applications.map((one) => ({ ...one, ...once })),
        2021,
      ),
      ...tallyRemedies(remedies.map((one) => ({ ...one, ...once }))),
    });
  });

  it('信息处理费：2025年通知1件700元未缴，2026年通知1件380元已缴、退100元', async () => {
    const [first, second] = [await compile(2025), await compile(2026)];
    const none = { payments: 0, collected: 0, refunded: 0 };
    expect(first.figures.fee).toEqual({ notices: 1, notified: 700_00, ...none });
    const fee = { notices: 1, notified: 380_00, payments: 1, collected: 380_00, refunded: 100_00 };
    expect(second.figures.fee).toEqual(fee);
    expect(second.report.chapters[5]?.text).toContain(
      '收费通知1件，总金额380元，实际收取信息处理费380元，其中已退还100元。',
    );
  });

  it('自填齐全、附上年报告的，体检没有任何发现', async () => {
    const last = { ...typedParts, parts: { five: '存在问题' } };
    const lastCells = { ...last.cells, 'proactive.normativeDocuments.inForce': 8 };
    const { report: before } = await compile(2025, { ...last, cells: lastCells });
    const { report, findings } = await compile(2026, typedParts, before);
    expect(findings).toEqual([]);
    expect(report).toMatchObject({ organ: '云岭县自然资源局', year: 2026, edition: 2021 });
    expect(report.chapters[0]?.text).toContain(
      '全年新收政府信息公开申请5件，较上年减少1件；上年结转3件；办结7件，其中予以公开4件、其他处理3件；结转下年度继续办理1件。因政府信息公开引起的行政复议案件1件，与上年持平，其中结果纠正1件；行政诉讼案件2件，较上年增加2件，其中其他结果1件、尚未审结1件。',
    );
  });

  it('没有这个机关：not-found', async () => {
    await expect(compileReport(opened.office, 'nowhere', 2026)).rejects.toMatchObject({ code: 'not-found' });
  });
});

/** What is found after these statements of the database's owner. */
async function faultsAfter(...statements: string[]) {
  const owner = new pg.Client(opened.test.connection);
  await owner.connect();
  const faults: Fault[] = [];
  try {
    for (const statement of statements) await owner.query(statement);
    const listener = { find: (fault: Fault) => faults.push(fault), progress: () => undefined };
    const wish = { organId: opened.organId, reckoningOf: () => settingOn('2026-12-31') };
    await verifyFacts(opened.office, wish, listener);
  } finally {
    await owner.end();
  }
  return faults;
}

function differs(caseId: string, field: string, stored: string, folded: string) {
  const organ = { organId: opened.organId, organName: '云岭县自然资源局' };
  return { kind: 'summary-differs', caseId, field, stored, folded, ...organ };
}

describe('摘要中的数', () => {
  it('没有改动的，校验没有问题', async () => {
    expect(await faultsAfter()).toEqual([]);
  });

  it('改一个数，校验指出是哪一项；重算摘要以后恢复', async () => {
    const { same, sued, feePaid, againNextYear } = matters;
    const faults = await faultsAfter(
      `update case_summary set settled_reply = 'partlyDisclosed' where case_id = '${same}'`,
      `update remedy_summary set result = 'upheld' where case_id = '${againNextYear}'`,
      `delete from remedy_summary where case_id = '${sued}' and remedy_id = '诉讼1'`,
      `update fee_summary set amount = 1 where case_id = '${feePaid}'`,
    );
    const expected = [
      differs(same, 'settledReply', 'partlyDisclosed', 'disclosed'),
      differs(againNextYear, 'remedy.复议1.result', 'upheld', 'corrected'),
      differs(sued, 'remedy.诉讼1.block', '', 'litigation.direct'),
      differs(sued, 'remedy.诉讼1.filedOn', '', '2026-06-01'),
      differs(feePaid, 'fee.amount', '1', '38000'),
    ];
    expect(faults).toHaveLength(expected.length);
    expect(faults).toEqual(expect.arrayContaining(expected));
    await opened.cases.renewSummaries(opened.organId, settingOn('2026-12-31'), 'all');
    expect(await faultsAfter()).toEqual([]);
  });

  it('多出一件复议，校验也指出', async () => {
    const row = `'${opened.organId}', '${matters.same}', '复议9', 'reconsideration', date '2025-05-01', null, null`;
    expect(await faultsAfter(`insert into remedy_summary values (${row})`)).toEqual([
      differs(matters.same, 'remedy.复议9.block', 'reconsideration', ''),
      differs(matters.same, 'remedy.复议9.filedOn', '2025-05-01', ''),
    ]);
    await faultsAfter(`delete from remedy_summary where remedy_id = '复议9'`);
  });
});
