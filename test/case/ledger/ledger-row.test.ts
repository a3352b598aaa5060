import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clocksOf } from '../../../src/case/clocks/clocks.ts';
import { ledgerColumns } from '../../../src/case/ledger/column.ts';
import { ledgerRow } from '../../../src/case/ledger/ledger-row.ts';
import { parsePlainDate } from '../../../src/law/plain-date.ts';
import {
  consulted,
  corrected,
  correction,
  noticeServed,
  registered,
  run,
  type Step,
  stateOf,
} from '../matter.ts';
import { contextOn, histories } from '../random-matter.ts';
import { day, rowOn, sources } from './ledgered.ts';

describe('台账各栏', () => {
  it('栏名和键都不重复，51栏', () => {
    expect(new Set(ledgerColumns.map(({ key }) => key)).size).toBe(51);
    expect(new Set(ledgerColumns.map(({ heading }) => heading)).size).toBe(51);
  });

  it('新登记的一件：收件各栏齐全，其余留空，不填0和否', () => {
    const row = rowOn(registered(), day, {
      applicant: {
        name: '郑小禾',
        documentType: '居民身份证',
        documentNumber: '5301********0012',
        contact: '0870-1234567',
        agent: '陈知行',
      },
      mailNumber: 'XA00112233',
      topics: ['征地', '补偿'],
    });
    expect(row).toMatchObject({
      number: '云自然资申〔2026〕1号',
      arrivedOn: '2026-02-06',
      receivedOn: '2026-02-06',
      channel: '当面',
      mailNumber: 'XA00112233',
      matter: '政府信息公开申请',
      applicant: '郑小禾',
      category: '自然人',
      identity: '居民身份证 5301********0012',
      contact: '0870-1234567',
      agent: '陈知行',
      subject: '青石村三组土地征收补偿安置方案',
      topics: '征地、补偿',
      dueOn: '2026-03-12',
      overdue: false,
      published: false,
    });
    const blank = [
      'unit',
      'extension',
      'fee',
      'issuedOn',
      'reply',
      'overdueDays',
      'reconsiderationResult',
    ] as const;
    expect(blank.map((key) => row[key])).toEqual(blank.map(() => undefined));
  });

  it('没有给出申请人情况的，姓名、证件、联系方式留空，类型取自登记', () => {
    const { applicant, identity, contact, category } = rowOn(registered(), day);
    expect({ applicant, identity, contact, category }).toEqual({
      applicant: undefined,
      identity: undefined,
      contact: undefined,
      category: '自然人',
    });
  });

  it('几项申请编号列出；超过500字的截短', () => {
    const pieces = [
      { id: 'p1', text: '征地批复' },
      { id: 'p2', text: '补偿协议' },
    ];
    expect(rowOn(registered({ pieces }), day).subject).toBe('1.征地批复；2.补偿协议');
    const long = rowOn(registered({ pieces: [{ id: 'p1', text: '征'.repeat(600) }] }), day).subject ?? '';
    expect([...long]).toHaveLength(500);
    expect(long.endsWith('征……')).toBe(true);
  });

  it('分办、补正、征求意见、协办、延期、收费的日期各入其栏', () => {
    const facts = { unit: '利用科', person: 'handler' };
    const steps: Step[] = [
      ['2026-02-06', 'office', { act: 'assign', facts }],
      ...correction(day),
      corrected('2026-02-11'),
      ...consulted('c1', '2026-02-12'),
      ...consulted('c2', '2026-02-13'),
      ['2026-02-24', 'handler', { act: 'answerConsultation', facts: { id: 'c2', answer: 'agrees' } }],
      [
        '2026-02-24',
        'handler',
        { act: 'requestAssistance', facts: { id: 'h1', unit: '规划科', question: '有无此件' } },
      ],
      ['2026-02-25', 'handler', { act: 'answerAssistance', facts: { id: 'h1', text: '有' } }],
    ];
    expect(rowOn(run(steps), '2026-02-25')).toMatchObject({
      unit: '利用科',
      handler: '钱文',
      assignedOn: '2026-02-06',
      correctionToldOn: day,
      correctionReceivedOn: '2026-02-11',
      thirdPartySentOn: '2026-02-12',
      thirdPartyAnsweredOn: undefined,
      assistanceSentOn: '2026-02-24',
      assistanceAnsweredOn: '2026-02-25',
      remarks: '征求意见2次',
    });
    const answered: Step = [
      '2026-02-26',
      'handler',
      { act: 'answerConsultation', facts: { id: 'c1', answer: 'agrees' } },
    ];
    expect(rowOn(run([...steps, answered]), '2026-02-26').thirdPartyAnsweredOn).toBe('2026-02-26');
  });

  it('延期、收费未送达的不算发出；等待缴费时没有到期日，备注说明', () => {
    const extension: Step[] = [
      [
        '2026-02-10',
        'officeHead',
        { act: 'approveExtension', facts: { workingDays: 10, reason: '检索量大' } },
      ],
    ];
    expect(rowOn(run(extension), '2026-02-10').extension).toBeUndefined();
    const fee: Step[] = [
      ...extension,
      noticeServed('2026-02-10', 'extension'),
      ['2026-02-11', 'handler', { act: 'notifyFee', facts: { basis: { per: 'page', pages: 68 } } }],
    ];
    expect(rowOn(run(fee), '2026-02-11')).toMatchObject({
      extension: 10,
      extensionToldOn: '2026-02-10',
      fee: undefined,
    });
    expect(rowOn(run([...fee, noticeServed('2026-02-11', 'fee')]), '2026-02-11')).toMatchObject({
      fee: 380,
      dueOn: undefined,
      overdue: false,
      remarks: '等待申请人缴费，期限中止',
    });
  });
});

test('随机办件：每栏都有值或者留空，种类相符；是否超期与期限一致', () => {
  fc.assert(
    fc.property(histories, (all) => {
      for (const { events, today } of all) {
        const state = stateOf(events);
        const reckoning = contextOn(today);
        const row: Record<string, string | number | boolean | undefined> = {
          ...ledgerRow(state, events, sources, reckoning),
        };
        expect(Object.keys(row).sort()).toEqual(ledgerColumns.map(({ key }) => key).sort());
        for (const { key, kind } of ledgerColumns) {
          const value = row[key];
          if (value === undefined) continue;
          if (kind === 'day') expect(parsePlainDate(`${value}`)).toBe(value);
          else if (kind === 'text') expect(value).toMatch(/\S/);
          else expect(typeof value).toBe(kind === 'yesNo' ? 'boolean' : 'number');
        }
        const late = clocksOf(state, reckoning).some(
          (clock) => (clock.name === 'reply' || clock.name === 'rehandling') && clock.late > 0,
        );
        expect(row['overdue'] ?? false).toBe(late);
      }
    }),
    { numRuns: 60 },
  );
});
