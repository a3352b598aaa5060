import { describe, expect, it } from 'vitest';
import { warningText } from '../../../src/case/drafting/warning.ts';
import type { Answers } from '../../../src/law/reply/decide-reply.ts';
import {
  attempt,
  consulted,
  correction,
  disclosed,
  noticeServed,
  registered,
  run,
  type Step,
} from '../matter.ts';
import { aidOf, answered, day, evidence, nothingStands, pieceOf, questionOf, supply } from './aided.ts';

describe('拟稿引导：七问', () => {
  it('新登记的申请：七个阶段依次列出，案卷已答“未撤回、未逾期、未补正”，下一个问题是要不要补正', () => {
    const aid = pieceOf(registered(), day);
    expect(aid.stages.map(({ stage }) => stage).join('')).toBe('补不补是不是谁负责有没有给不给怎么给怎么答');
    expect(aid.stages.map(({ state }) => state)).toEqual(['open', ...Array(6).fill('ahead')]);
    expect(aid.next).toBe('needsCorrection');
    expect(aid.proposal).toBeUndefined();
    for (const key of ['withdrawn', 'correctionLapsed', 'feeLapsed', 'stillUnclear'] as const) {
      expect(questionOf(aid, key)).toMatchObject({ by: 'file', answer: false, put: true });
    }
  });

  it('逐问作答，每次只问下一个，答完得出拟办意见', () => {
    const answers: Answers = {};
    const order: string[] = [];
    for (let aid = pieceOf(registered(), day, answers); aid.next; aid = pieceOf(registered(), day, answers)) {
      order.push(questionOf(aid, aid.next).stage);
      answers[aid.next] = nothingStands[aid.next] ?? false;
    }
    expect([...new Set(order)].join('')).toBe('补不补是不是谁负责有没有给不给怎么给');
    expect(pieceOf(registered(), day, answers).proposal?.reply).toBe('disclosed');
  });

  it('予以公开：缺提供方式的证据时指出所缺，补上之后可以送审', () => {
    const before = pieceOf(registered(), day, nothingStands).proposal;
    expect(before).toMatchObject({
      reply: 'disclosed',
      basis: ['《中华人民共和国政府信息公开条例》第三十六条第二项'],
      evidence: [{ kind: 'supply', name: '提供的方式、途径和时间', held: false }],
      row: 'disclosed',
      remedy: 'reconsiderationOrLitigation',
      fault: { code: 'evidence-missing' },
      complete: false,
    });
    const events = run([supply]);
    const aid = aidOf(events, day, { p1: { answers: nothingStands } });
    expect(aid.pieces[0]?.proposal).toMatchObject({ evidence: [{ held: true }], complete: true });
    expect(aid).toMatchObject({ bar: undefined, counted: { reply: 'disclosed', row: 'disclosed' } });
    if (!aid.answers) throw new Error('no answers');
    const made = attempt(events, [day, 'handler', { act: 'makeDraft', facts: { answers: aid.answers } }]);
    expect(made.ok).toBe(true);
  });

  it('部分公开：没有写明理由的不能成立；2024年以后复议前置', () => {
    const answers: Answers = { ...nothingStands, internalAffairs: true, separable: true };
    const events = run([
      supply,
      evidence({ kind: 'internalAffairs', category: 'workflow', fact: '会签流转' }),
    ]);
    const before = pieceOf(events, day, answers).proposal;
    expect(before).toMatchObject({ fault: { code: 'reasons-missing' }, complete: false });
    expect(pieceOf(events, day, answers, '  ').proposal?.complete).toBe(false);
    expect(pieceOf(events, day, answers, '会签记录属于内部工作流程信息。').proposal).toMatchObject({
      reply: 'partlyDisclosed',
      withheld: ['internalAffairs'],
      remedy: 'reconsiderationFirst',
      row: 'partlyDisclosed',
      complete: true,
    });
  });

  it('缺项而在7个工作日内：登记的缺项只作提示；答“要补正”的，先告知补正，没有拟办意见', () => {
    const events = registered({ lacking: ['contact'] });
    const aid = pieceOf(events, day);
    expect(questionOf(aid, 'needsCorrection')).toMatchObject({
      by: undefined,
      file: { answer: true, event: { kind: 'registered', on: '2026-02-06' } },
    });
    expect(pieceOf(events, day, { needsCorrection: true })).toMatchObject({
      step: 'correctionNotice',
      next: undefined,
      proposal: undefined,
    });
  });

  it('多项申请逐项引导，各有各的意见；一件计一次', () => {
    const pieces = [
      { id: 'p1', text: '征地批复' },
      { id: 'p2', text: '补偿协议' },
    ];
    const aid = aidOf(registered({ pieces }), day, {
      p1: { answers: nothingStands },
      p2: { answers: { ...nothingStands, responsible: false } },
    });
    expect(aid.pieces.map(({ proposal }) => proposal?.reply)).toEqual(['disclosed', 'notResponsible']);
    expect(aid.answers).toBeUndefined();
    expect(aid.counted).toEqual({ reply: 'partlyDisclosed', row: 'partlyDisclosed' });
  });
});

function at(steps: Step[], on: string): string[] {
  return aidOf(run(steps), on, {}).warnings.map(warningText);
}

describe('拟稿引导：提醒', () => {
  it.each([
    ['2026-02-09', ['需要补正的，应当在2026年2月24日以前告知。']],
    ['2026-03-02', []],
    ['2026-03-09', ['答复期限至2026年3月12日，还有3个工作日。']],
    ['2026-03-16', ['答复期限已于2026年3月12日届满，逾期2个工作日。']],
  ])('2026-02-06 收到的申请，%s 时的提醒', (on, texts) => {
    expect(aidOf(registered(), on, {}).warnings.map(warningText)).toEqual(texts);
  });

  it('等待补正、理由未审查、异议未审查、停止公开，各有一句', () => {
    expect(at(correction(day), '2026-02-10')).toContain('正在等待申请人补正。');
    const objected = [...consulted('c1', day), answered('c1', 'objects', '2026-02-10')];
    expect(at(objected, '2026-02-10')).toContain('第三方不同意公开，其理由尚未审查：p1。');
    const reasons: Step = [
      day,
      'handler',
      { act: 'requestReasons', facts: { figures: '三个月内申请42件', workingDays: 5 } },
    ];
    expect(at([reasons, noticeServed(day, 'reasons')], day)).toContain('已要求申请人说明理由，尚未审查。');
    const stay: Step = [day, 'office', { act: 'orderStay', facts: { id: 's1', body: '云岭县人民法院' } }];
    expect(at([stay], day)).toContain('自2026年2月9日起停止公开，不能送达或者提供。');
  });

  it.each(['2026-02-10', '2026-04-20'])('答复2026-02-09送达以后，%s 没有提醒', (on) => {
    expect(at(disclosed(day), on)).toEqual([]);
  });
});
