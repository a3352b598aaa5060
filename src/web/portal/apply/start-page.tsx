/** 依申请公开须知: what to know before writing, and the way into the form (政府信息公开指南, 条例 Arts. 12, 27–31). */
import type { ComponentChildren } from 'preact';
import { applicantKinds, matters } from '../../../case/application/application-fields.ts';
import type { FieldFault } from '../../../service/intake/intake.ts';
import { ContactList } from '../contact-list.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Choice } from '../fields.tsx';
import { FileLimits } from '../file-limits.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import { PrivacyNotice } from '../privacy-notice.tsx';
import { Channels } from './channels.tsx';
import { FeeScale } from './fee-scale.tsx';
import { HowItGoesOn } from './how-it-goes-on.tsx';
import { Reminders } from './reminders.tsx';

export interface StartPageProps {
  organ: PortalOrgan;
  faults?: readonly FieldFault[];
  /** As chosen. */
  fields?: Readonly<Record<string, string>>;
  /** 先查后申请: the search over what this organ has published, where there is one. */
  search?: ComponentChildren;
}

export function StartPage({ organ, faults = [], fields = {}, search }: StartPageProps) {
  return (
    <PortalPage organ={organ} title="依申请公开" place="/apply" wrong={faults.length > 0}>
      <h1>依申请公开</h1>
      <ErrorSummary faults={faults} />
      <p class="actions">
        <a class="button primary" href="#begin">
          直接开始填写
        </a>
        <a class="button" href={organPath(organ, '/apply/paper.docx')}>
          下载纸质申请表（Word）
        </a>
        <a class="button" href={organPath(organ, '/apply/paper.pdf')}>
          下载纸质申请表（PDF）
        </a>
        <a class="button" href={organPath(organ, '/apply/resume')}>
          继续填写暂存的草稿
        </a>
      </p>
      <h2>申请之前</h2>
      <Reminders organ={organ} search={search} />
      <h2>怎样提出申请</h2>
      <Channels organ={organ} />
      <h2>受理机构</h2>
      <ContactList contact={organ.setting.contact} />
      <h2>办理时间</h2>
      <HowItGoesOn organ={organ} />
      <h2>收费标准</h2>
      <FeeScale organ={organ} />
      <h2>附件要求</h2>
      <FileLimits />
      <h2>个人信息告知</h2>
      <PrivacyNotice organ={organ} />
      <h2 id="begin">开始填写</h2>
      {organ.setting.channels.internet ? (
        <Begin organ={organ} faults={faults} fields={fields} />
      ) : (
        <p class="notice">本机关没有开通网上申请，请当面提交或者邮寄纸质申请表。</p>
      )}
    </PortalPage>
  );
}

function Begin({ organ, faults, fields }: Required<Omit<StartPageProps, 'search'>>) {
  return (
    <form method="post" action={organPath(organ, '/apply/start')}>
      <Choice
        name="matter"
        legend="您要办理什么"
        options={matters.map((one) => ({ ...one, hint: matterHints[one.value] }))}
        value={fields['matter'] ?? 'disclosure'}
        faults={faults}
      />
      <Choice
        name="applicantKind"
        legend="申请人是"
        options={applicantKinds}
        value={fields['applicantKind'] ?? ''}
        faults={faults}
        required
      />
      <p class="actions">
        <button type="submit" class="primary">
          已阅读，开始填写
        </button>
      </p>
    </form>
  );
}

const matterHints: Record<(typeof matters)[number]['value'], string> = {
  disclosure: '要求本机关提供已经制作或者获取的信息（条例第二十七条）。',
  recordCorrection: '有证据证明本机关提供的与您自身相关的信息记录不准确（条例第四十一条）。',
  publicationSuggestion: '认为某类信息应当主动公开（条例第四十四条）。',
};
