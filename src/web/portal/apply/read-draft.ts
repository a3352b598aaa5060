import { type ReadApplication, readApplication } from '../../../case/application/read-application.ts';
import type { Outcome } from '../../../law/outcome.ts';
import type { ApplicationDraft, FieldFault } from '../../../service/intake/intake.ts';

/** 草稿能否提交: what would be registered, or what is wrong; a file found infected is not there. */
export function readDraft({ fields, files }: ApplicationDraft): Outcome<ReadApplication, FieldFault[]> {
  const enclosed = files.filter(({ state }) => state !== 'infected');
  return readApplication(
    fields,
    enclosed.map(({ purpose }) => purpose),
  );
}
