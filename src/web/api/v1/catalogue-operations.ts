/** 公开目录, and the figures of 主动公开. */
import { z } from 'zod';
import { no, yes } from '../../../law/outcome.ts';
import { CatalogueChange } from '../../../record/catalogue/change.ts';
import { Catalogue } from '../../../record/catalogue/node.ts';
import { organOperation } from './operation.ts';
import { recordLineView } from './record-view.ts';
import { catalogueKeepers, recordReaders } from './record-workers.ts';
import { type Refusal, ruleSaysNo } from './refusal.ts';
import { Id, named } from './schema/named.ts';
import { RecordLineView } from './schema/record-views.ts';

const tag = '主动公开';

const Figure = named(
  'RecordFigure',
  '一格的数和它由哪些信息组成',
  z.object({ count: z.int(), records: z.array(Id) }),
);
const Documents = z.object({ issued: Figure, ceased: Figure, inForce: Figure });

export const catalogueOperations = [
  organOperation({
    id: 'getCatalogue',
    method: 'get',
    path: '/organs/{organId}/catalogue',
    tag,
    title: '公开目录',
    access: [...new Set([...recordReaders, ...catalogueKeepers])],
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    status: 200,
    answer: Catalogue,
    refusals: ['malformed'],
    log: 'refusals',
    async handle({ services, organ, query }) {
      return yes(await services.records.catalogue(organ.organId, query.version));
    },
  }),
  organOperation({
    id: 'changeCatalogue',
    method: 'post',
    path: '/organs/{organId}/catalogue',
    tag,
    title: '调整公开目录',
    note: '每次调整都是新的一版，记下日期和内容。其下曾有信息的节点只能停用，不能删除。seen 为所见的版本。',
    access: catalogueKeepers,
    body: z.strictObject({ seen: z.int().min(1), change: CatalogueChange }),
    status: 200,
    answer: Catalogue,
    refusals: ['malformed', 'refused', 'stale-version'],
    log: 'all',
    async handle({ services, organ, body, staff }) {
      const request = { organId: organ.organId, ...body, by: staff.personId };
      const changed = await services.records.changeCatalogue(request);
      return changed.ok ? changed : ruleSaysNo(changed.because);
    },
  }),
  organOperation({
    id: 'getRecordFigures',
    method: 'get',
    path: '/organs/{organId}/record-figures/{year}',
    tag,
    title: '一年的主动公开数',
    note: '规章、行政规范性文件的制发、废止、现行有效件数（截至12月31日）和各渠道公开数。',
    access: recordReaders,
    status: 200,
    answer: named(
      'RecordFigures',
      '一年的主动公开数',
      z.object({
        regulations: Documents,
        normativeDocuments: Documents,
        channels: z.object({
          total: z.int(),
          byChannel: z.array(z.object({ channel: z.string(), count: z.int(), records: z.array(Id) })),
        }),
      }),
    ),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const year = yearOf(params['year']);
      return year === undefined ? noYear : yes(await services.records.figuresOfYear(organ.organId, year));
    },
  }),
  organOperation({
    id: 'listFigureRecords',
    method: 'get',
    path: '/organs/{organId}/record-figures/{year}/{figure}',
    tag,
    title: '数字的来历',
    note: 'figure 如 normativeDocuments.issued、regulations.inForce、channels.wechat。',
    access: recordReaders,
    status: 200,
    answer: named(
      'FigureRecords',
      '组成一个数的信息，按首次发布的先后',
      z.object({ records: z.array(RecordLineView) }),
    ),
    log: 'refusals',
    async handle({ services, organ, params }) {
      const year = yearOf(params['year']);
      if (year === undefined) return noYear;
      const found = await services.records.recordsOfFigure(organ.organId, year, params['figure'] ?? '');
      if (!found) return no<Refusal>({ code: 'not-found', message: '没有这一项数字。' });
      return yes({ records: found.map((line) => recordLineView({ ...line, light: 'none' })) });
    },
  }),
];

const noYear = no<Refusal>({ code: 'not-found', message: '没有这一年。' });

function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : undefined;
}
