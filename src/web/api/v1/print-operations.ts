/** 从卷宗打印的文书 without number, and the parties asked for their opinion. */
import { z } from 'zod';
import { Name } from '../../../case/event/envelope.ts';
import { no, type Outcome, yes } from '../../../law/outcome.ts';
import type { LetterDocument } from '../../../letter/document.ts';
import { asPdf } from '../../../service/letter/as-pdf.ts';
import { asDocx } from '../../../service/letter/stored-letter.ts';
import { caseWorkers, detailReaders } from './case-readers.ts';
import { AnyFile, docxType, FileAnswer } from './file-answer.ts';
import { LetterView, letterPage, letterView } from './letter-view.ts';
import { type OrganAsk, organOperation } from './operation.ts';
import type { Refusal } from './refusal.ts';
import { named } from './schema/named.ts';

const tag = '文书';
const path = '/organs/{organId}/cases/{caseId}/prints';

/** They bear an applicant's papers, contact or query code. */
const withDetails = new Set(['applicationForm', 'registrationForm', 'receipt', 'serviceProof']);

const Of = z.strictObject({ of: z.string().max(200).optional() });
type Of = z.output<typeof Of>;

const note =
  'of 照清单填写。申请表、登记表、回执和送达回证含申请人的证件、联系方式或者查询码，只由窗口、承办科室和工作机构打印。';

const Party = named(
  'Party',
  '被征求意见的一方：key 与征求意见的 partyKey 相同',
  z.strictObject({ key: Name, name: Name, isPerson: z.boolean(), address: Name.optional() }),
);

export const printOperations = [
  organOperation({
    id: 'listPrints',
    method: 'get',
    path,
    tag,
    title: '可以打印的文书',
    access: caseWorkers,
    status: 200,
    answer: named(
      'Prints',
      '可以打印的文书：of 指明是哪一次征求意见、哪一项内容或者哪一条办理记录',
      z.object({
        prints: z.array(
          z.object({
            instrument: z.string(),
            of: z.string().optional(),
            title: z.string(),
            about: z.string(),
          }),
        ),
      }),
    ),
    log: 'refusals',
    async handle({ services, organ, params }) {
      return yes({ prints: await services.letters.prints(organ.organId, params['caseId'] ?? '') });
    },
  }),
  organOperation({
    id: 'getPrint',
    method: 'get',
    path: `${path}/{instrument}`,
    tag,
    title: '打印一件文书',
    note,
    access: caseWorkers,
    query: Of,
    status: 200,
    answer: LetterView,
    log: 'all',
    async handle(ask) {
      const paper = await printed(ask);
      return paper.ok ? yes(letterView(paper.value)) : paper;
    },
  }),
  organOperation({
    id: 'getPrintPage',
    method: 'get',
    path: `${path}/{instrument}/page`,
    tag,
    title: '打印的网页',
    note,
    access: caseWorkers,
    query: Of,
    status: 200,
    answer: AnyFile,
    gives: 'text/html',
    log: 'all',
    async handle(ask) {
      const paper = await printed(ask);
      return paper.ok ? yes(letterPage(paper.value)) : paper;
    },
  }),
  organOperation({
    id: 'getPrintDocx',
    method: 'get',
    path: `${path}/{instrument}/docx`,
    tag,
    title: '打印的 Word 文件',
    note,
    access: caseWorkers,
    query: Of,
    status: 200,
    answer: AnyFile,
    gives: docxType,
    log: 'all',
    async handle(ask) {
      const paper = await printed(ask);
      if (!paper.ok) return paper;
      const { content, name } = await asDocx(paper.value);
      return yes(new FileAnswer(docxType, content, name));
    },
  }),
  organOperation({
    id: 'getPrintPdf',
    method: 'get',
    path: `${path}/{instrument}/pdf`,
    tag,
    title: '打印的 PDF 文件',
    note,
    access: caseWorkers,
    query: Of,
    status: 200,
    answer: AnyFile,
    gives: 'application/pdf',
    log: 'all',
    async handle(ask) {
      const paper = await printed(ask);
      if (!paper.ok) return paper;
      const { mediaType, content, name } = await asPdf(paper.value);
      return yes(new FileAnswer(mediaType, content, name));
    },
  }),
  organOperation({
    id: 'listParties',
    method: 'get',
    path: '/organs/{organId}/cases/{caseId}/parties',
    tag,
    title: '被征求意见的各方',
    access: caseWorkers,
    status: 200,
    answer: named('Parties', '被征求意见的各方', z.object({ parties: z.array(Party) })),
    log: 'refusals',
    async handle({ services, organ, params }) {
      return yes({ parties: await services.letters.parties(organ.organId, params['caseId'] ?? '') });
    },
  }),
  organOperation({
    id: 'putParty',
    method: 'put',
    path: '/organs/{organId}/cases/{caseId}/parties',
    tag,
    title: '写下被征求意见的一方',
    note: '名称不进办理记录，只记 key；已经发出的征求意见书仍用当时的名称。',
    access: ['handler', 'office', 'officeHead', 'window'],
    body: Party,
    status: 204,
    refusals: ['malformed'],
    log: 'all',
    async handle({ services, organ, staff, params, body }) {
      const { key, name, isPerson, address } = body;
      await services.letters.putParty({
        organId: organ.organId,
        caseId: params['caseId'] ?? '',
        party: { key, name, isPerson, address },
        setBy: staff.personId,
      });
      return yes(undefined);
    },
  }),
];

async function printed({
  services,
  organ,
  params,
  query,
}: OrganAsk<Of, unknown>): Promise<Outcome<LetterDocument, Refusal>> {
  const { caseId = '', instrument = '' } = params;
  if (withDetails.has(instrument) && !organ.roles.some(({ role }) => detailReaders.includes(role))) {
    return no({ code: 'forbidden', message: '您在本机关的岗位不能打印含申请人详细信息的文书。' });
  }
  return yes(await services.letters.print(organ.organId, caseId, { instrument, of: query.of }));
}
