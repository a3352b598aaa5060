import type { FileHandle } from 'node:fs/promises';
import { no, type Outcome, yes } from '../../../law/outcome.ts';
import type { FileFault } from '../intake.ts';
import { contentNames, fileKinds, takenTypes } from './file-kind.ts';
import type { FileName } from './file-name.ts';
import type { Inspection } from './inspection.ts';
import { recognize } from './recognize.ts';

/** 是否收这种名称的文件, before anything of it has come. */
export function judgeExtension({ name, extension }: FileName): Outcome<void, FileFault> {
  if (Object.hasOwn(fileKinds, extension)) return yes(undefined);
  if (['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm'].includes(extension)) {
    return no({ code: 'type-not-taken', message: `“${name}”是带宏的文件，为安全起见不能上传。` });
  }
  const archive = ['zip', 'rar', '7z', 'tar', 'gz'].includes(extension)
    ? '压缩包里的内容无法逐一检查，请把其中的文件分别上传。'
    : '';
  return no({
    code: 'type-not-taken',
    message: `“${name}”的类型不能上传。${archive}可以上传：${takenTypes}。`,
  });
}

/** 内容与名称是否相符: gives the media type it is kept under, or why it is not taken. */
export async function judgeContent(
  { name, extension }: FileName,
  inspection: Inspection,
  file: FileHandle,
): Promise<Outcome<string, FileFault>> {
  const kind = Object.hasOwn(fileKinds, extension) ? fileKinds[extension] : undefined;
  if (!kind) throw new Error(`judged before its name was: ${name}`);
  if (inspection.bytes === 0) return no({ code: 'empty', message: `“${name}”是空文件，里面没有内容。` });
  const recognized = await recognize(inspection, file);
  if (recognized.content === undefined) {
    return no({ code: 'type-differs', message: `“${name}”${reasons[recognized.because]}` });
  }
  if (recognized.macro) {
    return no({ code: 'type-not-taken', message: `“${name}”里有宏，为安全起见不能上传，请去掉宏后再上传。` });
  }
  if (recognized.content !== kind.content) {
    const is = contentNames[recognized.content];
    const message = `“${name}”的内容是${is}，与名称不符，请改正扩展名后再上传。`;
    return no({ code: 'type-differs', message });
  }
  return yes(kind.mediaType);
}

const reasons = {
  program: '的内容是可执行程序，不能上传。',
  encrypted: '设了打开密码，请去掉密码后再上传。',
  archive: '的内容是压缩包，与名称不符，请把其中的文件分别上传。',
  unknown: '的内容与名称不符，或者文件已损坏，打不开。',
} as const;
