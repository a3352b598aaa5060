import type { CommandIo } from './command.ts';
import { runSubcommand } from './subcommands.ts';

/** 网站命令 `gongkai site …`. */
export function site(args: string[], io: CommandIo): Promise<number> {
  return runSubcommand('site', subcommands, args, io);
}

const subcommands = {
  check: {
    usage: 'check [--organ 机关编号] [--most 页数] [--json] [--data 目录]　按检查指标自查公开栏目',
    load: async () => (await import('./site/check.ts')).check,
  },
};
