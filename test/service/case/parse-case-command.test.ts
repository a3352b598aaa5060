import { describe, expect, it } from 'vitest';
import { parseCaseCommand } from '../../../src/service/case/parse-case-command.ts';

describe('读办理命令', () => {
  it.each([
    { act: 'issueReply', facts: { jointWith: [] } },
    { act: 'issueReply', on: '2026-02-09', facts: { jointWith: ['云自然资申〔2026〕2号'] } },
    { act: 'splitOff', facts: { parts: [{ pieces: ['p2'] }] } },
    { act: 'addNote', facts: { topic: 'talk', text: '电话沟通。' } },
  ])('照收：%j', (command) => {
    expect(parseCaseCommand(command)).toEqual({ ok: true, value: command });
  });

  it.each([
    ['自带文号', { act: 'issueReply', facts: { jointWith: [], documentNumber: '某〔2026〕9号' } }, 'facts'],
    ['自带登记号', { act: 'splitOff', facts: { parts: [{ number: '1', pieces: ['p2'] }] } }, 'facts'],
    ['拆分而不写内容', { act: 'splitOff', facts: { parts: [] } }, 'facts'],
    ['没有这个动作', { act: 'nope', facts: {} }, 'act'],
    ['日期不存在', { act: 'issueReply', on: '2026-02-30', facts: { jointWith: [] } }, 'on'],
    ['缺少文字', { act: 'addNote', facts: { topic: 'talk' } }, 'facts'],
  ])('%s的不收，指出在哪里', (_title, command, place) => {
    const read = parseCaseCommand(command);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.because.map(({ path }) => path[0])).toContain(place);
  });
});
