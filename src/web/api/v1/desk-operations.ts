/** 收件台: 网上提交的补正、满意度; 工作台的数字. */
import { z } from 'zod';
import { ApplicantDetails } from '../../../case/application/applicant-details.ts';
import { CorrectionReceived } from '../../../case/event/correction.ts';
import { Day } from '../../../case/event/envelope.ts';
import { phaseNames } from '../../../case/phase.ts';
import { no, yes } from '../../../law/outcome.ts';
import { masked } from '../../../service/case/identity.ts';
import { missingCase } from './case-operations.ts';
import { caseReaders, caseWorkers } from './case-readers.ts';
import { organOperation } from './operation.ts';
import { lawSaysNo } from './refusal.ts';
import { Version } from './schema/act-command.ts';
import { DoneView } from './schema/case-views.ts';
import { Id, named } from './schema/named.ts';
import { readerOf } from './staff-reader.ts';

const tag = '收件';

const Sent = z.object({
  sentId: Id,
  on: Day,
  confirmed: z.boolean(),
  pieces: z.array(z.object({ id: z.string(), text: z.string(), documentNumber: z.string().optional() })),
  details: ApplicantDetails.optional(),
  note: z.string().optional(),
  goodReason: z.string().optional(),
});

const count = z.int();

export const deskOperations = [
  organOperation({
    id: 'getCounters',
    method: 'get',
    path: '/organs/{organId}/counters',
    tag,
    title: '工作台的数字',
    note: '未办结的件数，按阶段、灯色分；有网上补正待确认的件数；本人近90天的未读消息（至多计到1000）。',
    access: caseReaders,
    status: 200,
    answer: named(
      'Counters',
      '工作台的数字',
      z.object({
        open: count,
        phases: z.array(z.object({ phase: z.string(), name: z.string(), count })),
        lights: z.object({ red: count, yellow: count, green: count, none: count }),
        waitingCorrections: count,
        unreadMessages: count,
      }),
    ),
    log: 'refusals',
    async handle(ask) {
      const { services, organ } = ask;
      const { phases, ...counts } = await services.counters(organ.organId);
      return yes({
        ...counts,
        phases: Object.entries(phaseNames).map(([phase, name]) => ({
          phase,
          name,
          count: phases[phase] ?? 0,
        })),
        unreadMessages: await services.messages.countUnread(organ.organId, readerOf(ask)),
      });
    },
  }),
  organOperation({
    id: 'listWaitingCorrections',
    method: 'get',
    path: '/organs/{organId}/corrections',
    tag,
    title: '待确认的网上补正',
    note: '申请人已经在网上提交、本机关还没有确认收到的补正（条例第三十一条第三项），最早的在前。',
    access: caseReaders,
    status: 200,
    answer: named(
      'WaitingCorrections',
      '有网上补正待确认的办件',
      z.object({ cases: z.array(z.object({ caseId: Id, number: z.string(), sentOn: z.string() })) }),
    ),
    log: 'refusals',
    async handle({ services, organ }) {
      return yes({ cases: await services.intakeDesk.waitingCorrections(organ.organId) });
    },
  }),
  organOperation({
    id: 'listCorrections',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/corrections',
    tag,
    title: '一件的网上补正',
    note: '后提交的在前；证件号码、联系方式打码。',
    access: caseReaders,
    status: 200,
    answer: named('Corrections', '网上提交的补正', z.object({ corrections: z.array(Sent) })),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const { caseId = '' } = params;
      if (!(await services.cases.findCase(organ.organId, caseId))) return missingCase;
      const sent = await services.intakeDesk.sentCorrections(organ.organId, caseId);
      return yes({
        corrections: sent.map(({ id, on, confirmed, wish }) => {
          const { pieces, details, note, goodReason } = wish;
          const shown = details ? { details: masked(details) } : {};
          return { sentId: id, on, confirmed, pieces: [...pieces], ...shown, note, goodReason };
        }),
      });
    },
  }),
  organOperation({
    id: 'confirmCorrection',
    method: 'post',
    path: '/organs/{organId}/cases/{caseId}/corrections/{sentId}/confirmation',
    tag,
    title: '确认收到网上补正',
    note: '双方确认之日为收到补正之日，答复期限重新计算；期限内提交的仍是按期。逾期而申请人没有说明理由的，须写明 goodReason。',
    access: caseWorkers,
    isKeyed: true,
    body: named(
      'Confirmation',
      '确认收到补正：version 为所见版本',
      z.strictObject({ version: Version, goodReason: CorrectionReceived.shape.goodReason }),
    ),
    status: 200,
    answer: DoneView,
    refusals: ['malformed', 'refused', 'stale-version', 'conflict'],
    log: 'all',
    async handle({ services, organ, asker, visitor, params, body, key }) {
      if (!asker) return no({ code: 'forbidden', message: '没有承办岗位。' });
      const { goodReason, version } = body;
      const done = await services.intakeDesk.confirmCorrection({
        organId: organ.organId,
        requestKey: `${visitor.doer.personId ?? ''}/${key}`,
        caseId: params['caseId'] ?? '',
        sentId: params['sentId'] ?? '',
        version,
        asker,
        ...(goodReason === undefined ? {} : { goodReason }),
      });
      return done.ok ? done : lawSaysNo(done.because);
    },
  }),
  organOperation({
    id: 'getSatisfaction',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/satisfaction',
    tag,
    title: '满意度',
    note: '1至5分；申请人没有评价的为空。',
    access: caseReaders,
    status: 200,
    answer: named(
      'Satisfaction',
      '申请人的评价',
      z.object({ satisfaction: z.object({ score: z.int(), text: z.string() }).nullable() }),
    ),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const { caseId = '' } = params;
      if (!(await services.cases.findCase(organ.organId, caseId))) return missingCase;
      const said = await services.intakeDesk.findSatisfaction(organ.organId, caseId);
      return yes({ satisfaction: said ?? null });
    },
  }),
];
