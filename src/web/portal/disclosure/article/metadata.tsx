/** 基本信息表 above the text: what government sites show of every record; what it does not have is left out. */
import { formatDay } from '../../../../law/plain-date.ts';
import { aboutNames, interpretationForms, isPolicy } from '../../../../record/content/about.ts';
import { audienceNames, genreNames } from '../../../../record/content/classification.ts';
import type { PublicRecord } from '../../../../record/public-view.ts';
import { validityNames } from '../../../../record/validity.ts';
import { minuteInChina } from '../../page-tags.tsx';
import { type DisclosureOrgan, nodePath, nodeTrail } from '../frame/disclosure-env.ts';

export interface MetadataProps {
  organ: DisclosureOrgan;
  record: PublicRecord;
}

export function Metadata({ organ, record }: MetadataProps) {
  const trail = nodeTrail(organ.catalogue, record.node);
  const nodes = trail.map(({ id, title }, at) => (
    <span key={id}>
      {at > 0 && '／'}
      <a href={nodePath(organ, id)}>{title}</a>
    </span>
  ));
  const rows = [...textRows(record)].filter(([, text]) => text !== undefined && text !== '');
  const [first, ...others] = rows;
  return (
    <dl class="pairs meta">
      {first && <Pair term={first[0]}>{first[1]}</Pair>}
      {nodes.length > 0 && <Pair term="目录分类">{nodes}</Pair>}
      {others.map(([term, text]) => (
        <Pair key={term} term={term}>
          {text}
        </Pair>
      ))}
    </dl>
  );
}

function Pair({ term, children }: { term: string; children: preact.ComponentChildren }) {
  const wide = term === '名称' || term === '内容概述' || term === '关键词';
  return (
    <div class={wide ? 'wide-row' : undefined}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function textRows(record: PublicRecord): [term: string, text: string | undefined][] {
  const { about, validity } = record;
  return [
    ['索引号', record.indexNumber],
    ['名称', record.title],
    ['发布机构', [record.publisher, ...record.jointWith].filter((name) => name !== undefined).join('、')],
    ['信息类别', about.kind === 'other' ? undefined : aboutNames[about.kind]],
    ['主题分类', record.theme],
    ['体裁', record.genre && genreNames[record.genre]],
    ['服务对象', record.audiences.map((audience) => audienceNames[audience]).join('、')],
    ['文号', record.documentNumber],
    ['成文日期', record.madeOn && formatDay(record.madeOn)],
    ['发布日期', minuteInChina(record.firstPublishedAt)],
    [
      '更新日期',
      record.publishedAt === record.firstPublishedAt ? undefined : minuteInChina(record.publishedAt),
    ],
    ...kindRows(record),
    ['有效性', validity && validityNames[validity.status]],
    ['有效期至', validity?.expiresOn && formatDay(validity.expiresOn)],
    ['公开方式', '主动公开'],
    ['来源', sourceOf(record)],
    ['关键词', record.keywords.join('、')],
    ['内容概述', record.description],
  ];
}

/** What only this kind of information has. */
function kindRows({ about, validity }: PublicRecord): [term: string, text: string | undefined][] {
  if (isPolicy(about)) {
    const ended = validity?.status === 'repealed' || validity?.status === 'lapsed' ? validity : undefined;
    return [
      ['施行日期', about.effectiveOn && formatDay(about.effectiveOn)],
      [ended?.status === 'repealed' ? '废止日期' : '失效日期', ended?.from && formatDay(ended.from)],
      ['统一登记号', about.kind === 'normativeDocument' ? about.registrationNumber : undefined],
      ['备案号', about.kind === 'normativeDocument' ? about.filingNumber : undefined],
    ];
  }
  switch (about.kind) {
    case 'interpretation':
      return [['解读形式', interpretationForms[about.form]]];
    case 'meeting':
      return [
        ['会议', about.meeting],
        ['召开日期', formatDay(about.heldOn)],
      ];
    case 'response':
      return [
        ['关切提出日期', formatDay(about.raisedOn)],
        ['提出渠道', about.raisedIn],
      ];
    case 'licenceDecision':
    case 'penaltyDecision':
    case 'compulsionDecision':
      return [
        ['决定日期', formatDay(about.decidedOn)],
        ['案号', about.caseNumber],
      ];
    case 'proposalReply':
      return [
        ['建议提案编号', about.number],
        ['答复日期', formatDay(about.repliedOn)],
      ];
    default:
      return [];
  }
}

/** 来源: the organ itself, or where a reprint is from. */
export function sourceOf({ source, publisher }: PublicRecord): string | undefined {
  return source.kind === 'reprint' ? source.from : publisher;
}
