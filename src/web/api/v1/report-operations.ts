/** 年报: compiled from the matters, its figures traced to them, written out. */
import { z } from 'zod';
import { no, yes } from '../../../law/outcome.ts';
import { parseTyped, Typed } from '../../../report/draft/typed.ts';
import { editionOf } from '../../../report/layout.ts';
import type { Edition } from '../../../report/model.ts';
import { reportJson } from '../../../report/render/json.ts';
import { renderReport } from '../../../report/render/render.ts';
import type { Compiled } from '../../../service/report/compile-report.ts';
import { caseReaders, caseWorkers } from './case-readers.ts';
import { Cursor, cursorOf } from './cursor.ts';
import { AnyFile, FileAnswer } from './file-answer.ts';
import { type OrganAsk, organOperation } from './operation.ts';
import { malformed, type Refusal } from './refusal.ts';
import { named } from './schema/named.ts';
import { CellCases, CompiledView } from './schema/report-views.ts';

const tag = '年报';
const path = '/organs/{organId}/report/{year}';

const Place = z.strictObject({
  day: z.iso.date(),
  caseId: z.string().max(200),
  remedyId: z.string().max(200),
});

const Format = z.strictObject({ format: z.enum(['docx', 'html', 'xlsx', 'md', 'json']) });

named('TypedReport', '自填内容：表二、各部分的文字、联系方式、成文日期；没有写的为空白或者“待补充”', Typed);

const note =
  '表三、表四和信息处理费由办件得出，截至该年12月31日，文字按数字写出；同时体检。年度须为2019年以后。';

export const reportOperations = [
  organOperation({
    id: 'getCompiledReport',
    method: 'get',
    path: `${path}/compiled`,
    tag,
    title: '编制年报',
    note,
    access: caseReaders,
    status: 200,
    answer: CompiledView,
    log: 'refusals',
    async handle(ask) {
      const year = findYear(ask.params);
      if (year === undefined) return noYear;
      return yes(compiledView(await ask.services.reports.compile(ask.organ.organId, year)));
    },
  }),
  organOperation({
    id: 'compileReport',
    method: 'post',
    path: `${path}/compiled`,
    tag,
    title: '编制年报，带自填内容',
    note: `${note}什么也不写下。`,
    access: caseWorkers,
    body: Typed,
    status: 200,
    answer: CompiledView,
    refusals: ['malformed'],
    log: 'refusals',
    async handle(ask) {
      const compiled = await compiledOf(ask);
      return compiled.ok ? yes(compiledView(compiled.value)) : compiled;
    },
  }),
  organOperation({
    id: 'getRenderedReport',
    method: 'get',
    path: `${path}/rendered`,
    tag,
    title: '年报文件',
    note: '按 format 写成 Word、网页、Excel、Markdown 或者 JSON。',
    access: caseReaders,
    query: Format,
    status: 200,
    answer: AnyFile,
    gives: '*/*',
    log: 'refusals',
    async handle(ask) {
      const year = findYear(ask.params);
      if (year === undefined) return noYear;
      const compiled = await ask.services.reports.compile(ask.organ.organId, year);
      return yes(await rendered(ask, compiled));
    },
  }),
  organOperation({
    id: 'renderReport',
    method: 'post',
    path: `${path}/rendered`,
    tag,
    title: '年报文件，带自填内容',
    access: caseWorkers,
    query: Format,
    body: Typed,
    status: 200,
    answer: AnyFile,
    gives: '*/*',
    refusals: ['malformed'],
    log: 'refusals',
    async handle(ask) {
      const compiled = await compiledOf(ask);
      return compiled.ok ? yes(await rendered(ask, compiled.value)) : compiled;
    },
  }),
  organOperation({
    id: 'listCellCases',
    method: 'get',
    path: `${path}/cases`,
    tag,
    title: '数字的来历',
    note: '表三、表四的一格（cell，例如 applications.newlyReceived.total）所计的每一件，件数与该格一致。',
    access: caseReaders,
    query: z.strictObject({
      cell: z.string().max(200),
      after: Cursor(Place).optional(),
      limit: z.coerce.number().int().min(1).max(1000).optional(),
    }),
    status: 200,
    answer: CellCases,
    log: 'refusals',
    async handle({ services, organ, params, query }) {
      const year = findYear(params);
      if (year === undefined) return noYear;
      const { cell, after, limit } = query;
      const page = { after, ...(limit === undefined ? {} : { limit }) };
      const found = await services.reports.casesOfCell(organ.organId, year, cell, page);
      const next = found.next ? cursorOf(found.next) : null;
      return yes(found.table === 3 ? { ...found, next } : { ...found, next });
    },
  }),
];

const noYear = no<Refusal>({ code: 'not-found', message: '没有这个年度的年报：应为2019年以后的年度。' });

/** A year that has a form. */
function findYear({ year: text = '' }: Readonly<Record<string, string>>): number | undefined {
  const year = /^2\d{3}$/.test(text) ? Number(text) : undefined;
  return year !== undefined && editionOf(year) !== null ? year : undefined;
}

/** Cells that are typed have to be of the form of the year. */
async function compiledOf({
  services,
  organ,
  params,
  body,
}: Pick<OrganAsk<unknown, Typed>, 'services' | 'organ' | 'params' | 'body'>) {
  const year = findYear(params);
  const edition: Edition | null = year === undefined ? null : editionOf(year);
  if (year === undefined || edition === null) return noYear;
  const typed = parseTyped(body, edition);
  if (!typed.ok) return malformed(...typed.because.map((message) => ({ path: 'cells', message })));
  return yes(await services.reports.compile(organ.organId, year, typed.value));
}

function compiledView({ report, figures, findings }: Compiled): z.output<typeof CompiledView> {
  return { report: reportJson(report), figures, findings };
}

async function rendered(
  { query, organ, params }: Pick<OrganAsk<z.output<typeof Format>, unknown>, 'query' | 'organ' | 'params'>,
  { report }: Compiled,
): Promise<FileAnswer> {
  const { body, mediaType, extension } = await renderReport(report, query.format);
  const name = `${organ.organName}${params['year']}年政府信息公开工作年度报告.${extension}`;
  return new FileAnswer(mediaType, body, name);
}
