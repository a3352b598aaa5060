/** 填写申请表. Every button keeps what was typed; nothing is lost by going round through the server. */
import { matters, TICKED } from '../../../case/application/application-fields.ts';
import type { ApplicationDraft, FieldFault } from '../../../service/intake/intake.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Flag } from '../fields.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import { ApplicantFields } from './applicant-fields.tsx';
import { ApplicationSteps } from './application-steps.tsx';
import { AttachmentFields } from './attachment-fields.tsx';
import { matterOf, PieceFields } from './piece-fields.tsx';
import { SupplyFields } from './supply-fields.tsx';

/** What the parts of the form are filled with. */
export interface FormParts {
  fields: Readonly<Record<string, string>>;
  faults: readonly FieldFault[];
  /** How many pieces are shown. */
  pieces: number;
}

export interface FormPageProps extends FormParts {
  organ: PortalOrgan;
  secret: string;
  draft: ApplicationDraft;
  /** 已暂存: the address under which the draft is found again. */
  savedAt?: string | undefined;
  /** Said above the form: the draft was changed elsewhere. */
  warning?: string | undefined;
}

export function FormPage(props: FormPageProps) {
  const { organ, secret, draft, fields, faults, pieces, savedAt, warning } = props;
  const matter = matters.find(({ value }) => value === matterOf(fields)) ?? matters[0];
  const parts = { fields, faults, pieces };
  return (
    <PortalPage organ={organ} title="填写申请表" place="/apply" wrong={faults.length > 0}>
      <h1>填写申请表</h1>
      <ApplicationSteps at={2} />
      <ErrorSummary faults={faults} />
      {warning !== undefined && (
        <p class="notice warning" role="alert">
          {warning}
        </p>
      )}
      {savedAt !== undefined && <Saved address={savedAt} />}
      <p>
        事项：<strong>{matter.label}</strong>。申请给：<strong>{organ.name}</strong>。没有标“必填”的可以不填。
      </p>
      <form
        method="post"
        action={organPath(organ, '/apply/form')}
        encType="multipart/form-data"
        class="application"
        data-guard
        data-uploads={organPath(organ, '/apply/uploads')}
      >
        {/* The first button is the one that Enter presses. */}
        <button
          type="submit"
          name="action"
          value="save"
          class="visually-hidden"
          tabIndex={-1}
          aria-hidden="true"
        >
          暂存
        </button>
        <input type="hidden" name="draft" value={secret} />
        <input type="hidden" name="version" value={String(draft.version)} />
        <input type="hidden" name="pieces" value={String(pieces)} />
        <input type="hidden" name="matter" value={matter.value} />
        <ApplicantFields {...parts} />
        <PieceFields {...parts} />
        <SupplyFields {...parts} />
        <AttachmentFields {...parts} files={draft.files} />
        <fieldset class="part">
          <legend>声明</legend>
          <Flag
            name="pledge"
            label="本人（本单位）承诺：所填内容和提交的材料真实，依法使用获取的信息。"
            value={fields['pledge'] ?? ''}
            ticked={TICKED}
            faults={faults}
            required
          />
        </fieldset>
        <p class="actions">
          <button type="submit" name="action" value="review" class="primary">
            下一步：核对
          </button>
          <button type="submit" name="action" value="save">
            暂存，以后再填
          </button>
        </p>
        <p class="hint">暂存的草稿保留 30 天。</p>
      </form>
    </PortalPage>
  );
}

function Saved({ address }: { address: string }) {
  return (
    <div class="notice good" role="status" id="saved" tabIndex={-1}>
      <h2>已暂存</h2>
      <p>
        要以后再填，请保存下面的地址（可以复制、收藏，或者发到自己的邮箱）。30
        天内打开它，填过的内容和上传的文件都在：
      </p>
      <p>
        <a class="address" href={address}>
          {address}
        </a>
      </p>
      <p>任何人打开这个地址都能看到您填写的内容，请不要告诉他人。在公用电脑上填写的，离开前请关闭浏览器。</p>
    </div>
  );
}
