import type { CommandIo } from './command.ts';
import { runSubcommand } from './subcommands.ts';

/** 公开信息命令 `gongkai record …`. */
export function record(args: string[], io: CommandIo): Promise<number> {
  return runSubcommand('record', subcommands, args, io);
}

const subcommands = {
  import: {
    usage:
      'import --organ 机关 --by 登录名 (--folder 目录 | --csv 清单.csv) [--source 来源名称] [--node 目录节点] [--failed 失败清单.csv] [--dry-run] [--data 目录]　把旧网站的信息导入为稿件，重复执行不重复导入',
    load: async () => (await import('./record/import.ts')).importRecords,
  },
};
