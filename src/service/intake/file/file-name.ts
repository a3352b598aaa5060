import { lineOf } from '../../../case/application/field-text.ts';
import { no, type Outcome, yes } from '../../../law/outcome.ts';
import type { FileFault } from '../intake.ts';
import { uploadLimits } from './upload-limits.ts';

/** 文件名 and what it ends in (lower case, no dot). */
export interface FileName {
  name: string;
  extension: string;
}

/**
 * 读文件名 as the browser sends it: folders before it go (old browsers send the whole path), control and invisible characters go. The name
 * is only ever shown; contents are kept under random ids.
 */
export function readFileName(typed: string): Outcome<FileName, FileFault> {
  const last = typed.split(/[/\\]/).at(-1) ?? '';
  const name = lineOf(last.replace(/[\p{Cc}\p{Cs}]/gu, '')).replace(/^[\s.]+/u, '');
  if (name === '') return no({ code: 'name', message: '文件没有名称，请改名后再上传。' });
  if (name.length > uploadLimits.nameLength) {
    const message = `文件名最多${uploadLimits.nameLength}字，现为${name.length}字，请改短后再上传。`;
    return no({ code: 'name', message });
  }
  const extension = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return yes({ name, extension });
}
