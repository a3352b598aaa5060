/** 依申请公开台账 as an Excel file. */
import { z } from 'zod';
import { Day } from '../../../case/event/envelope.ts';
import { yes } from '../../../law/outcome.ts';
import { caseReaders } from './case-readers.ts';
import { AnyFile, FileAnswer } from './file-answer.ts';
import { type OrganAsk, organOperation } from './operation.ts';

const tag = '台账';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const Filter = z
  .strictObject({
    year: z.coerce.number().int().min(2008).max(2999).optional(),
    from: Day.optional(),
    until: Day.optional(),
  })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['from'], error: '不能晚于 until' });

const description = {
  method: 'get',
  tag,
  query: Filter,
  status: 200,
  answer: AnyFile,
  gives: xlsxType,
  log: 'all',
} as const;

const note =
  '每件一行，截至今天。按收到之日（尚未确认收到的按到达之日）：year 为整年，from、until 含当日，都不给的为全部。';

export const ledgerOperations = [
  organOperation({
    ...description,
    id: 'getLedger',
    path: '/organs/{organId}/ledger',
    title: '依申请公开台账',
    note: `${note}证件号码、联系方式打码。`,
    access: caseReaders,
    handle: (ask) => ledgerOf(ask, false),
  }),
  organOperation({
    ...description,
    id: 'getUnmaskedLedger',
    path: '/organs/{organId}/ledger/unmasked',
    title: '依申请公开台账（不打码）',
    note: `${note}每次导出记入访问日志。`,
    access: ['window', 'office', 'officeHead'],
    handle: (ask) => ledgerOf(ask, true),
  }),
];

async function ledgerOf(
  { services, organ, query }: OrganAsk<z.output<typeof Filter>, unknown>,
  unmasked: boolean,
) {
  const { year, from, until } = query;
  const filter = {
    ...(year === undefined ? {} : { year }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const content = await services.ledger(organ.organId, filter, unmasked);
  return yes(new FileAnswer(xlsxType, content, `${organ.organName}依申请公开台账.xlsx`));
}
