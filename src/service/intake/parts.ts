import type { FileStore } from '../../store/file-store.ts';
import type { Setting } from '../case/setting.ts';
import type { Office } from '../office.ts';
import type { OrganSettings } from '../organ/organ-settings.ts';
import type { Scanner } from './file/scanner.ts';
import type { RenderedLetter } from './intake.ts';

/** 收件所需: what the applicant's side works with. */
export interface IntakeParts {
  office: Office;
  settings: OrganSettings;
  /** 本机关今天的情境. */
  settingOf: (organId: string) => Promise<Setting>;
  files: FileStore;
  /** Undefined: files are usable at once. */
  scanner: Scanner | undefined;
  /** 服务器密钥 of the query codes. */
  secret: () => Promise<string>;
  /** 文书的成品 by its id, undefined for one that must not go out; without it letters are not rendered here. */
  renderLetter: ((organId: string, letterId: string) => Promise<RenderedLetter | undefined>) | undefined;
}

/** 存附件所需. */
export type FileParts = Pick<IntakeParts, 'office' | 'files' | 'scanner'>;
