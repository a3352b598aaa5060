import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../src/record/acts/command.ts';
import { content } from './piece.ts';

describe('读办理命令', () => {
  it('读出动作、文书和事实', () => {
    const command = {
      act: 'withdraw',
      document: { key: 'd1', title: '撤销决定' },
      facts: { cause: 'order', reason: '依上级要求撤下。', showTitle: true },
    };
    expect(parseCommand(command)).toEqual({ ok: true, value: command });
    const revise = { act: 'revise', facts: { content: content() } };
    expect(parseCommand(revise)).toEqual({ ok: true, value: revise });
  });

  it.each([
    ['没有的动作', { act: 'delete', facts: {} }, ['act']],
    [
      '发布时间',
      { act: 'publish', facts: { indexNumber: 'x', publishedAt: '2026-01-01T00:00:00Z' } },
      ['facts'],
    ],
    [
      '记录时间',
      { act: 'publish', facts: { indexNumber: 'x', recordedAt: '2026-01-01T00:00:00Z' } },
      ['facts'],
    ],
    ['发生之日', { act: 'publish', on: '2026-01-01', facts: { indexNumber: 'x' } }, []],
    ['由系统填的版本', { act: 'publish', facts: { indexNumber: 'x', contentVersion: 1 } }, ['facts']],
    ['由系统填的环节', { act: 'reviewSecrecy', facts: { step: 'sign', opinion: '可以' } }, ['facts']],
    ['没有意见的保密审查', { act: 'reviewSecrecy', facts: {} }, ['facts', 'opinion']],
    ['冒名的记录人', { act: 'addNote', facts: { text: '某', by: { kind: 'system' } } }, ['facts']],
    [
      '没有时区的时刻',
      { act: 'schedule', facts: { publishAt: '2026-03-09T08:30:00' } },
      ['facts', 'publishAt'],
    ],
    [
      '正文里的HTML',
      { act: 'revise', facts: { content: { ...content(), body: '<p>正文</p>' } } },
      ['facts', 'content', 'body'],
    ],
    [
      '本机关网站不另登渠道',
      { act: 'postOnChannel', facts: { channel: 'website', postedOn: '2026-01-01' } },
      ['facts', 'channel'],
    ],
  ])('拒绝：%s', (_, value, path) => {
    const read = parseCommand(value);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.because[0]?.path).toEqual(path);
  });
});
