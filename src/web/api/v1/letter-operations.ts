/** 文书: those that acts have made, with their numbers; previews before an act; sealed copies. */
import { z } from 'zod';
import { no, yes } from '../../../law/outcome.ts';
import { asPdf } from '../../../service/letter/as-pdf.ts';
import { asDocx } from '../../../service/letter/stored-letter.ts';
import { readAct } from './act-operations.ts';
import { caseWorkers } from './case-readers.ts';
import { AnyFile, docxType, FileAnswer } from './file-answer.ts';
import { LetterView, letterPage, letterView } from './letter-view.ts';
import { type OrganAsk, organOperation } from './operation.ts';
import { lawSaysNo, malformed, type Refusal, ruleSaysNo } from './refusal.ts';
import { ActForm } from './schema/act-command.ts';
import { Id, Instant, named } from './schema/named.ts';

const tag = '文书';
const path = '/organs/{organId}/cases/{caseId}/letters';

const Sealed = named(
  'SealedCopy',
  '盖章扫描件',
  z.object({
    fileId: Id,
    name: z.string(),
    bytes: z.int(),
    state: z.enum(['quarantined', 'usable', 'infected']),
    addedAt: Instant,
  }),
);

const LetterLine = named(
  'LetterLine',
  '登记的文书：version 为作成它的办理记录，served 为是否已送达申请人',
  z.object({
    letterId: Id,
    instrument: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    datedOn: z.string(),
    version: z.int(),
    gaps: z.array(z.string()).readonly(),
    served: z.boolean(),
    sealed: Sealed.optional(),
  }),
);

export const letterOperations = [
  organOperation({
    id: 'listLetters',
    method: 'get',
    path,
    tag,
    title: '登记的文书',
    access: caseWorkers,
    status: 200,
    answer: named('Letters', '登记的文书，按作成的先后', z.object({ letters: z.array(LetterLine) })),
    log: 'refusals',
    async handle({ services, organ, params }) {
      return yes({ letters: await services.letters.ofCase(organ.organId, params['caseId'] ?? '') });
    },
  }),
  organOperation({
    id: 'getLetter',
    method: 'get',
    path: `${path}/{letterId}`,
    tag,
    title: '一件登记的文书',
    note: '依作成时的事实、设置和文字重新写出，任何时候都相同。',
    access: caseWorkers,
    status: 200,
    answer: LetterView,
    log: 'all',
    handle: async (ask) => yes(letterView(await written(ask))),
  }),
  organOperation({
    id: 'getLetterPage',
    method: 'get',
    path: `${path}/{letterId}/page`,
    tag,
    title: '文书的网页',
    access: caseWorkers,
    status: 200,
    answer: AnyFile,
    gives: 'text/html',
    log: 'all',
    handle: async (ask) => yes(letterPage(await written(ask))),
  }),
  organOperation({
    id: 'getLetterDocx',
    method: 'get',
    path: `${path}/{letterId}/docx`,
    tag,
    title: '文书的 Word 文件',
    access: caseWorkers,
    status: 200,
    answer: AnyFile,
    gives: docxType,
    log: 'all',
    async handle(ask) {
      const { content, name } = await asDocx(await written(ask));
      return yes(new FileAnswer(docxType, content, name));
    },
  }),
  organOperation({
    id: 'getLetterPdf',
    method: 'get',
    path: `${path}/{letterId}/pdf`,
    tag,
    title: '文书的 PDF 文件',
    note: '字体嵌入文件，各处打印相同；没有盖章。字库没有的字印作“〓”并在文后注明统一码，这样的文书请用 Word 文件。',
    access: caseWorkers,
    status: 200,
    answer: AnyFile,
    gives: 'application/pdf',
    log: 'all',
    async handle(ask) {
      const { mediaType, content, name } = await asPdf(await written(ask));
      return yes(new FileAnswer(mediaType, content, name));
    },
  }),
  organOperation({
    id: 'getSealedCopy',
    method: 'get',
    path: `${path}/{letterId}/sealed`,
    tag,
    title: '盖章扫描件',
    access: caseWorkers,
    status: 200,
    answer: AnyFile,
    gives: 'application/pdf',
    log: 'all',
    async handle({ services, organ, params }) {
      const { caseId = '', letterId = '' } = params;
      const sealed = await services.letters.openSealed(organ.organId, caseId, letterId);
      if (!sealed) return no<Refusal>({ code: 'not-found', message: '没有盖章扫描件，或者还在安全检查。' });
      return yes(new FileAnswer(sealed.mediaType, sealed.content, sealed.name));
    },
  }),
  organOperation({
    id: 'addSealedCopy',
    method: 'post',
    path: `${path}/{letterId}/sealed`,
    tag,
    title: '存入盖章扫描件',
    note: '请求内容为 PDF 文件，至多 50 MB，name 为文件名。后存的代替先存的；申请人和第三方下载的是它。',
    access: ['window', 'office', 'officeHead', 'handler'],
    query: z.strictObject({ name: z.string().min(1).max(200) }),
    takes: 'application/pdf',
    status: 201,
    answer: named(
      'StoredFile',
      '存入的文件',
      Sealed.pick({ fileId: true, name: true, bytes: true, state: true }),
    ),
    refusals: ['malformed', 'refused', 'not-this-type'],
    log: 'all',
    async handle({ services, organ, staff, params, query, upload }) {
      if (!upload) return malformed({ path: '', message: '没有收到文件。' });
      const { caseId = '', letterId = '' } = params;
      const kept = await services.letters.addSealed({
        organId: organ.organId,
        caseId,
        letterId,
        file: { name: query.name, content: upload },
        addedBy: staff.personId,
      });
      if (!kept.ok) return ruleSaysNo(kept.because);
      const { id: fileId, name, bytes, state } = kept.value;
      return yes({ fileId, name, bytes, state });
    },
  }),
  organOperation({
    id: 'previewLetters',
    method: 'post',
    path: `${path}/preview`,
    tag,
    title: '预览办理将作成的文书',
    note: '请求与办理相同，什么也不写下。不能办理的，理由与办理时相同；拟稿按将来的答复书显示，缺什么列出什么。',
    access: caseWorkers,
    body: ActForm,
    read: readAct,
    status: 200,
    answer: named('LetterPreviews', '将作成的文书', z.object({ letters: z.array(LetterView) })),
    refusals: ['malformed', 'refused'],
    log: 'refusals',
    async handle({ services, organ, asker, params, body }) {
      if (!asker) return no({ code: 'forbidden', message: '没有承办岗位。' });
      const { command } = body;
      const wish = { organId: organ.organId, caseId: params['caseId'] ?? '', command, asker };
      const papers = await services.letters.previewAct(wish);
      return papers.ok ? yes({ letters: papers.value.map(letterView) }) : lawSaysNo(papers.because);
    },
  }),
  organOperation({
    id: 'previewDraft',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/draft/letter',
    tag,
    title: '审签中的稿件',
    note: '按将来的答复书显示，没有文号。',
    access: caseWorkers,
    status: 200,
    answer: LetterView,
    log: 'refusals',
    async handle({ services, organ, params }) {
      const wish = { organId: organ.organId, caseId: params['caseId'] ?? '' };
      return yes(letterView(await services.letters.previewReply(wish)));
    },
  }),
];

function written({ services, organ, params }: OrganAsk<unknown, unknown>) {
  const { caseId = '', letterId = '' } = params;
  return services.letters.write(organ.organId, caseId, letterId);
}
