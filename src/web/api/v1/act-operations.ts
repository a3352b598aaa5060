/** 办理一个动作, and what is looked up before one. */
import { z } from 'zod';
import { itemFee } from '../../../law/fee.ts';
import { no, yes } from '../../../law/outcome.ts';
import type { CaseCommand } from '../../../service/case/case-command.ts';
import { parseCaseCommand } from '../../../service/case/parse-case-command.ts';
import { missingCase } from './case-operations.ts';
import { caseReaders, caseWorkers } from './case-readers.ts';
import { organOperation } from './operation.ts';
import { lawSaysNo } from './refusal.ts';
import { ActForm, Version } from './schema/act-command.ts';
import { DoneView } from './schema/case-views.ts';
import { Id, named } from './schema/named.ts';

const tag = '依申请公开';

interface VersionedCommand {
  version: number;
  command: CaseCommand;
}

const Versioned = z.looseObject({ version: Version });

/** `{ version, act, on?, document?, facts }` → the version and the command. */
export function readAct(value: unknown) {
  const head = Versioned.safeParse(value);
  if (!head.success) return no(head.error.issues);
  const { version, ...rest } = head.data;
  const command = parseCaseCommand(rest);
  return command.ok ? yes<VersionedCommand>({ version, command: command.value }) : command;
}

const Similarity = z.object({
  caseId: Id,
  number: z.string(),
  subject: z.string(),
  arrivedOn: z.string(),
  piece: z.string(),
  sameApplicant: z.boolean(),
  same: z.boolean(),
  likeness: z.number(),
  containment: z.number(),
  shared: z.array(z.string()),
});

export const actOperations = [
  organOperation({
    id: 'act',
    method: 'post',
    path: '/organs/{organId}/cases/{caseId}/acts',
    tag,
    title: '办理',
    note: '能否办理由同一套规则决定：法律或者办理次序不允许的答复 409，error.because 为理由、依据和数字，与办件中 closedActs 所列一致。version 为所见版本。',
    access: caseWorkers,
    isKeyed: true,
    body: ActForm,
    read: readAct,
    status: 200,
    answer: DoneView,
    refusals: ['malformed', 'refused', 'stale-version', 'conflict'],
    log: 'all',
    async handle({ services, organ, asker, visitor, params, body, key }) {
      if (!asker) return no({ code: 'forbidden', message: '没有承办岗位。' });
      const request = {
        organId: organ.organId,
        caseId: params['caseId'] ?? '',
        requestKey: `${visitor.doer.personId ?? ''}/${key}`,
        ...body,
        asker,
      };
      const done = await services.cases.actOnCase(request, await services.settingOf(organ.organId));
      return done.ok ? done : lawSaysNo(done.because);
    },
  }),
  organOperation({
    id: 'findSimilar',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/similar',
    tag,
    title: '相似的办件',
    note: '逐项与本机关最近的办件比对，供人判断是否重复；程序不作结论。',
    access: caseReaders,
    status: 200,
    answer: named('SimilarCases', '相似的办件，最相似的在前', z.object({ cases: z.array(Similarity) })),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const caseId = params['caseId'] ?? '';
      return yes({ cases: await services.lookups.similarCases(organ.organId, caseId) });
    },
  }),
  organOperation({
    id: 'getMonthNumber',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/month-number',
    tag,
    title: '当月第几件',
    note: '同一申请人（按证件号码）当月在本机关的第几件申请，以及按件计收的信息处理费；金额单位为分。尚未收到的、不是信息公开申请的为空。',
    access: caseReaders,
    status: 200,
    answer: named(
      'MonthNumber',
      '当月第几件',
      z.object({
        monthNumber: z
          .object({
            month: z.string(),
            nth: z.int(),
            fee: z.int().nullable(),
            cases: z.array(z.object({ caseId: Id, number: z.string(), receivedOn: z.string() })),
          })
          .nullable(),
      }),
    ),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const caseId = params['caseId'] ?? '';
      if (!(await services.cases.findCase(organ.organId, caseId))) return missingCase;
      const found = await services.lookups.findMonthNumber(organ.organId, caseId);
      if (!found) return yes({ monthNumber: null });
      const { today } = await services.settingOf(organ.organId);
      const fee = itemFee(found.nth, today);
      return yes({ monthNumber: { ...found, fee: fee.ok ? fee.value.fee : null } });
    },
  }),
];
