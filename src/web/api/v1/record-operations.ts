/** 主动公开: 起草、清单、一条、办理、提示. */
import { z } from 'zod';
import { no, yes } from '../../../law/outcome.ts';
import { Content } from '../../../record/content/content.ts';
import { parseRecordCommand, type RecordCommand } from '../../../service/record/record-command.ts';
import { Cursor, cursorOf } from './cursor.ts';
import { organOperation } from './operation.ts';
import { recordLineView, recordRulesSayNo, recordView } from './record-view.ts';
import { recordAskerOf, recordReaders, recordWorkers } from './record-workers.ts';
import type { Refusal } from './refusal.ts';
import { Version } from './schema/act-command.ts';
import { named, YesNo } from './schema/named.ts';
import {
  DraftForm,
  FlagView,
  RecordActForm,
  RecordDoneView,
  RecordLineView,
  RecordPhaseName,
  RecordView,
} from './schema/record-views.ts';

const tag = '主动公开';

export const missingRecord = no<Refusal>({ code: 'not-found', message: '没有这条信息。' });

const Place = z.strictObject({
  due: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .nullable(),
  recordId: z.string().max(100),
});

interface VersionedCommand {
  version: number;
  command: RecordCommand;
}

const Versioned = z.looseObject({ version: Version });

/** `{ version, act, document?, facts }` → the version and the command. */
function readRecordAct(value: unknown) {
  const head = Versioned.safeParse(value);
  if (!head.success) return no(head.error.issues);
  const { version, ...rest } = head.data;
  const command = parseRecordCommand(rest);
  return command.ok ? yes<VersionedCommand>({ version, command: command.value }) : command;
}

export const recordOperations = [
  organOperation({
    id: 'draftRecord',
    method: 'post',
    path: '/organs/{organId}/records',
    tag,
    title: '起草公开信息',
    access: recordWorkers,
    isKeyed: true,
    body: DraftForm,
    status: 201,
    answer: RecordDoneView,
    refusals: ['malformed', 'refused', 'conflict'],
    log: 'all',
    async handle(ask) {
      const { services, organ, visitor, body, key } = ask;
      const asker = recordAskerOf(ask);
      if (!asker.ok) return asker;
      const requestKey = `${visitor.doer.personId ?? ''}/${key}`;
      const request = { organId: organ.organId, requestKey, ...body, asker: asker.value };
      const done = await services.records.makeDraft(request);
      return done.ok ? done : recordRulesSayNo(done.because);
    },
  }),
  organOperation({
    id: 'listRecords',
    method: 'get',
    path: '/organs/{organId}/records',
    tag,
    title: '公开信息清单',
    note: '按到期日排列，没有到期日的在后。mine=true 只列等待本人岗位办理的。',
    access: recordReaders,
    query: z.strictObject({
      phase: RecordPhaseName.optional(),
      unit: z.string().max(200).optional(),
      node: z.string().max(100).optional(),
      text: z.string().max(200).optional(),
      mine: YesNo.optional(),
      after: Cursor(Place).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    status: 200,
    answer: named(
      'Records',
      '公开信息清单的一页；next 为下一页的位置，没有下一页的为空',
      z.object({ records: z.array(RecordLineView), next: z.string().nullable() }),
    ),
    refusals: ['malformed'],
    log: 'refusals',
    async handle(ask) {
      const { services, organ, query } = ask;
      const { mine = false, ...filter } = query;
      const asker = recordAskerOf(ask);
      const roles = asker.ok && asker.value.kind === 'officer' ? asker.value.roles : [];
      const page = await services.records.list(organ.organId, {
        ...filter,
        ...(mine ? { waitingFor: roles } : {}),
      });
      return yes({ records: page.lines.map(recordLineView), next: page.next ? cursorOf(page.next) : null });
    },
  }),
  organOperation({
    id: 'getRecord',
    method: 'get',
    path: '/organs/{organId}/records/{recordId}',
    tag,
    title: '一条公开信息',
    note: '正在办理的版本、已经发布的版本、办理记录、期限、提示、现在可以和不能办理的动作及理由。',
    access: recordReaders,
    status: 200,
    answer: RecordView,
    log: 'refusals',
    async handle(ask) {
      const { services, organ, params, staff } = ask;
      const asker = recordAskerOf(ask);
      const who = asker.ok ? asker.value : { kind: 'officer' as const, person: staff.personId, roles: [] };
      const found = await services.records.find(organ.organId, params['recordId'] ?? '', who);
      return found ? yes(recordView(found)) : missingRecord;
    },
  }),
  organOperation({
    id: 'actOnRecord',
    method: 'post',
    path: '/organs/{organId}/records/{recordId}/acts',
    tag,
    title: '办理公开信息',
    note: '规则或者办理次序不允许的答复 409，error.because 为理由、依据和数字。发布时间由系统记录，任何命令都不能指定。',
    access: recordWorkers,
    isKeyed: true,
    body: RecordActForm,
    read: readRecordAct,
    status: 200,
    answer: RecordDoneView,
    refusals: ['malformed', 'refused', 'stale-version', 'conflict'],
    log: 'all',
    async handle(ask) {
      const { services, organ, visitor, params, body, key } = ask;
      const asker = recordAskerOf(ask);
      if (!asker.ok) return asker;
      const done = await services.records.act({
        organId: organ.organId,
        recordId: params['recordId'] ?? '',
        requestKey: `${visitor.doer.personId ?? ''}/${key}`,
        ...body,
        asker: asker.value,
      });
      return done.ok ? done : recordRulesSayNo(done.because);
    },
  }),
  organOperation({
    id: 'previewFlags',
    method: 'post',
    path: '/organs/{organId}/record-flags',
    tag,
    title: '发布前的提示',
    note: '对尚未保存的内容：个人信息、用语、文号、必填项、地图审图号等。',
    access: recordWorkers,
    body: z.strictObject({ content: Content }),
    status: 200,
    answer: named('RecordFlags', '提示，按内容的先后', z.object({ flags: z.array(FlagView) })),
    refusals: ['malformed'],
    log: 'refusals',
    async handle({ services, organ, body }) {
      return yes({ flags: await services.records.previewFlags(organ.organId, body.content) });
    },
  }),
];
