/** 列表页面: what is there, by node, by kind and by state. */

import { type Context, Hono } from 'hono';
import { fixedNodes } from '../../../../record/catalogue/node.ts';
import { consultationStatusNames } from '../../../../record/consultation-status.ts';
import { aboutNames, interpretationForms } from '../../../../record/content/about.ts';
import { validityNames } from '../../../../record/validity.ts';
import type { PublicPage, PublicRecords } from '../../../../service/record/public-records.ts';
import { documentOf } from '../../../page.tsx';
import { answerPage } from '../frame/answer-page.ts';
import { ColumnHome } from '../frame/column-home.tsx';
import { columnTags } from '../frame/column-tags.ts';
import { type DisclosureEnv, type DisclosureOrgan, disclosurePath } from '../frame/disclosure-env.ts';
import { SiteMapPage } from '../frame/site-map-page.tsx';
import { GuidePage } from '../guide/guide-page.tsx';
import { OpinionsPage } from '../opinions/opinions-page.tsx';
import { ReportsPage } from '../reports/reports-page.tsx';
import { ContentPage } from './content-page.tsx';
import { LibraryPage, type LibraryPageProps } from './library-page.tsx';
import { isValidity, readFilter } from './list-filter.ts';
import { parsePlace, placeText, type Turns, turnsOf } from './place-text.ts';
import { questionLines } from './question-lines.ts';

type Case = Context<DisclosureEnv>;

export function listRoutes(records: PublicRecords): Hono<DisclosureEnv> {
  const app = new Hono<DisclosureEnv>();

  app.get('/', async (c) => {
    const organ = c.get('organ');
    const [{ lines }, open] = await Promise.all([
      records.list(organ.id, { limit: 20 }),
      records.consultations(organ.id, { status: 'open', limit: 5 }),
    ]);
    return answerPage(c, <ColumnHome organ={organ} newest={lines} open={open.lines} />);
  });

  app.get('/guide', async (c) => {
    const organ = c.get('organ');
    const { lines } = await ofNode(organ, fixedNodes.guide);
    return answerPage(c, <GuidePage organ={organ} documents={lines} />);
  });

  app.get('/content', async (c) => {
    const organ = c.get('organ');
    const read = readFilter((name) => c.req.query(name), organ.catalogue);
    const { filter, after, faults } = read;
    const page = faults.length > 0 ? undefined : await records.list(organ.id, { ...filter, after });
    const view = <ContentPage {...{ organ, read, page, address: addressOf(c) }} turns={turns(c, page)} />;
    return page ? answerPage(c, view) : c.html(documentOf(view), 422);
  });

  app.get('/institutions', async (c) => {
    const organ = c.get('organ');
    return answerPage(
      c,
      library(c, await ofNode(organ, fixedNodes.rules, c.req.query('after')), {
        title: '政府信息公开制度',
        at: '/institutions',
        column: columnTags(organ, '政府信息公开制度', '政府信息公开的法规和工作制度'),
        about: <p>《中华人民共和国政府信息公开条例》和本机关的政府信息公开工作制度。</p>,
        none: '还没有公布工作制度。',
      }),
    );
  });

  app.get('/reports', async (c) => {
    const organ = c.get('organ');
    return answerPage(c, <ReportsPage organ={organ} reports={await records.annualReports(organ.id)} />);
  });

  app.get('/documents', async (c) => {
    const organ = c.get('organ');
    const path = disclosurePath(organ, '/documents');
    const validity = c.req.query('validity') ?? '';
    const kinds = ['normativeDocument', 'regulation', 'policyDocument'] as const;
    const about = kinds.find((kind) => kind === c.req.query('about')) ?? 'normativeDocument';
    const after = parsePlace(c.req.query('after'));
    const page = await records.documents(organ.id, {
      about,
      validity: isValidity(validity) ? validity : undefined,
      after,
    });
    const address = (kind: string, status: string) =>
      `${path}?about=${kind}${status === '' ? '' : `&validity=${status}`}`;
    const states = [['', '全部'], ...Object.entries(validityNames)];
    return answerPage(
      c,
      library(c, page, {
        title: '行政规范性文件库',
        at: '/documents',
        column: columnTags(organ, '行政规范性文件库', '规章、行政规范性文件和其他政策文件', '政策文件'),
        about: <p>列出每件文件今天的有效性；废止、失效的文件不再作为依据。</p>,
        tabs: [
          kinds.map((kind) => ({
            label: aboutNames[kind],
            href: address(kind, validity),
            here: kind === about,
          })),
          states.map(([status = '', label = '']) => ({
            label,
            href: address(about, status),
            here: status === validity,
          })),
        ],
        none: '没有这样的文件。',
        withValidity: true,
      }),
    );
  });

  app.get('/interpretations', async (c) => {
    const organ = c.get('organ');
    const after = parsePlace(c.req.query('after'));
    return answerPage(
      c,
      library(c, await records.list(organ.id, { about: 'interpretation', after }), {
        title: '政策解读',
        at: '/interpretations',
        column: columnTags(organ, '政策解读', '政策文件的解读', '解读回应'),
        about: (
          <p>
            解读与文件同步公开，最迟在文件公开后 3 个工作日内公开。解读形式：
            {Object.values(interpretationForms).join('、')}。
          </p>
        ),
        none: '还没有公布政策解读。',
      }),
    );
  });

  app.get('/questions', async (c) => {
    const organ = c.get('organ');
    const lines = await questionLines(records, organ.id);
    return answerPage(
      c,
      library(
        c,
        { lines, next: undefined, total: lines.length },
        {
          title: '政策问答',
          at: '/questions',
          column: columnTags(organ, '政策问答', '政策的简明问答和对社会关切的回应', '解读回应'),
          about: <p>政策文件的简明问答，以及对社会关切的回应。</p>,
          none: '还没有公布问答。',
        },
      ),
    );
  });

  app.get('/opinions', async (c) => {
    const organ = c.get('organ');
    const status = Object.keys(consultationStatusNames).find((one) => one === c.req.query('status')) ?? '';
    const page = await records.consultations(organ.id, {
      status: isStatus(status) ? status : undefined,
      after: parsePlace(c.req.query('after')),
    });
    return answerPage(
      c,
      <OpinionsPage {...{ organ, status, page, address: addressOf(c) }} turns={turns(c, page)} />,
    );
  });

  app.get('/map', (c) => answerPage(c, <SiteMapPage organ={c.get('organ')} />));

  async function ofNode(organ: DisclosureOrgan, node: string, after?: string): Promise<PublicPage> {
    const known = organ.catalogue.nodes.some(({ id }) => id === node);
    if (!known) return { lines: [], next: undefined, total: 0 };
    return records.list(organ.id, { node, after: parsePlace(after) });
  }

  return app;
}

function isStatus(name: string): name is keyof typeof consultationStatusNames {
  return Object.hasOwn(consultationStatusNames, name);
}

function addressOf(c: Case): URL {
  return new URL(c.req.url);
}

/** 上一页、下一页 of what was asked; a place that is none of ours counts as the first page. */
function turns(c: Case, page: Pick<PublicPage, 'next'> | undefined): Turns {
  const { after, back } = c.req.query();
  const here = parsePlace(after) && after;
  return turnsOf(here, here === undefined ? undefined : cleanBack(back), page?.next && placeText(page.next));
}

/** Only places of ours are written back into the page. */
function cleanBack(back: string | undefined): string {
  return (back ?? '')
    .split(',')
    .filter((text) => parsePlace(text))
    .join(',');
}

function library(
  c: Case,
  page: PublicPage,
  props: Omit<LibraryPageProps, 'organ' | 'page' | 'turns' | 'address'>,
) {
  return (
    <LibraryPage
      organ={c.get('organ')}
      page={page}
      turns={turns(c, page)}
      address={addressOf(c)}
      {...props}
    />
  );
}
