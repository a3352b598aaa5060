/** 虚构的云岭县自然资源局的公开栏目: one of every kind of page, and one record of every kind that nobody may see. */
import type { Hono } from 'hono';
import { plainDate } from '../../../../src/law/plain-date.ts';
import type { Content } from '../../../../src/record/content/content.ts';
import { dayOf } from '../../../../src/record/instant.ts';
import type { OrganSetting } from '../../../../src/service/organ/organ-setting.ts';
import {
  act,
  content,
  drafted,
  notice,
  type OpenedRecords,
  openRecords,
  published,
  review,
  upload,
} from '../../../service/record/opened-records.ts';
import { openWeb } from '../../opened-web.ts';
import { reportBlocks } from './report-blocks.ts';

export interface SampleSite {
  opened: OpenedRecords;
  web: Hono;
  /** First page of the column. */
  home: string;
  shown: Record<
    | 'document'
    | 'interpretation'
    | 'repealed'
    | 'consultation'
    | 'report'
    | 'withdrawn'
    | 'reprint'
    | 'question',
    string
  >;
  close(): Promise<void>;
}

/** The organ's settings for footer and tags. */
export const site: OrganSetting['site'] = {
  name: '云岭县自然资源局',
  domain: 'zrzy.yunling.example',
  idCode: '5300000001',
  icp: '云ICP备00000000号',
  policeRecord: '云公网安备 53000000000001号',
  host: '云岭县自然资源局',
  operator: '云岭县自然资源信息中心',
  errorReport: 'https://yunling.example/find-error',
};

export const text = (words: string): Content['body'] => [{ kind: 'paragraph', runs: [{ text: words }] }];

export async function openSampleSite(): Promise<SampleSite> {
  const opened = await openRecords();
  const shown = await fillSite(opened);
  return {
    opened,
    web: webOf(opened),
    home: `/o/${opened.organId}/disclosure`,
    shown,
    close: () => opened.close(),
  };
}

export function webOf({ services, office }: Pick<OpenedRecords, 'services' | 'office'>): Hono {
  return openWeb({ services, today: () => dayOf(office.now()) });
}

/** Publishes everything, from 3 to 25 March 2026. */
export async function fillSite(opened: OpenedRecords): Promise<SampleSite['shown']> {
  const { services, organId } = opened;
  const { version, setting } = await services.settings.find(organId);
  const contact = {
    ...setting.contact,
    address: '云岭县青石路1号',
    phone: '0700-5550100',
    hours: '工作日 8:30—12:00，14:00—17:30',
  };
  const guide = { revisedOn: '2026-01-05', ways: '云岭县档案馆设有查阅点。' };
  await services.settings.save({
    organId,
    seen: version,
    setBy: 'admin',
    setting: { ...setting, contact, site, guide },
  });

  for (let number = 1; number <= 45; number++) {
    await published(
      opened,
      notice({
        title: `关于开展第${number}批地籍调查的公告`,
        node: 'announcements',
        documentNumber: `云自然资公告〔2026〕${number}号`,
        body: text(`第${number}批地籍调查自公告之日起开展，请有关权利人配合。`),
      }),
    );
  }
  opened.goTo('2026-03-05T10:00:00+08:00');
  const document = await documentWithFiles(opened);
  const interpretation = await published(
    opened,
    notice({
      title: '《关于规范临时用地管理的通知》政策解读',
      node: 'interpretations',
      documentNumber: undefined,
      about: { kind: 'interpretation', form: 'text' },
      body: text('临时用地的期限一般不超过两年。'),
    }),
  );
  await act(opened, interpretation, 'publisher', {
    act: 'link',
    facts: { relation: 'policy', to: { kind: 'record', record: document } },
  });
  const question = await published(
    opened,
    notice({
      title: '临时用地怎样申请？十个问答',
      node: 'interpretations',
      documentNumber: undefined,
      about: { kind: 'interpretation', form: 'questions' },
      body: text('问：到哪里申请？答：到县政务服务中心自然资源窗口。'),
    }),
  );
  await act(opened, question, 'publisher', {
    act: 'link',
    facts: { relation: 'policy', to: { kind: 'record', record: document } },
  });
  const repealed = await published(
    opened,
    content({ title: '云岭县自然资源局关于采石场复垦的通知', documentNumber: '云自然资规〔2019〕3号' }),
  );
  await act(opened, repealed, 'officeHead', {
    act: 'setValidity',
    facts: { status: 'repealed', from: plainDate('2026-03-04'), basis: '云自然资规〔2026〕1号' },
  });
  opened.goTo('2026-03-10T10:00:00+08:00');
  const consultation = await published(
    opened,
    content({
      title: '云岭县国土空间总体规划修改方案（征求意见稿）',
      node: 'consultations',
      documentNumber: undefined,
      genre: undefined,
      about: {
        kind: 'decisionDraft',
        consultation: {
          from: plainDate('2026-03-10'),
          until: plainDate('2026-04-20'),
          ways: '在本页提出，或者寄送云岭县青石路1号。',
        },
      },
      body: text('方案拟调整三处村庄建设边界。'),
    }),
  );
  const organ = '云岭县自然资源局';
  const report = await published(
    opened,
    notice({
      title: `${organ}2025年政府信息公开工作年度报告`,
      node: 'annual-reports',
      documentNumber: undefined,
      body: await reportBlocks(organ, 2025),
    }),
  );
  await published(
    opened,
    notice({
      title: `${organ}2024年政府信息公开工作年度报告`,
      node: 'annual-reports',
      documentNumber: undefined,
      madeOn: plainDate('2025-01-20'),
      body: await reportBlocks(organ, 2024),
    }),
  );
  await published(
    opened,
    notice({ title: '政府信息公开保密审查制度', node: 'disclosure-rules', documentNumber: undefined }),
  );
  const reprint = await published(
    opened,
    notice({
      title: '省自然资源厅关于做好春季造林的通知',
      node: 'other-policies',
      source: { kind: 'reprint', from: '省自然资源厅', address: 'https://province.example/forest' },
    }),
  );
  opened.goTo('2026-03-12T10:00:00+08:00');
  const withdrawn = await published(
    opened,
    notice({ title: '关于青石村补偿标准的公告', node: 'compensation-notices' }),
  );
  await act(opened, withdrawn, 'office', {
    act: 'withdraw',
    facts: { cause: 'error', reason: '面积有误，核对后重新发布。', showTitle: true },
  });
  opened.goTo('2026-03-25T10:00:00+08:00');
  return { document, interpretation, repealed, consultation, report, withdrawn, reprint, question };
}

async function documentWithFiles(opened: OpenedRecords): Promise<string> {
  const whole = content();
  const recordId = await drafted(opened, whole);
  const form = await upload(
    opened,
    recordId,
    '临时用地申请表.txt',
    new TextEncoder().encode('申请人：\n地块位置：\n'),
  );
  const revised = {
    ...whole,
    body: [
      ...whole.body,
      {
        kind: 'paragraph',
        runs: [
          { text: '依据', bold: true },
          { text: '见省厅网站', link: 'https://province.example/' },
        ],
      },
      { kind: 'list', ordered: true, entries: [[{ text: '提出申请；' }], [{ text: '现场核查。' }]] },
      {
        kind: 'table',
        caption: '办理时限',
        head: [[{ text: '环节' }, { text: '工作日' }]],
        rows: [[{ text: '受理' }, { text: '5' }]],
      },
    ],
    attachments: [{ key: form.id, name: '临时用地申请表.txt', mediaType: form.mediaType, kind: 'document' }],
  } satisfies Content;
  await act(opened, recordId, 'contributor', { act: 'revise', facts: { content: revised } });
  await review(opened, recordId);
  await act(opened, recordId, 'publisher', { act: 'publish', facts: {} });
  return recordId;
}
