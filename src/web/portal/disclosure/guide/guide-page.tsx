/** 政府信息公开指南 (条例 Art. 12): classification and arrangement, how to obtain, the 工作机构; from the organ's settings, so that it is never behind them. */
import { formatDay, parsePlainDate } from '../../../../law/plain-date.ts';
import type { PublicLine } from '../../../../service/record/public-records.ts';
import { ContactList } from '../../contact-list.tsx';
import { Pairs } from '../../pairs.tsx';
import { organPath } from '../../portal-organ.ts';
import { ColumnPage } from '../frame/column-page.tsx';
import { columnTags } from '../frame/column-tags.ts';
import { contentNodes, type DisclosureOrgan, disclosurePath, nodePath } from '../frame/disclosure-env.ts';
import { RecordList } from '../list/record-list.tsx';

export interface GuidePageProps {
  organ: DisclosureOrgan;
  /** 指南 published as documents. */
  documents: readonly PublicLine[];
}

export function GuidePage({ organ, documents }: GuidePageProps) {
  const { guide, remedies, contact } = organ.setting;
  const revisedOn = guide.revisedOn === undefined ? undefined : parsePlainDate(guide.revisedOn);
  const kinds = contentNodes(organ.catalogue).filter(({ parent }) => parent === undefined);
  return (
    <ColumnPage
      organ={organ}
      title="政府信息公开指南"
      at="/guide"
      column={columnTags(organ, '政府信息公开指南', '公开政府信息的范围、方式和申请办法', '信息公开指南')}
    >
      <h1>{organ.name}政府信息公开指南</h1>
      {revisedOn && <p class="byline">{formatDay(revisedOn)}修订</p>}
      <p>
        依照《中华人民共和国政府信息公开条例》（以下简称《条例》）第十二条编制，供公民、法人和其他组织获取本机关的政府信息使用。
      </p>
      <h2>一、公开的信息和编排方式</h2>
      <p>
        本机关依照《条例》第二十条、第二十一条公开政府信息，按主动公开基本目录分类编排；每条信息有唯一的索引号，并列明名称、内容概述、生成日期等。
      </p>
      <Words text={guide.scope} />
      {kinds.length > 0 && (
        <ul>
          {kinds.map((node) => (
            <li key={node.id}>
              <a href={nodePath(organ, node.id)}>{node.title}</a>（{node.count} 条；依据：{node.basis}）
            </li>
          ))}
        </ul>
      )}
      <h2>二、获取方式</h2>
      <p>
        在本栏目<a href={disclosurePath(organ, '/content')}>按目录查阅</a>、
        <a href={disclosurePath(organ, '/search')}>检索</a>
        和下载；也可以到各级国家档案馆、公共图书馆、政务服务场所的查阅点查阅（《条例》第二十五条）。
      </p>
      <Words text={guide.ways} />
      <p>
        公开期限：自信息形成或者变更之日起 20
        个工作日内公开；法律、法规另有规定的，从其规定（《条例》第二十六条）。
      </p>
      <h2>三、依申请公开</h2>
      <p>
        除主动公开的信息外，公民、法人或者其他组织可以
        <a href={organPath(organ, '/apply')}>申请获取其他政府信息</a>
        （《条例》第二十七条）。能够当场答复的当场答复；不能当场答复的，自收到申请之日起 20
        个工作日内答复，需要延长的，延长最长不超过 20 个工作日（《条例》第三十三条）。
      </p>
      <Ways organ={organ} />
      <p>
        <a href={organPath(organ, '/apply/paper.docx')}>下载申请表（Word）</a>
        {'　'}
        <a href={organPath(organ, '/apply/paper.pdf')}>下载申请表（PDF）</a>
        {'　'}
        <a href={organPath(organ, '/apply')}>办理流程、收费标准和注意事项</a>
      </p>
      <h2>四、政府信息公开工作机构</h2>
      <ContactList contact={contact} />
      <h2>五、不予公开的范围</h2>
      <p>
        依法确定为国家秘密的，法律、行政法规禁止公开的，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开（《条例》第十四条）；涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的，不得公开，但第三方同意公开或者不公开会对公共利益造成重大影响的除外（第十五条）；内部事务信息、过程性信息和行政执法案卷信息，依照第十六条办理。
      </p>
      <h2>六、监督和救济</h2>
      <p>
        认为本机关没有依法履行政府信息公开义务的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（《条例》第四十七条、第五十一条）。
      </p>
      <Remedies remedies={remedies} />
      <Other text={guide.other} />
      {documents.length > 0 && (
        <>
          <h2>指南文件</h2>
          <RecordList lines={documents} none="" />
        </>
      )}
    </ColumnPage>
  );
}

/** 申请的渠道: in person and by post always, the others as announced (国办公开办函〔2017〕19号). */
function Ways({ organ }: { organ: DisclosureOrgan }) {
  const { channels, contact } = organ.setting;
  return (
    <ul>
      {channels.internet && (
        <li>
          网上：<a href={organPath(organ, '/apply#begin')}>在线填写申请表</a>。
        </li>
      )}
      <li>当面：在受理时间到受理机构提交申请表；书写确有困难的，可以口头提出。</li>
      <li>邮寄：寄到受理机构地址，信封左下角注明“政府信息公开申请”。</li>
      {channels.fax && contact.fax && <li>传真：{contact.fax}，并请电话确认。</li>}
      {channels.email && contact.email && <li>电子邮件：{contact.email}。</li>}
    </ul>
  );
}

function Remedies({ remedies }: { remedies: DisclosureOrgan['setting']['remedies'] }) {
  const { reconsiderationBody, reconsiderationAddress, court } = remedies;
  const pairs: [string, string | undefined][] = [
    ['行政复议机关', reconsiderationBody],
    ['行政复议机关地址', reconsiderationAddress],
    ['有管辖权的人民法院', court],
  ];
  const known = pairs.flatMap(([term, text]): [string, string][] =>
    text === undefined ? [] : [[term, text]],
  );
  return known.length === 0 ? null : <Pairs pairs={known} />;
}

function Other({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <>
      <h2>七、其他事项</h2>
      <Words text={text} />
    </>
  );
}

function Words({ text = '' }: { text: string | undefined }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
