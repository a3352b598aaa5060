import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { clocksOf } from '../../src/record/clocks/clocks.ts';
import { counterLink, relationName } from '../../src/record/relation.ts';
import { validityNames, validityOn } from '../../src/record/validity.ts';
import {
  clockOn,
  content,
  drafted,
  notice,
  out,
  reckoningOn,
  refusal,
  run,
  type Step,
  stateOf,
  withdrawn,
} from './piece.ts';

type Status = 'inForce' | 'amended' | 'repealed' | 'lapsed';
const shown = out('2026-03-05');

function set(when: string, status: Status, from: string, expiresOn?: string): Step {
  const end = expiresOn === undefined ? {} : { expiresOn: plainDate(expiresOn) };
  const facts = { status, from: plainDate(from), basis: '云自然资规〔2028〕2号', ...end };
  return [when, 'office', { act: 'setValidity', facts }];
}

function linked(when: string, id: string, record = 'r2'): Step {
  const facts = {
    id,
    relation: 'interpretation' as const,
    form: 'chart' as const,
    to: { kind: 'record' as const, record },
  };
  return [when, 'office', { act: 'link', facts }];
}

function counterpart(when: string, id: string, publishedOn = when): Step {
  return [when, 'system', { act: 'noteCounterpart', facts: { id, publishedOn: plainDate(publishedOn) } }];
}

const status = (events: typeof shown, day: string) => {
  const validity = validityOn(stateOf(events), plainDate(day));
  return validity && validityNames[validity.status];
};

describe('有效性：2026年4月1日施行，有效期至2031年3月31日', () => {
  it.each([
    ['2026-03-31', '尚未施行'],
    ['2026-04-01', '现行有效'],
    ['2031-03-31', '现行有效'],
    ['2031-04-01', '失效'],
  ])('%s：%s', (day, expected) => {
    expect(status(shown, day)).toBe(expected);
  });

  it('2028年5月10日废止：此前有效，此后废止，依据和起始日都在', () => {
    const repealed = run([set('2028-05-08', 'repealed', '2028-05-10')], shown);
    expect([status(repealed, '2028-05-09'), status(repealed, '2028-05-10')]).toEqual(['现行有效', '废止']);
    expect(validityOn(stateOf(repealed), plainDate('2032-01-01'))).toMatchObject({
      from: '2028-05-10',
      basis: '云自然资规〔2028〕2号',
    });
  });

  it('修改之后仍然有效到期满；继续有效换一个期限', () => {
    const amended = run([set('2028-05-08', 'amended', '2028-05-10')], shown);
    expect([status(amended, '2028-05-10'), status(amended, '2031-04-01')]).toEqual(['已修改', '失效']);
    const longer = run([set('2031-03-10', 'inForce', '2031-03-10', '2036-03-31')], shown);
    expect([status(longer, '2031-04-01'), status(longer, '2036-04-01')]).toEqual(['现行有效', '失效']);
  });

  it('已经废止、失效的不再恢复；日期不早于成文和上一次变更；废止没有有效期', () => {
    const repealed = run([set('2028-05-08', 'repealed', '2028-05-10')], shown);
    expect(refusal(repealed, set('2028-06-01', 'inForce', '2028-06-01'))).toEqual({
      code: 'validity-ended',
      on: '2028-05-10',
    });
    expect(refusal(shown, set('2031-04-02', 'inForce', '2031-04-02', '2036-01-01'))).toEqual({
      code: 'validity-ended',
      on: '2031-04-01',
    });
    expect(refusal(shown, set('2028-05-08', 'amended', '2026-03-01')).code).toBe('day-before');
    expect(refusal(shown, set('2028-05-08', 'repealed', '2028-05-10', '2029-01-01')).code).toBe(
      'expiry-misplaced',
    );
  });

  it('公告没有有效性；没有发布的文件也没有', () => {
    const announced = out('2026-03-05', drafted(notice()));
    expect(refusal(announced, set('2028-05-08', 'repealed', '2028-05-10'))).toEqual({ code: 'no-validity' });
    expect(status(drafted(), '2026-05-01')).toBeUndefined();
  });

  it('期满前6个月提醒：2030年9月30日起黄灯，期满后红灯；废止之后不再计', () => {
    expect(clockOn(shown, '2030-09-29', 'validity').light).toBe('green');
    expect(clockOn(shown, '2030-09-30', 'validity')).toMatchObject({ light: 'yellow', warnOn: '2030-09-30' });
    expect(clockOn(shown, '2031-04-01', 'validity')).toMatchObject({
      light: 'red',
      state: 'lapsed',
      late: 0,
    });
    const repealed = run([set('2028-05-08', 'repealed', '2028-05-10')], shown);
    expect(clockOn(repealed, '2028-05-10', 'validity')).toMatchObject({ state: 'void', light: 'none' });
  });
});

describe('政策解读：双向关联，文件发布后3个工作日内', () => {
  it('3月5日（周四）发布：解读3月10日届满，3月11日逾期1个工作日', () => {
    expect(clockOn(shown, '2026-03-10', 'interpretation')).toMatchObject({ due: '2026-03-10', late: 0 });
    expect(clockOn(shown, '2026-03-11', 'interpretation')).toMatchObject({ state: 'lapsed', late: 1 });
  });

  it('只关联不算完成，解读发布才算：3月10日发布，按期', () => {
    const joined = run([linked('2026-03-06', 'l1')], shown);
    expect(clockOn(joined, '2026-03-09', 'interpretation').state).toBe('running');
    const done = run([counterpart('2026-03-10', 'l1')], joined);
    expect(clockOn(done, '2026-04-01', 'interpretation')).toMatchObject({
      state: 'met',
      doneOn: '2026-03-10',
    });
  });

  it('别处的媒体解读以其日期为准；几个解读以最早的为准', () => {
    const elsewhere = {
      kind: 'elsewhere' as const,
      title: '答记者问',
      address: 'https://www.example.gov.cn/2.html',
      publishedOn: plainDate('2026-03-09'),
    };
    const facts = { id: 'l0', relation: 'interpretation' as const, form: 'media' as const, to: elsewhere };
    const both = run(
      [
        linked('2026-03-06', 'l1'),
        counterpart('2026-03-12', 'l1'),
        ['2026-03-12', 'office', { act: 'link', facts }],
      ],
      shown,
    );
    expect(clockOn(both, '2026-04-01', 'interpretation').doneOn).toBe('2026-03-09');
  });

  it('解除关联之后重新计算；撤下的文件不再计；公告和转载没有这一期限', () => {
    const undone = run(
      [
        linked('2026-03-06', 'l1'),
        counterpart('2026-03-06', 'l1'),
        ['2026-03-13', 'office', { act: 'unlink', facts: { id: 'l1', reason: '关联有误' } }],
      ],
      shown,
    );
    expect(clockOn(undone, '2026-03-13', 'interpretation').late).toBe(3);
    expect(clockOn(run([withdrawn('2026-03-09')], shown), '2026-04-01', 'interpretation').state).toBe('void');
    const others = [drafted(notice()), drafted(content({ source: { kind: 'reprint', from: '省厅' } }))];
    for (const events of others) {
      const clocks = clocksOf(stateOf(out('2026-03-05', events)), reckoningOn('2026-04-01'));
      expect(clocks.map(({ name }) => name)).not.toContain('interpretation');
    }
  });

  it('从解读一方看是“解读的文件”，从文件一方看是“相关解读”，形式相同', () => {
    const interpretation = drafted(
      notice({ title: '图解', about: { kind: 'interpretation', form: 'chart' } }),
      '2026-03-05',
      'r2',
    );
    const facts = { id: 'l1', relation: 'policy' as const, to: { kind: 'record' as const, record: 'r1' } };
    const state = stateOf(run([['2026-03-05', 'office', { act: 'link', facts }]], interpretation));
    const [link] = state.links;
    const back = link && counterLink(state, link);
    expect(back).toEqual({
      id: 'l1',
      relation: 'interpretation',
      form: 'chart',
      to: { kind: 'record', record: 'r2' },
    });
    expect([relationName('policy'), relationName('interpretation')]).toEqual(['解读的文件', '相关解读']);
    const joined = stateOf(run([['2026-03-06', 'system', { act: 'link', facts: back ?? facts }]], shown));
    const [there] = joined.links;
    expect(there && counterLink(joined, there)).toEqual(facts);
  });

  it('拒绝：没有形式、形式多余、与自己关联、编号重复、不是解读而称解读', () => {
    const to = { kind: 'record' as const, record: 'r2' };
    const link = (facts: Extract<Step[2], { act: 'link' }>['facts']) =>
      refusal(run([linked('2026-03-06', 'l1')], shown), ['2026-03-06', 'office', { act: 'link', facts }])
        .code;
    expect(link({ id: 'l2', relation: 'interpretation', to })).toBe('form-needed');
    expect(link({ id: 'l2', relation: 'amends', to, form: 'text' })).toBe('form-misplaced');
    expect(link({ id: 'l2', relation: 'repeals', to: { kind: 'record', record: 'r1' } })).toBe(
      'link-to-itself',
    );
    expect(link({ id: 'l1', relation: 'repeals', to })).toBe('id-taken');
    expect(link({ id: 'l2', relation: 'policy', to })).toBe('not-interpretation');
    expect(refusal(shown, counterpart('2026-03-06', 'l9'))).toEqual({ code: 'unknown-reference', id: 'l9' });
  });
});
