/** 附件清单: name, size and whether it can be used; with a button to take it out, or to get it. */
import type { StoredFile } from '../../service/intake/intake.ts';
import { bytesInWords } from '../limits.ts';

const stateWords: Record<StoredFile['state'], string | undefined> = {
  quarantined: '正在安全检查，检查之后本机关才能查看',
  usable: undefined,
  infected: '没有通过安全检查，本机关不会查看，请换一份文件',
};

export interface FileListProps {
  files: readonly StoredFile[];
  removal?: (file: StoredFile) => { name: string; value: string };
  address?: (file: StoredFile) => string;
}

export function FileList({ files, removal, address }: FileListProps) {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) => {
        const word = stateWords[file.state];
        const link = file.state === 'usable' ? address?.(file) : undefined;
        return (
          <li key={file.id}>
            {link === undefined ? file.name : <a href={link}>{file.name}</a>}（{bytesInWords(file.bytes)}）
            {word && <span class="state">{word}</span>}
            {removal && (
              <button type="submit" {...removal(file)}>
                删除<span class="visually-hidden">“{file.name}”</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
