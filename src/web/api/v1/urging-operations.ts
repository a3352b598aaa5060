/** 督办: notices of the supervising organ, and what the organ answers. Its own people urge by the act 办理记录. */
import { z } from 'zod';
import { Day, Text } from '../../../case/event/envelope.ts';
import { yes } from '../../../law/outcome.ts';
import { formatDay } from '../../../law/plain-date.ts';
import type { Services } from '../../../service/services.ts';
import { caseReaders } from './case-readers.ts';
import { Cursor, cursorOf } from './cursor.ts';
import { organOperation } from './operation.ts';
import { malformed } from './refusal.ts';
import { Id, Instant, named, YesNo } from './schema/named.ts';

const tag = '督办';

const Place = z.strictObject({ issuedAt: z.iso.datetime({ offset: true }), id: z.string().max(200) });

const UrgingView = named(
  'Urging',
  '督办通知及整改反馈；没有反馈的 answer 为空。caseId 为空的，是对整体工作的督办',
  z.object({
    urgingId: Id,
    caseId: Id.nullable(),
    number: z.string().nullable(),
    text: z.string(),
    dueOn: Day,
    issuedAt: Instant,
    issuedBy: z.string(),
    answer: z.object({ text: z.string(), answeredAt: Instant, answeredBy: z.string() }).nullable(),
  }),
);

export const urgingOperations = [
  organOperation({
    id: 'issueUrging',
    method: 'post',
    path: '/organs/{organId}/urgings',
    tag,
    title: '下发督办通知',
    note: '上级主管部门对一个办件（caseId）或者整体工作提出，告知政府信息公开工作机构及其负责人，并留存。本机关的人督办，用办件的“办理记录”（topic 为 urging）。',
    access: ['supervisor'],
    isKeyed: true,
    body: named(
      'NewUrging',
      '督办通知：dueOn 为反馈期限',
      z.strictObject({ caseId: z.string().max(200).optional(), text: Text, dueOn: Day }),
    ),
    status: 201,
    answer: UrgingView,
    refusals: ['malformed', 'conflict'],
    log: 'all',
    async handle({ services, organ, staff, body, key }) {
      const { organId } = organ;
      const { today } = await services.settingOf(organId);
      if (body.dueOn < today) {
        return malformed({ path: 'dueOn', message: `反馈期限不能早于今天（${formatDay(today)}）。` });
      }
      const wish = { organId, requestKey: key, issuedBy: staff.personId, ...body };
      return yes(await oneView(services, await services.urgings.issue(wish)));
    },
  }),
  organOperation({
    id: 'listUrgings',
    method: 'get',
    path: '/organs/{organId}/urgings',
    tag,
    title: '督办通知',
    note: '后下发的在前；open：true 为还没有反馈的，false 为已经反馈的。',
    access: caseReaders,
    query: z.strictObject({
      open: YesNo.optional(),
      after: Cursor(Place).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
    }),
    status: 200,
    answer: named(
      'Urgings',
      '督办通知的一页；next 为下一页的位置，没有下一页的为空',
      z.object({ urgings: z.array(UrgingView), next: z.string().nullable() }),
    ),
    log: 'refusals',
    async handle({ services, organ, query }) {
      const { urgings, next } = await services.urgings.list(organ.organId, query);
      return yes({ urgings: await views(services, urgings), next: next ? cursorOf(next) : null });
    },
  }),
  organOperation({
    id: 'answerUrging',
    method: 'post',
    path: '/organs/{organId}/urgings/{urgingId}/answer',
    tag,
    title: '整改反馈',
    note: '反馈一次，告知下发的人。',
    access: ['office', 'officeHead', 'leader'],
    body: named('UrgingAnswer', '整改反馈', z.strictObject({ text: Text })),
    status: 200,
    answer: UrgingView,
    refusals: ['malformed', 'conflict'],
    log: 'all',
    async handle({ services, organ, staff, params, body }) {
      const { urgingId: id = '' } = params;
      const answer = { organId: organ.organId, id, text: body.text, answeredBy: staff.personId };
      return yes(await oneView(services, await services.urgings.answer(answer)));
    },
  }),
];

type Urging = Awaited<ReturnType<Services['urgings']['issue']>>;

async function oneView(services: Services, urging: Urging): Promise<z.output<typeof UrgingView>> {
  const [view] = await views(services, [urging]);
  if (!view) throw new Error('one urging, no view');
  return view;
}

async function views({ people }: Services, urgings: readonly Urging[]) {
  const ids = urgings.flatMap(({ issuedBy, answeredBy }) => [issuedBy, answeredBy ?? issuedBy]);
  const names = await people.names([...new Set(ids)]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return urgings.map(({ id, answeredBy, answeredAt, answerText, issuedBy, dueOn, ...rest }) => ({
    urgingId: id,
    ...rest,
    dueOn: Day.parse(dueOn),
    issuedBy: nameOf(issuedBy),
    answer:
      answerText === null || answeredAt === null || answeredBy === null
        ? null
        : { text: answerText, answeredAt, answeredBy: nameOf(answeredBy) },
  }));
}
