/** 办件的附件: what the applicant and third parties sent, and what the organ keeps or supplies. */
import { z } from 'zod';
import { no, yes } from '../../../law/outcome.ts';
import type { FileFault, StoredFile, Upload } from '../../../service/intake/intake.ts';
import type { StaffRole } from '../../../service/people/staff-role.ts';
import { missingCase } from './case-operations.ts';
import { caseWorkers, detailReaders } from './case-readers.ts';
import { AnyFile, FileAnswer } from './file-answer.ts';
import { organOperation } from './operation.ts';
import { malformed, type Refusal } from './refusal.ts';
import { Id, named } from './schema/named.ts';
import { takeUpload } from './take-upload.ts';

const tag = '办件的附件';

const purposeNames = {
  identity: '身份证明',
  authority: '授权委托书',
  material: '其他材料',
  correction: '补正材料',
  opinion: '第三方的意见',
  supplied: '所提供的信息',
  sealed: '盖章扫描件',
  record: '主动公开信息的附件',
} as const;

const FileView = named(
  'CaseFile',
  '附件：state 为 quarantined 的尚未查毒，infected 的查出病毒，都不能打开',
  z.object({
    fileId: Id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    state: z.enum(['quarantined', 'usable', 'infected']),
    purpose: z.string(),
    purposeName: z.string(),
  }),
);

/** Papers that show numbers of identity: for those who may read them in full. */
const identifying: readonly string[] = ['identity', 'authority'];

const uploaders: readonly StaffRole[] = ['window', 'office', 'officeHead', 'handler'];

export const caseFileOperations = [
  organOperation({
    id: 'listCaseFiles',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/files',
    tag,
    title: '附件清单',
    access: caseWorkers,
    status: 200,
    answer: named('CaseFiles', '附件，先存的在前', z.object({ files: z.array(FileView) })),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const { caseId = '' } = params;
      if (!(await services.cases.findCase(organ.organId, caseId))) return missingCase;
      const files = await services.intakeDesk.filesOfCase(organ.organId, caseId);
      return yes({ files: files.map(fileView) });
    },
  }),
  organOperation({
    id: 'getCaseFile',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/files/{fileId}',
    tag,
    title: '下载附件',
    note: '身份证明、授权委托书只给受理窗口、承办科室和政府信息公开工作机构。没有查毒的、查出病毒的一律没有。每次下载记入访问日志。',
    access: caseWorkers,
    status: 200,
    answer: AnyFile,
    gives: '*/*',
    log: 'all',
    async handle({ services, organ, params }) {
      const { caseId = '', fileId = '' } = params;
      const found = await services.intakeDesk.openFile(organ.organId, caseId, fileId);
      if (!found) return no<Refusal>({ code: 'not-found', message: '没有这份附件，或者还在安全检查。' });
      const { file, content } = found;
      const mayRead = organ.roles.some(({ role }) => detailReaders.includes(role));
      if (identifying.includes(file.purpose) && !mayRead) {
        await content.cancel();
        return no<Refusal>({ code: 'forbidden', message: '您的岗位不能查阅申请人的身份证明。' });
      }
      return yes(new FileAnswer(file.mediaType, content, file.name));
    },
  }),
  organOperation({
    id: 'addCaseFile',
    method: 'post',
    path: '/organs/{organId}/cases/{caseId}/files',
    tag,
    title: '存入附件',
    note: '请求内容为文件本身（name 为文件名），或者表单（multipart/form-data）的第一份文件。类型、大小与申请人上传的相同，至多 50 MB；按内容核对类型，设了查毒的先查毒。用途为 supplied 的，提供之后申请人可以下载。',
    access: uploaders,
    query: z.strictObject({
      purpose: z.enum(['identity', 'authority', 'material', 'correction', 'opinion', 'supplied']),
      name: z.string().min(1).max(500).optional(),
    }),
    takes: '*/*',
    status: 201,
    answer: FileView,
    refusals: ['malformed', 'conflict'],
    log: 'all',
    async handle({ services, organ, params, query, upload, contentType }) {
      const { caseId = '' } = params;
      const { organId } = organ;
      if (!(await services.cases.findCase(organId, caseId))) {
        await upload?.cancel();
        return missingCase;
      }
      const keep = (file: Upload) => services.intakeDesk.addFile(organId, caseId, file, query.purpose);
      const kept = await takeUpload({ upload, contentType }, query.name, keep);
      if (!kept) return malformed({ path: '', message: '没有收到文件，或者文件没有名称（name）。' });
      return kept.ok ? yes(fileView(kept.value)) : faulty(kept.because);
    },
  }),
];

function fileView({ id, purpose, ...rest }: StoredFile): z.output<typeof FileView> {
  return { fileId: id, ...rest, purpose, purposeName: purposeNames[purpose] };
}

/** Why it was not taken, as the portal says it. */
function faulty({ code, message }: FileFault) {
  return code === 'no-space'
    ? no<Refusal>({ code: 'no-store', message })
    : malformed({ path: 'file', message });
}
