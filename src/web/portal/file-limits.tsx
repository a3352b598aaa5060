/** 附件限制, said before anything is chosen. */
import { fileKinds, takenTypes } from '../../service/intake/file/file-kind.ts';
import { uploadLimits } from '../../service/intake/file/upload-limits.ts';
import { bytesInWords } from '../limits.ts';

/** For the `accept` of file fields. */
export const acceptedTypes = Object.keys(fileKinds)
  .map((extension) => `.${extension}`)
  .join(',');

export function FileLimits() {
  const { formFileBytes, resumableFileBytes, files, allBytes } = uploadLimits;
  return (
    <ul>
      <li>可以上传：{takenTypes}。不收压缩包、带宏的文件和设了打开密码的文件。</li>
      <li>
        每份不超过 {bytesInWords(formFileBytes)}
        ；浏览器启用脚本时，大文件分段上传，每份不超过 {bytesInWords(resumableFileBytes)}，断网后可以接着传。
      </li>
      <li>
        最多 {files} 份，合计不超过 {bytesInWords(allBytes)}。
      </li>
      <li>上传后经安全检查，本机关才能查看。请不要上传涉及国家秘密的内容。</li>
    </ul>
  );
}
