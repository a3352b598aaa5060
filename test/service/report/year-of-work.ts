import type { RemedyBlock, RemedyDecided } from '../../../src/case/event/remedy.ts';
import { plainDate } from '../../../src/law/plain-date.ts';
import {
  corrected,
  correction,
  disclosed,
  issued,
  noticeServed,
  replyServed,
  type Step,
  signed,
} from '../../case/matter.ts';
import { application, type OpenedOffice, receive, take } from '../case/opened-office.ts';

type Received = Parameters<typeof receive>[1];

/** A matter received on the day and carried through the steps; gives its id. */
async function handled(
  opened: OpenedOffice,
  on: string,
  steps: readonly Step[],
  changes: Received = {},
): Promise<string> {
  const first = await receive(opened, { on: plainDate(on), ...changes });
  return (await take(opened, first, steps)).caseId;
}

function filed(day: string, id: string, block: RemedyBlock): Step {
  const facts = { id, block, body: '云岭县人民政府', against: 'reply' as const, simplified: false };
  return [day, 'office', { act: 'recordRemedy', facts }];
}

function decided(day: string, id: string, result: RemedyDecided['result'], final = true): Step {
  return [day, 'office', { act: 'recordDecision', facts: { id, result, final, text: '决定书' } }];
}

function again(day: string): Step {
  return [day, 'office', { act: 'orderRehandling', facts: { cause: 'ownMotion' } }];
}

/** A second reply, that the information does not exist. */
function notExisting(day: string): Step[] {
  const evidence = {
    kind: 'search' as const,
    searchedBy: '赵工',
    where: ['档案室'],
    keywords: ['青石村'],
    searchedOn: plainDate(day),
    result: 'notFound' as const,
  };
  const answers = [{ piece: 'p1', reply: 'notExisting' as const, withheld: [] }];
  return [
    [day, 'handler', { act: 'recordEvidence', facts: { pieces: ['p1'], evidence } }],
    [day, 'handler', { act: 'makeDraft', facts: { answers } }],
    ...signed(day),
    issued(day),
    replyServed(day),
  ];
}

const withdrawn = (day: string): Step => [
  day,
  'applicant',
  { act: 'withdraw', facts: { manner: 'written' } },
];
const lapsed = (day: string, how: 'correctionLapsed' | 'feeLapsed'): Step => [
  day,
  'handler',
  { act: 'closeLapsed', facts: { how } },
];
const notified = (day: string, pages: number): Step => [
  day,
  'handler',
  { act: 'notifyFee', facts: { basis: { per: 'page', pages } } },
];
const paid = (day: string, amount: number): Step => [
  day,
  'window',
  { act: 'recordPayment', facts: { amount, receiptNumber: '云财0001' } },
];
const refund = (day: string, amount: number): Step => [
  day,
  'office',
  { act: 'refundFee', facts: { amount, reason: '页数计算有误' } },
];

/** 云岭县自然资源局 in 2025 and 2026: thirteen matters by what is told of them. */
export async function twoYears(opened: OpenedOffice) {
  const enterprise = {
    applicant: { name: '云岭青禾农业有限公司', category: 'commercialEnterprise' },
  } as const;
  const lawFirm = { applicant: { name: '云岭明理律师事务所', category: 'legalServiceProvider' } } as const;
  const { facts } = application(opened.organId);
  return {
    same: await handled(opened, '2025-03-03', disclosed('2025-03-12')),
    over: await handled(opened, '2025-12-22', disclosed('2026-01-06'), enterprise),
    againSameYear: await handled(opened, '2025-04-01', [
      ...disclosed('2025-04-10'),
      again('2025-06-03'),
      ...notExisting('2025-06-16'),
    ]),
    againNextYear: await handled(opened, '2025-05-06', [
      ...disclosed('2025-05-15'),
      filed('2025-06-20', '复议1', 'reconsideration'),
      decided('2026-02-04', '复议1', 'corrected'),
      again('2026-02-05'),
      ...notExisting('2026-02-24'),
    ]),
    withdrawn: await handled(opened, '2026-02-06', [withdrawn('2026-02-10')], lawFirm),
    correctionLapsed: await handled(opened, '2025-12-01', [
      ...correction('2025-12-04'),
      lapsed('2026-01-05', 'correctionLapsed'),
    ]),
    corrected: await handled(opened, '2026-03-02', [
      ...correction('2026-03-04'),
      corrected('2026-03-10'),
      ...disclosed('2026-03-20'),
    ]),
    feePaid: await handled(opened, '2026-04-01', [
      notified('2026-04-07', 68),
      noticeServed('2026-04-08', 'fee'),
      paid('2026-04-15', 380_00),
      refund('2026-04-20', 100_00),
      ...disclosed('2026-04-22'),
    ]),
    feeLapsed: await handled(opened, '2025-12-10', [
      notified('2025-12-15', 100),
      noticeServed('2025-12-16', 'fee'),
      lapsed('2026-01-22', 'feeLapsed'),
    ]),
    sued: await handled(
      opened,
      '2026-05-06',
      [
        ...disclosed('2026-05-14'),
        filed('2026-06-01', '诉讼1', 'litigation.direct'),
        filed('2026-07-01', '诉讼2', 'litigation.afterReconsideration'),
        decided('2026-09-01', '诉讼1', 'upheld', false),
        decided('2026-10-09', '诉讼2', 'other'),
      ],
      enterprise,
    ),
    open: await handled(opened, '2026-12-21', []),
    unconfirmed: await handled(opened, '2026-12-30', [], { facts: { ...facts, channel: 'internet' } }),
    record: await handled(opened, '2026-06-02', [], { facts: { ...facts, matter: 'recordCorrection' } }),
  };
}
