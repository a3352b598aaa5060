/** 信息页: 基本信息, text, corrections, attachments, what belongs to it, and its neighbours. */
import type { ComponentChildren } from 'preact';
import { formatDay } from '../../../../law/plain-date.ts';
import type { PublicRecord } from '../../../../record/public-view.ts';
import { validityNames } from '../../../../record/validity.ts';
import type { Surroundings } from '../../../../service/record/public-records.ts';
import type { ColumnTags } from '../../page-tags.tsx';
import { minuteInChina } from '../../page-tags.tsx';
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags, nodeTags } from '../frame/column-tags.ts';
import {
  type DisclosureOrgan,
  disclosurePath,
  findPublicNode,
  nodePath,
  nodeTrail,
  recordPath,
} from '../frame/disclosure-env.ts';
import { AttachmentList, type ShownAttachment } from './attachment-list.tsx';
import { Body } from './body.tsx';
import { Metadata, sourceOf } from './metadata.tsx';
import { Related } from './related.tsx';

export interface ArticlePageProps {
  organ: DisclosureOrgan;
  record: PublicRecord;
  surroundings: Surroundings;
  files: readonly ShownAttachment[];
  wrong?: boolean;
  /** What this kind of page has besides, between text and attachments. */
  children?: ComponentChildren;
}

export function ArticlePage({
  organ,
  record,
  surroundings,
  files,
  wrong = false,
  children,
}: ArticlePageProps) {
  const source = sourceOf(record) ?? organ.name;
  const address = new Map(files.map((file) => [file.attachment.key, file.address]));
  const note = record.about.kind === 'regulation' ? record.about.note : undefined;
  return (
    <ColumnPage
      organ={organ}
      title={record.title}
      node={record.node}
      wrong={wrong}
      trail={trailOf(organ, record.node)}
      column={tagsOf(organ, record.node)}
      article={{ title: record.title, publishedAt: record.firstPublishedAt, source }}
    >
      <Metadata organ={organ} record={record} />
      <article class="record" data-article>
        <h1>{record.title}</h1>
        {note !== undefined && <p class="issue-note">（{note}）</p>}
        <p class="byline">
          发布时间：<time dateTime={record.firstPublishedAt}>{minuteInChina(record.firstPublishedAt)}</time>
          {'　'}来源：{source}
        </p>
        <div class="article-tools no-print" data-article-tools />
        <Stamp record={record} />
        <Corrections record={record} />
        <Body blocks={record.body} imageAddress={(key) => address.get(key)} />
      </article>
      {children}
      <AttachmentList files={files} />
      <Related record={record} links={surroundings.links} />
      <Neighbours organ={organ} surroundings={surroundings} />
      <details class="share no-print">
        <summary>扫码在手机上打开</summary>
        <p>
          <img
            src={`${recordPath(organ, record.id)}/qr.svg`}
            alt="本页网址的二维码"
            width="180"
            height="180"
            loading="lazy"
          />
        </p>
      </details>
    </ColumnPage>
  );
}

export function trailOf(organ: DisclosureOrgan, node: string | undefined) {
  return nodeTrail(organ.catalogue, node).map(({ id, title }) => ({
    label: title,
    href: nodePath(organ, id),
  }));
}

export function tagsOf(organ: DisclosureOrgan, id: string | undefined): ColumnTags {
  const node = findPublicNode(organ.catalogue, id);
  return node ? nodeTags(organ, node) : columnTags(organ, '政府信息公开', '依法应当主动公开的政府信息');
}

/** 有效性 of a document that is out of the ordinary, in words, before the text. */
function Stamp({ record: { validity } }: { record: PublicRecord }) {
  if (!validity || validity.status === 'inForce') return null;
  const { status, from, basis } = validity;
  return (
    <p class={`validity-stamp ${status}`}>
      <strong>{validityNames[status]}</strong>
      {from !== undefined && `　自${formatDay(from)}起`}
      {basis !== undefined && `　依据：${basis}`}
    </p>
  );
}

function Corrections({ record: { corrections } }: { record: PublicRecord }) {
  if (corrections.length === 0) return null;
  return (
    <div class="notice corrections">
      <p>
        <strong>更正和变更说明</strong>
      </p>
      <ul>
        {corrections.map(({ on, note }) => (
          <li key={`${on} ${note}`}>
            <time dateTime={on}>{formatDay(on)}</time>：{note}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Neighbours({ organ, surroundings }: { organ: DisclosureOrgan; surroundings: Surroundings }) {
  const { newer, older } = surroundings;
  if (!newer && !older) return null;
  const link = ({ recordId, title }: NonNullable<typeof newer>) => (
    <a href={recordPath(organ, recordId)}>{title}</a>
  );
  return (
    <nav class="neighbours no-print" aria-label="上一条和下一条">
      <p>上一条：{newer ? link(newer) : '没有了'}</p>
      <p>下一条：{older ? link(older) : '没有了'}</p>
      <p>
        <a href={disclosurePath(organ, '/content')}>回到法定主动公开内容</a>
      </p>
    </nav>
  );
}
