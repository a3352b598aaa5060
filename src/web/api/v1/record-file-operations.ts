/** 公开信息的附件, and what the public sends to a consultation. */
import { z } from 'zod';
import { no, yes } from '../../../law/outcome.ts';
import type { Upload } from '../../../service/intake/intake.ts';
import { commentOutcomes } from '../../../service/record/consultation-comment.ts';
import { Cursor, cursorOf } from './cursor.ts';
import { AnyFile, FileAnswer } from './file-answer.ts';
import { organOperation } from './operation.ts';
import { missingRecord } from './record-operations.ts';
import { recordFileView } from './record-view.ts';
import { recordAskerOf, recordWorkers } from './record-workers.ts';
import { malformed, type Refusal } from './refusal.ts';
import { keysOf } from './schema/case-views.ts';
import { Id, Instant, named } from './schema/named.ts';
import { RecordFileView } from './schema/record-views.ts';
import { takeUpload } from './take-upload.ts';

const tag = '主动公开';
const path = '/organs/{organId}/records/{recordId}';

const Comment = named(
  'ConsultationComment',
  '征求意见收到的意见：released 的随结果公布，kept 的只计入',
  z.object({
    id: Id,
    text: z.string(),
    name: z.string(),
    contact: z.string(),
    sentAt: Instant,
    state: z.enum(['received', 'released', 'kept']),
    outcome: z.string().nullable(),
    answer: z.string().nullable(),
  }),
);

export const recordFileOperations = [
  organOperation({
    id: 'addRecordFile',
    method: 'post',
    path: `${path}/files`,
    tag,
    title: '上传公开信息的附件',
    note: '请求内容为文件本身（name 为文件名），或者表单（multipart/form-data）的第一份文件。按内容核对类型，设了查毒的先查毒；由 revise 或者 correct 写入附件之后，发布时才公开。',
    access: recordWorkers,
    query: z.strictObject({ name: z.string().min(1).max(500).optional() }),
    takes: '*/*',
    status: 201,
    answer: RecordFileView,
    refusals: ['malformed'],
    log: 'all',
    async handle({ services, organ, params, query, upload, contentType }) {
      const keep = (file: Upload) => services.records.upload(organ.organId, params['recordId'] ?? '', file);
      const kept = await takeUpload({ upload, contentType }, query.name, keep);
      if (!kept) return malformed({ path: '', message: '没有收到文件，或者文件没有名称（name）。' });
      if (kept.ok) return yes(recordFileView(kept.value));
      const { code, message } = kept.because;
      return code === 'no-space'
        ? no<Refusal>({ code: 'no-store', message })
        : malformed({ path: 'file', message });
    },
  }),
  organOperation({
    id: 'getRecordFile',
    method: 'get',
    path: `${path}/files/{fileId}`,
    tag,
    title: '下载公开信息的附件',
    access: recordWorkers,
    status: 200,
    answer: AnyFile,
    gives: '*/*',
    log: 'refusals',
    async handle({ services, organ, params }) {
      const { recordId = '', fileId = '' } = params;
      const found = await services.records.openAttachment(organ.organId, recordId, fileId);
      if (!found) return no<Refusal>({ code: 'not-found', message: '没有这份附件，或者还在安全检查。' });
      return yes(new FileAnswer(found.file.mediaType, found.content, found.file.name));
    },
  }),
  organOperation({
    id: 'listComments',
    method: 'get',
    path: `${path}/comments`,
    tag,
    title: '征求意见收到的意见',
    access: recordWorkers,
    query: z.strictObject({
      after: Cursor(
        z.strictObject({ at: z.iso.datetime({ offset: true }), id: z.string().max(100) }),
      ).optional(),
    }),
    status: 200,
    answer: named(
      'ConsultationComments',
      '收到的意见，先收到的在前；next 为下一页的位置',
      z.object({ comments: z.array(Comment), next: z.string().nullable() }),
    ),
    refusals: ['malformed'],
    log: 'all',
    async handle(ask) {
      const { services, organ, params, query } = ask;
      const { recordId = '' } = params;
      const asker = recordAskerOf(ask);
      if (!asker.ok) return asker;
      if (!(await services.records.find(organ.organId, recordId, asker.value))) return missingRecord;
      const found = await services.records.comments(organ.organId, recordId, query.after);
      const last = found.length === 200 ? found.at(-1) : undefined;
      const comments = found.map(({ recordId: _recordId, ...comment }) => comment);
      return yes({ comments, next: last ? cursorOf({ at: last.sentAt, id: last.id }) : null });
    },
  }),
  organOperation({
    id: 'judgeComment',
    method: 'put',
    path: `${path}/comments/{commentId}`,
    tag,
    title: '说明一条意见的采纳情况',
    note: '公布结果之前可以更改，之后不能。',
    access: recordWorkers,
    body: z.strictObject({
      outcome: z.enum(keysOf(commentOutcomes)),
      answer: z.string().trim().min(1).max(5_000),
      isReleased: z.boolean(),
    }),
    status: 204,
    refusals: ['malformed', 'conflict'],
    log: 'all',
    async handle({ services, organ, params, body, staff }) {
      const { recordId = '', commentId = '' } = params;
      const judgement = { ...body, by: staff.personId };
      await services.records.judgeComment(organ.organId, recordId, commentId, judgement);
      return yes(undefined);
    },
  }),
];
