import type { KeepReports } from '../service/keep-report.ts';
import type { Services } from '../service/services.ts';
import type { Limits } from './limits.ts';

/** What the pages need from the rest of the house. */
export interface WebDeps {
  /** 存档服务; undefined: this server runs without a store, and nothing can be kept. */
  keep: KeepReports | undefined;
  /** 办公的各项服务; undefined: this server runs without a store, and shows its tools only. */
  services: Services | undefined;
  /** The legal day in Asia/Shanghai, 'YYYY-MM-DD'. */
  today: () => string;
  limits: Limits;
  /** Names this site answers to, without port; undefined: any. */
  hosts: readonly string[] | undefined;
}
