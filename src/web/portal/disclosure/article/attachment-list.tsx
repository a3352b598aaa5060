/** 附件: type, name and size; a map shows its 审图号 (地图管理条例 Art. 15). */
import type { Attachment } from '../../../../record/content/attachment.ts';
import { bytesInWords } from '../../../limits.ts';

/** `bytes`: undefined where the file cannot be had now. */
export interface ShownAttachment {
  attachment: Attachment;
  address: string;
  bytes: number | undefined;
}

export function AttachmentList({ files }: { files: readonly ShownAttachment[] }) {
  if (files.length === 0) return null;
  return (
    <section class="attachments" aria-labelledby="attachments">
      <h2 id="attachments">附件</h2>
      <ul>
        {files.map(({ attachment, address, bytes }) => (
          <li key={attachment.key}>
            <span class="file-type" aria-hidden="true">
              {typeOf(attachment)}
            </span>
            {bytes === undefined ? (
              <>{attachment.name}（现在不能下载，请稍后再试）</>
            ) : (
              <>
                <a href={address}>{attachment.name}</a>（{typeOf(attachment)}，{bytesInWords(bytes)}）
              </>
            )}
            {attachment.kind === 'original' && <span class="note">文件原件</span>}
            {attachment.kind === 'map' && attachment.approval?.kind === 'approved' && (
              <span class="note">审图号：{attachment.approval.number}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const kindNames: Record<Attachment['kind'], string> = {
  document: '文件',
  original: '文件',
  image: '图片',
  spreadsheet: '表格',
  audio: '音频',
  video: '视频',
  map: '地图',
};

/** 'PDF', 'DOCX' …, as the name ends; else by kind. */
function typeOf({ name, kind }: Attachment): string {
  const end = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1];
  return end === undefined ? kindNames[kind] : end.toUpperCase();
}
