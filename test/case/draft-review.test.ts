import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/case/actor.ts';
import { decide } from '../../src/case/acts/decide.ts';
import { defaultOffice } from '../../src/case/office.ts';
import { phaseOf } from '../../src/case/phase.ts';
import { currentRound } from '../../src/case/state.ts';
import { since } from '../../src/law/since.ts';
import {
  contextOf,
  disclosed,
  issued,
  refusal,
  registered,
  run,
  type Step,
  signed,
  stateOf,
} from './matter.ts';

const day = '2026-02-10';
const drafted = run(disclosed(day).slice(0, 2));

function approve(as: Role): Step {
  return [day, as, { act: 'approveDraft', facts: { opinion: '同意' } }];
}

function giveBack(as: Role, backTo?: string): Step {
  const to = backTo === undefined ? {} : { backTo };
  return [day, as, { act: 'returnDraft', facts: { reason: '引用条款不准确', ...to } }];
}

const draftAgain = disclosed(day)[1] ?? issued(day);
const phase = (events: typeof drafted) => phaseOf(stateOf(events), contextOf(day)).phase;

describe('审签', () => {
  it('默认环节：法律顾问、办公室审核、分管领导签发，依次进行', () => {
    expect(phase(drafted)).toBe('inReview');
    expect(refusal(drafted, approve('leader'))).toEqual({ code: 'not-yours', parties: ['counsel'] });
    const reviewed = run([approve('counsel')], drafted);
    expect(refusal(reviewed, approve('counsel'))).toEqual({ code: 'not-yours', parties: ['office'] });
    expect(refusal(reviewed, issued(day))).toEqual({ code: 'draft-unsigned' });
    expect(phase(run(signed(day), drafted))).toBe('toIssue');
  });

  it('拟稿人不能审签自己的稿件，即使同时担任该环节的岗位', () => {
    const asker = { kind: 'officer' as const, person: 'handler', roles: ['handler', 'counsel'] as const };
    const command = { act: 'approveDraft' as const, facts: { opinion: undefined } };
    expect(decide(stateOf(drafted), command, { ...contextOf(day), asker })).toEqual({
      ok: false,
      because: { code: 'own-draft' },
    });
  });

  it('退回拟稿人：须重新拟稿送审，从头审签', () => {
    const returned = run([approve('counsel'), giveBack('office')], drafted);
    expect(phase(returned)).toBe('returned');
    expect(refusal(returned, approve('office'))).toEqual({ code: 'no-draft' });
    expect(currentRound(stateOf(run([draftAgain], returned))).draft?.at).toBe(0);
  });

  it('退回此前的环节：退回法律顾问，从该环节继续；不能退回此后的环节', () => {
    const reviewed = run([approve('counsel')], drafted);
    expect(refusal(reviewed, giveBack('office', 'leader'))).toEqual({
      code: 'no-earlier-step',
      backTo: 'leader',
    });
    const back = run([giveBack('office', 'counsel')], reviewed);
    expect(refusal(back, approve('office'))).toEqual({ code: 'not-yours', parties: ['counsel'] });
  });

  it('已签发的稿件可以撤回，审签中的不能另拟', () => {
    expect(refusal(drafted, draftAgain)).toEqual({ code: 'draft-open' });
    const recalled = run(
      [...signed(day), [day, 'leader', { act: 'recallDraft', facts: { reason: '又找到一份附图' } }]],
      drafted,
    );
    expect(phase(recalled)).toBe('returned');
    expect(refusal(recalled, issued(day))).toEqual({ code: 'draft-unsigned' });
  });

  it('环节是数据：改为科长一人签发后，新送审的稿件只经一人，已送审的按送审时的环节', () => {
    const steps = [{ id: 'head', title: '科长签发', role: 'officeHead' as const, does: 'sign' as const }];
    const office = { ...defaultOffice, reviewChain: [since('2026-02-11', steps, '局办公会纪要')] };
    expect(refusal(drafted, approve('officeHead'), office)).toEqual({
      code: 'not-yours',
      parties: ['counsel'],
    });
    const next = disclosed('2026-02-11').slice(0, 2);
    const alone = run(
      [...next, ['2026-02-11', 'officeHead', { act: 'approveDraft', facts: { opinion: undefined } }]],
      registered(),
      office,
    );
    expect(phase(alone)).toBe('toIssue');
  });

  it('没有签发的环节不能送审', () => {
    const steps = [{ id: 'a', title: '审核', role: 'office' as const, does: 'review' as const }];
    const office = { ...defaultOffice, reviewChain: [since('2026-01-01', steps, '试行')] };
    expect(refusal(registered(), draftAgain, office)).toEqual({ code: 'chain-without-signature' });
  });

  it('签发以后案卷有变（第三方提出异议），成文时再次核对', () => {
    const consult = {
      id: 'c1',
      consulted: 'thirdParty' as const,
      partyKey: 'k',
      pieces: ['p1'],
      subject: '协议',
    };
    const events = run(
      [
        ...signed(day),
        [day, 'handler', { act: 'consult', facts: consult }],
        [day, 'thirdParty', { act: 'answerConsultation', facts: { id: 'c1', answer: 'objects' } }],
      ],
      drafted,
    );
    expect(refusal(events, issued(day))).toEqual({ code: 'third-party-objects', piece: 'p1' });
  });
});
