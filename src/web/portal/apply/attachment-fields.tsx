/** 附件: what is there already, and fields for more; the limits are said before. */
import type { FilePurpose, StoredFile } from '../../../service/intake/intake.ts';
import { describedBy, FieldError, hintId } from '../error-summary.tsx';
import { acceptedTypes, FileLimits } from '../file-limits.tsx';
import { FileList } from '../file-list.tsx';
import type { FormParts } from './form-page.tsx';

/** 申请表里的附件种类; the name of the file field is the purpose. */
export const formPurposes = ['identity', 'authority', 'material'] as const satisfies readonly FilePurpose[];

type FormPurpose = (typeof formPurposes)[number];

function wordsOf(purpose: FormPurpose, isPerson: boolean): { label: string; hint: string } {
  switch (purpose) {
    case 'identity':
      return isPerson
        ? { label: '身份证明', hint: '身份证件正反面的照片或者扫描件。' }
        : { label: '身份证明', hint: '营业执照、法人证书等登记证书，以及法定代表人的身份证明。' };
    case 'authority':
      return { label: '授权委托书（有代理人的）', hint: '委托书和代理人身份证件的照片或者扫描件。' };
    case 'material':
      return { label: '其他材料（可以没有）', hint: '有助于查找信息或者证明情况的材料。' };
  }
}

export function AttachmentFields({ fields, faults, files }: FormParts & { files: readonly StoredFile[] }) {
  const isPerson = fields['applicantKind'] !== 'organization';
  return (
    <fieldset class="part" id="files">
      <legend>附件</legend>
      <FileLimits />
      {formPurposes.map((purpose) => {
        const { label, hint } = wordsOf(purpose, isPerson);
        const own = files.filter((file) => file.purpose === purpose);
        return (
          <div key={purpose} class="field upload" data-upload-purpose={purpose}>
            <label for={purpose}>{label}</label>
            <p class="hint" id={hintId(purpose)}>
              {hint}
            </p>
            <FileList files={own} removal={(file) => ({ name: 'action', value: `remove-file ${file.id}` })} />
            <input
              type="file"
              id={purpose}
              name={purpose}
              multiple
              accept={acceptedTypes}
              {...describedBy(purpose, faults, true)}
            />
            <FieldError name={purpose} faults={faults} />
          </div>
        );
      })}
      <p class="actions">
        <button type="submit" name="action" value="upload">
          上传选好的文件
        </button>
        <span class="hint">点“暂存”或者“下一步”时也会一并上传。</span>
      </p>
    </fieldset>
  );
}
