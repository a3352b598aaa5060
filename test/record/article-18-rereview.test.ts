import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { since } from '../../src/law/since.ts';
import { clocksOf } from '../../src/record/clocks/clocks.ts';
import type { Disclosure } from '../../src/record/content/disclosure.ts';
import { defaultOffice } from '../../src/record/office.ts';
import { phaseOf } from '../../src/record/phase.ts';
import { visibility } from '../../src/record/visibility.ts';
import {
  clockOn,
  content,
  drafted,
  notice,
  out,
  published,
  reckoningOn,
  refusal,
  registered,
  reviewed,
  run,
  type Step,
  stateOf,
  withdrawn,
} from './piece.ts';

const onRequest: Disclosure = { kind: 'onRequest', reason: '只涉及特定申请人', basis: '条例第二十七条' };
const internal: Disclosure = {
  kind: 'withheld',
  ground: 'internalAffairs',
  reason: '内部工作流程',
  basis: '条例第十六条第一款',
};
const secret: Disclosure = {
  kind: 'withheld',
  ground: 'stateSecret',
  reason: '属于国家秘密',
  basis: '保守国家秘密法第十三条',
  secret: { level: 'confidential', determinedOn: plainDate('2016-06-01'), until: plainDate('2026-05-31') },
};

const kept = (disclosure: Disclosure) =>
  run([...reviewed('2026-03-05'), registered('2026-03-06')], drafted(content({ disclosure })));
const marked = run(
  [...reviewed('2026-03-05'), registered('2026-03-06')],
  drafted(
    notice({ disclosure: secret, documentNumber: undefined, description: undefined, keywords: [], body: [] }),
  ),
);

function rereviewed(when: string, result: 'unchanged' | 'mayBePublic' | 'mayBeGivenOnRequest'): Step {
  return [when, 'office', { act: 'rereview', facts: { result, opinion: '见评估表。' } }];
}

function attribute(when: string, disclosure: Disclosure = { kind: 'proactive' }): Step {
  return [when, 'contributor', { act: 'changeAttribute', facts: { disclosure, because: '多次收到申请。' } }];
}

describe('不公开信息的登记', () => {
  it('同样经过审核，登记入目录，不公开，有索引号', () => {
    const state = stateOf(kept(onRequest));
    expect(phaseOf(state).phase).toBe('registered');
    expect(state.indexNumber).toBe('014416330/2026-00002');
    expect(visibility(state, '2026-12-31T00:00:00+08:00')).toBe('hidden');
  });

  it('不是主动公开的不能发布，主动公开的不是登记', () => {
    const signedOff = run(reviewed('2026-03-05'), drafted(content({ disclosure: internal })));
    expect(refusal(signedOff, published('2026-03-05'))).toEqual({ code: 'not-proactive', kind: 'withheld' });
    expect(refusal(run(reviewed('2026-03-05')), registered('2026-03-05'))).toEqual({ code: 'proactive' });
    expect(refusal(drafted(content({ disclosure: internal })), registered('2026-03-05')).code).toBe(
      'unreviewed',
    );
  });
});

describe('定期评估（条例第十八条）', () => {
  it('每年一次：2026年3月6日登记，2027年3月8日届满（3月6日是周六，顺延）', () => {
    expect(clockOn(kept(internal), '2026-12-01', 'rereview')).toMatchObject({
      startedOn: '2026-03-06',
      due: '2027-03-08',
      state: 'running',
      light: 'green',
    });
  });

  it('评估一次，从评估之日另起一年', () => {
    const again = run([rereviewed('2026-11-02', 'unchanged')], kept(internal));
    expect(clockOn(again, '2026-12-01', 'rereview')).toMatchObject({
      startedOn: '2026-11-02',
      due: '2027-11-02',
    });
  });

  it('更正登记的内容不重新起算', () => {
    const whole = content({ disclosure: internal, keywords: [] });
    const cause = { kind: 'error' as const };
    const fix: Step = [
      '2026-10-12',
      'contributor',
      { act: 'correct', facts: { content: whole, note: '更正关键词。', cause } },
    ];
    const fixed = run([fix, ...reviewed('2026-10-13'), registered('2026-10-13')], kept(internal));
    expect(clockOn(fixed, '2026-12-01', 'rereview').startedOn).toBe('2026-03-06');
  });

  it('周期由本机关定：改为每6个月', () => {
    const office = { ...defaultOffice, rereview: [since('2026-01-01', 6, '本局制度')] };
    const [clock] = clocksOf(stateOf(kept(internal)), reckoningOn('2026-04-01', office));
    expect(clock).toMatchObject({ name: 'rereview', due: '2026-09-07' });
  });

  it('国家秘密：期限2026年5月31日届满，届满后评估的记为按期完成', () => {
    expect(clockOn(marked, '2026-05-29', 'secretTerm')).toMatchObject({
      due: '2026-05-31',
      state: 'running',
    });
    expect(clockOn(marked, '2026-06-01', 'secretTerm').state).toBe('lapsed');
    const looked = run([rereviewed('2026-06-02', 'mayBePublic')], marked);
    expect(clockOn(looked, '2026-06-03', 'secretTerm')).toMatchObject({ doneOn: '2026-06-02' });
  });

  it('只评估已经登记的信息', () => {
    expect(refusal(out('2026-03-05'), rereviewed('2026-03-06', 'unchanged'))).toEqual({
      code: 'not-registered',
    });
  });
});

describe('变更公开属性', () => {
  it('依申请公开转为主动公开：另起一版，重新审核，自决定之日起20个工作日内发布', () => {
    const changed = run([attribute('2026-05-11')], kept(onRequest));
    expect(clockOn(changed, '2026-05-11', 'publication', '第2版').due).toBe('2026-06-08');
    expect(refusal(changed, published('2026-05-11')).code).toBe('unreviewed');
    const shown = stateOf(
      run([...reviewed('2026-05-12'), published('2026-05-12', '014416330/2026-00002')], changed),
    );
    expect(visibility(shown, '2026-05-13T00:00:00+08:00')).toBe('public');
    expect(shown.indexNumber).toBe('014416330/2026-00002');
  });

  it('不予公开的，评估认为可以公开之后才能变更', () => {
    expect(refusal(kept(internal), attribute('2026-05-11'))).toEqual({ code: 'not-rereviewed' });
    const no = run([rereviewed('2026-05-11', 'unchanged')], kept(internal));
    expect(refusal(no, attribute('2026-05-11'))).toEqual({ code: 'not-rereviewed' });
    const given = run([rereviewed('2026-05-11', 'mayBeGivenOnRequest')], kept(internal));
    expect(refusal(given, attribute('2026-05-11'))).toEqual({ code: 'not-rereviewed' });
    expect(phaseOf(stateOf(run([attribute('2026-05-11', onRequest)], given))).phase).toBe('drafting');
  });

  it('解密的信息转为主动公开：先补上内容才能报送', () => {
    const opened = run([rereviewed('2026-06-02', 'mayBePublic'), attribute('2026-06-02')], marked);
    const [submit] = reviewed('2026-06-03');
    expect(submit && refusal(opened, submit)).toEqual({
      code: 'flags-to-mend',
      flags: ['缺少内容概述。', '缺少正文或者附件。'],
    });
  });

  it('同一属性不用变更；正在公开的先撤下；改为不予公开后，原处只见撤下的说明', () => {
    expect(refusal(kept(onRequest), attribute('2026-05-11', onRequest))).toEqual({
      code: 'attribute-same',
      kind: 'onRequest',
    });
    expect(refusal(out('2026-03-05'), attribute('2026-05-11', onRequest))).toEqual({
      code: 'published',
      on: '2026-03-05',
    });
    const gone = run(
      [withdrawn('2026-05-11', 'rights'), attribute('2026-05-11', onRequest)],
      out('2026-03-05'),
    );
    const inRegister = run(
      [...reviewed('2026-05-12'), registered('2026-05-12', '014416330/2026-00001')],
      gone,
    );
    expect(visibility(stateOf(inRegister), '2026-06-01T00:00:00+08:00')).toBe('tombstone');
  });

  it('已发布的信息后来定密：内容不能随属性变更留下', () => {
    const gone = run([withdrawn('2026-05-11', 'rights')], out('2026-03-05'));
    expect(refusal(gone, attribute('2026-05-11', secret))).toEqual({ code: 'classified-content' });
  });
});
