import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { isOverdue } from '../../src/record/clocks/clock.ts';
import { clocksOf } from '../../src/record/clocks/clocks.ts';
import type { Content } from '../../src/record/content/content.ts';
import {
  clockOn,
  content,
  drafted,
  notice,
  out,
  published,
  reckoningOn,
  reviewed,
  run,
  type Step,
  stateOf,
  withdrawn,
} from './piece.ts';

type Limit = NonNullable<Content['limit']>;

function limited(subject: Limit['subject'], factOn: string): Content {
  return notice({ limit: { subject, factOn: plainDate(factOn) } });
}

function changed(when: string, changedOn: string): Step {
  const cause = { kind: 'changed' as const, changedOn: plainDate(changedOn) };
  return [when, 'contributor', { act: 'correct', facts: { content: content(), note: '电话变更。', cause } }];
}

const names = (events: ReturnType<typeof drafted>, day: string) =>
  clocksOf(stateOf(events), reckoningOn(day)).map(({ name }) => name);

describe('主动公开期限（条例第二十六条）', () => {
  it('2026年3月2日（周一）成文：20个工作日，3月30日届满', () => {
    const clock = clockOn(drafted(), '2026-03-20', 'publication');
    expect(clock).toMatchObject({
      startedOn: '2026-03-02',
      due: '2026-03-30',
      state: 'running',
      workingDaysLeft: 6,
      light: 'green',
      late: 0,
      of: '第1版',
    });
    expect(clock.explanation.basis).toEqual(['《中华人民共和国政府信息公开条例》第二十六条']);
    expect(clock.explanation.days?.counted).toHaveLength(20);
  });

  it.each([
    ['2026-03-23', 'yellow'],
    ['2026-03-26', 'red'],
    ['2026-03-31', 'red'],
  ])('%s亮%s灯', (day, light) => {
    expect(clockOn(drafted(), day, 'publication').light).toBe(light);
  });

  it('4月1日仍未发布：逾期2个工作日；4月1日才发布，逾期记录不变', () => {
    expect(clockOn(drafted(), '2026-04-01', 'publication')).toMatchObject({ late: 2, state: 'lapsed' });
    const clock = clockOn(out('2026-04-01'), '2026-06-01', 'publication');
    expect(clock).toMatchObject({ late: 2, doneOn: '2026-04-01' });
    expect(isOverdue(clock)).toBe(true);
  });

  it('3月30日发布：按期', () => {
    expect(clockOn(out('2026-03-30'), '2026-06-01', 'publication')).toMatchObject({ state: 'met', late: 0 });
  });

  it('信息变更：自变更之日起另计20个工作日（5月9日调休上班）；更正错误不另计', () => {
    const events = run([changed('2026-05-11', '2026-05-08')], out('2026-03-05'));
    expect(clockOn(events, '2026-05-11', 'publication', '第2版')).toMatchObject({
      startedOn: '2026-05-08',
      due: '2026-06-04',
      state: 'running',
    });
    const done = run([...reviewed('2026-05-12'), published('2026-05-12')], events);
    expect(clockOn(done, '2026-06-30', 'publication', '第2版').state).toBe('met');
    const error = run(
      [
        [
          '2026-05-11',
          'contributor',
          { act: 'correct', facts: { content: content(), note: '错字。', cause: { kind: 'error' } } },
        ],
      ],
      out('2026-03-05'),
    );
    expect(names(error, '2026-05-11').filter((name) => name === 'publication')).toHaveLength(1);
  });

  it('审核中修改稿件不重新计算期限', () => {
    const revise: Step = ['2026-03-10', 'contributor', { act: 'revise', facts: { content: content() } }];
    expect(clockOn(run([revise]), '2026-03-10', 'publication')).toMatchObject({
      due: '2026-03-30',
      of: '第2版',
    });
  });

  it('跨入未公布放假通知的2027年：标明暂定', () => {
    const late = drafted(content({ madeOn: plainDate('2026-12-15') }), '2026-12-16');
    expect(clockOn(late, '2026-12-16', 'publication').provisional).toBe(true);
  });

  it('依申请公开、不予公开的没有公开期限；放弃的稿件没有期限', () => {
    const disclosure = { kind: 'onRequest', reason: '含个人信息', basis: '条例第十五条' } as const;
    expect(names(drafted(content({ disclosure })), '2026-03-05')).toEqual([]);
    const drop: Step = ['2026-03-05', 'office', { act: 'dropDraft', facts: { reason: '重复' } }];
    expect(names(run([drop]), '2026-03-05')).toEqual([]);
  });
});

describe('特别期限优先', () => {
  it.each([
    ['部门预算：批复后20日', 'departmentBudget', '2026-02-06', '2026-02-26'],
    ['行政处罚决定：7个工作日', 'licenceOrPenaltyDecision', '2026-03-02', '2026-03-11'],
    ['征收土地公告：收到批准文件15个工作日', 'landAcquisitionNotice', '2026-03-02', '2026-03-23'],
    ['征地批准文件：10个工作日', 'landApprovalDocument', '2026-03-02', '2026-03-16'],
    ['出让结果：10个工作日', 'landTransferResult', '2026-03-02', '2026-03-16'],
    ['出让公告：招标拍卖挂牌开始前20日', 'landTransferNotice', '2026-04-20', '2026-03-31'],
    ['经批准的规划：及时，至迟20个工作日', 'approvedPlan', '2026-03-02', '2026-03-30'],
  ] as const)('%s', (_, subject, factOn, due) => {
    const clock = clockOn(drafted(limited(subject, factOn)), '2026-03-03', 'publication');
    expect(clock.due).toBe(due);
    expect(clock.explanation.basis[0]).not.toContain('政府信息公开条例');
  });
});

describe('公示期间', () => {
  const shown = out('2026-03-05', drafted(limited('landCompensationNotice', '2026-03-05')));

  it('征地补偿安置公告3月5日发布：至少30日，至4月7日（4月4日至6日清明放假顺延）', () => {
    expect(clockOn(shown, '2026-03-20', 'display')).toMatchObject({ due: '2026-04-07', state: 'running' });
    expect(clockOn(shown, '2026-04-08', 'display')).toMatchObject({ state: 'met', doneOn: '2026-04-07' });
  });

  it('期间未满就撤下：记为过早撤下', () => {
    const gone = run([withdrawn('2026-03-20')], shown);
    expect(clockOn(gone, '2026-05-01', 'display')).toMatchObject({ state: 'lapsed', light: 'red' });
    const lastDay = run([withdrawn('2026-04-07')], shown);
    expect(clockOn(lastDay, '2026-05-01', 'display').state).toBe('lapsed');
    const after = run([withdrawn('2026-04-08')], shown);
    expect(clockOn(after, '2026-05-01', 'display').state).toBe('met');
  });
});
