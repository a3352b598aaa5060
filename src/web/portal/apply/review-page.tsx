/** 核对: everything that is going to be handed in, once more. */

import { matters } from '../../../case/application/application-fields.ts';
import type { ReadApplication } from '../../../case/application/read-application.ts';
import type { Lacking } from '../../../case/event/intake.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { FileList } from '../file-list.tsx';
import { Pairs } from '../pairs.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import { applicantPairs, supplyPairs } from './application-pairs.ts';
import { ApplicationSteps } from './application-steps.tsx';
import type { DraftVisit } from './draft-visit.ts';
import { pieceWords } from './piece-fields.tsx';

export interface ReviewPageProps extends DraftVisit {
  organ: PortalOrgan;
  application: ReadApplication;
  /** Why it was not handed in. */
  problem?: string | undefined;
}

const lackingWords: Record<Lacking, string> = {
  identity: '没有上传身份证明。',
  contact: '没有填写联系方式。',
  authority: '填写了代理人，没有上传授权委托书。',
  description: '申请内容不明确。',
  formOfSupply: '没有写明获取信息的方式。',
};

export function ReviewPage({ organ, secret, draft, application, problem }: ReviewPageProps) {
  const { lacking, pieces, matter } = application;
  const matterLabel = matters.find(({ value }) => value === matter)?.label ?? '';
  const back = organPath(organ, '/apply/form');
  return (
    <PortalPage organ={organ} title="核对申请表" place="/apply" wrong={problem !== undefined}>
      <h1>核对申请表</h1>
      <ApplicationSteps at={3} />
      {problem !== undefined && <ErrorSummary title="没有提交" faults={[{ field: '', message: problem }]} />}
      <p>请核对下面的内容。提交之后，如需更改，可以撤回后重新申请，或者在本机关要求补正时更改。</p>
      {lacking.length > 0 && (
        <div class="notice warning">
          <h2>可能需要补正</h2>
          <p>
            {lacking.map((one) => lackingWords[one]).join('')}
            仍然可以提交，但本机关可能请您补正，答复期限自收到补正之日起重新计算。现在补上可以省去这些时间。
          </p>
        </div>
      )}
      <Pairs
        pairs={[
          ['申请给', organ.name],
          ['事项', matterLabel],
        ]}
      />
      <h2>申请人</h2>
      <Pairs pairs={applicantPairs(application)} />
      <h2>{pieceWords[matter].legend}</h2>
      <ol class="pieces">
        {pieces.map(({ id, text, documentNumber }) => (
          <li key={id}>
            <span class="typed">{text}</span>
            {documentNumber !== undefined && documentNumber !== text && <>（文号：{documentNumber}）</>}
          </li>
        ))}
      </ol>
      <h2>获取信息的方式</h2>
      <Pairs pairs={supplyPairs(application)} />
      <h2>附件</h2>
      {draft.files.length === 0 ? <p>没有附件。</p> : <FileList files={draft.files} />}
      <form method="post" action={organPath(organ, '/apply/submit')}>
        <input type="hidden" name="draft" value={secret} />
        <input type="hidden" name="version" value={String(draft.version)} />
        <p class="actions">
          <button type="submit" class="primary">
            提交申请
          </button>
          <a class="button" href={back}>
            返回修改
          </a>
        </p>
      </form>
    </PortalPage>
  );
}
