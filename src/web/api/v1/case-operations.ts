/** 办件: 登记、清单、一件. */
import { z } from 'zod';
import { ApplicantDetails } from '../../../case/application/applicant-details.ts';
import { Day, DocumentReference, Name } from '../../../case/event/envelope.ts';
import { CaseEvent } from '../../../case/event/event.ts';
import { ApplicantCategory, Registered } from '../../../case/event/intake.ts';
import { no, yes } from '../../../law/outcome.ts';
import { caseReaders, caseWorkers, detailReaders } from './case-readers.ts';
import { caseView, lineView } from './case-view.ts';
import { Cursor, cursorOf } from './cursor.ts';
import { organOperation } from './operation.ts';
import { lawSaysNo, type Refusal } from './refusal.ts';
import { CaseLineView, CaseView, DoneView, LightName, PhaseName } from './schema/case-views.ts';
import { Id, named, YesNo } from './schema/named.ts';

const tag = '依申请公开';

const { matter, channel, pieces, lacking, oral, electronicService } = Registered.shape;

const Application = named(
  'Application',
  '登记的申请：on 为提交、签收或者到达之日；applicant.id 为已有的申请人',
  z.strictObject({
    on: Day,
    document: DocumentReference.optional(),
    applicant: z.strictObject({
      id: Name.optional(),
      name: Name,
      category: ApplicantCategory,
      details: ApplicantDetails.optional(),
    }),
    matter,
    channel,
    pieces,
    lacking,
    oral,
    electronicService,
  }),
);

const Place = z.strictObject({
  due: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .nullable(),
  caseId: z.string().max(100),
});

export const missingCase = no<Refusal>({ code: 'not-found', message: '没有这个办件。' });

export const caseOperations = [
  organOperation({
    id: 'registerCase',
    method: 'post',
    path: '/organs/{organId}/cases',
    tag,
    title: '登记申请',
    note: '窗口登记信函、当面、传真、口头（oral）提出的申请；登记号由系统给出。',
    access: caseWorkers,
    isKeyed: true,
    body: Application,
    status: 201,
    answer: DoneView,
    refusals: ['malformed', 'refused', 'conflict'],
    log: 'all',
    async handle({ services, organ, asker, visitor, body, key }) {
      if (!asker) return no({ code: 'forbidden', message: '没有承办岗位。' });
      const { on, document, applicant, ...facts } = body;
      const { id, ...known } = applicant;
      const application = {
        organId: organ.organId,
        requestKey: `${visitor.doer.personId ?? ''}/${key}`,
        on,
        document,
        applicant: { ...known, ...(id === undefined ? {} : { id }) },
        facts,
        asker,
      };
      const done = await services.cases.receiveApplication(
        application,
        await services.settingOf(organ.organId),
      );
      return done.ok ? done : lawSaysNo(done.because);
    },
  }),
  organOperation({
    id: 'listCases',
    method: 'get',
    path: '/organs/{organId}/cases',
    tag,
    title: '办件清单',
    note: '按到期日排列，没有到期日的在后。open：true 为未办结的，false 为已办结的。',
    access: caseReaders,
    query: z.strictObject({
      phase: PhaseName.optional(),
      unit: z.string().max(200).optional(),
      light: LightName.optional(),
      open: YesNo.optional(),
      after: Cursor(Place).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    status: 200,
    answer: named(
      'Cases',
      '办件清单的一页；next 为下一页的位置，没有下一页的为空',
      z.object({ cases: z.array(CaseLineView), next: z.string().nullable() }),
    ),
    refusals: ['malformed'],
    log: 'refusals',
    async handle({ services, organ, query }) {
      const { organId } = organ;
      const { phase, unit, light, open, after, limit } = query;
      const filter = {
        ...(phase === undefined ? {} : { phase }),
        ...(unit === undefined ? {} : { unit }),
        ...(light === undefined ? {} : { light }),
        ...(open === undefined ? {} : { open }),
        ...(after === undefined ? {} : { after }),
        ...(limit === undefined ? {} : { limit }),
      };
      const page = await services.cases.listCases(organId, filter, await services.settingOf(organId));
      return yes({ cases: page.lines.map(lineView), next: page.next ? cursorOf(page.next) : null });
    },
  }),
  organOperation({
    id: 'getCase',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}',
    tag,
    title: '一个办件',
    note: '状态、办理过程、期限及逐日说明、今天可以和不能办理的动作及理由。',
    access: caseReaders,
    status: 200,
    answer: CaseView,
    log: 'refusals',
    async handle(ask) {
      const { services, organ, params } = ask;
      const caseId = params['caseId'] ?? '';
      const found = await services.cases.findCase(organ.organId, caseId);
      return found ? yes(await caseView(ask, caseId, found)) : missingCase;
    },
  }),
  organOperation({
    id: 'getEvents',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/events',
    tag,
    title: '办理记录',
    note: '逐条原样。',
    access: caseReaders,
    status: 200,
    answer: named('Events', '办理记录', z.object({ events: z.array(CaseEvent) })),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const found = await services.cases.findCase(organ.organId, params['caseId'] ?? '');
      return found ? yes({ events: found.events }) : missingCase;
    },
  }),
  organOperation({
    id: 'getApplicant',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/applicant',
    tag,
    title: '申请人详情',
    note: '证件号码和联系方式不打码；每次查阅记入访问日志。',
    access: detailReaders,
    status: 200,
    answer: named(
      'Applicant',
      '申请人；姓名、详情已删除或者未提供的为空',
      z.object({ applicantId: Id, name: z.string().nullable(), details: ApplicantDetails.nullable() }),
    ),
    log: 'all',
    async handle({ services, organ, params }) {
      const found = await services.cases.findCase(organ.organId, params['caseId'] ?? '');
      if (!found) return missingCase;
      const applicantId = found.state.applicant.key;
      const details = await services.lookups.findDetails(organ.organId, applicantId);
      return yes({ applicantId, name: found.applicantName, details: details ?? null });
    },
  }),
];
