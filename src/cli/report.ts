import { badInput } from './bad-input.ts';
import type { Command, CommandIo } from './command.ts';

const subcommands: Record<string, { usage: string; load: () => Promise<Command> }> = {
  read: {
    usage: 'read 文件或目录… [--json]　读出三张表、正文和说明',
    load: async () => (await import('./report/read.ts')).readReports,
  },
  check: {
    usage: 'check 文件或目录… [--last 上年报告] [--children 下级报告或目录]… [--json]　体检，列出问题',
    load: async () => (await import('./report/check.ts')).checkReports,
  },
  compare: {
    usage: 'compare 上年报告 本年报告 [--json]　两年逐格对比',
    load: async () => (await import('./report/compare.ts')).compareTwoReports,
  },
  merge: {
    usage: 'merge 文件或目录… [--expect 单位]… [--json]　逐格汇总下级报告，列出所缺',
    load: async () => (await import('./report/merge.ts')).mergeFiles,
  },
  compile: {
    usage:
      'compile --organ 机关 --year 年度 [--with 自填.json] [--last 上年报告] [--out 输出文件] [--cases 单元格] [--cases-to 清单.xlsx] [--data 目录]　由办件编制',
    load: async () => (await import('./report/compile.ts')).compile,
  },
  render: {
    usage: 'render 文件 --to html|docx|xlsx|json|md [-o 输出文件]　按规定格式输出',
    load: async () => (await import('./report/render.ts')).renderFile,
  },
};

/** 年报命令 `gongkai report …`. Wrong flags give one line and exit status 2. */
export async function report(args: string[], io: CommandIo): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    io.out(
      `用法：\n${Object.values(subcommands)
        .map(({ usage }) => `  gongkai report ${usage}\n`)
        .join('')}`,
    );
    return 0;
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) {
    io.err(`没有“report ${name}”这个命令，用法见 gongkai report help。\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.length === 0) {
    io[rest.length === 0 ? 'err' : 'out'](`用法：gongkai report ${subcommand.usage}\n`);
    return rest.length === 0 ? 2 : 0;
  }
  const command = await subcommand.load();
  try {
    return await command(rest, io);
  } catch (error) {
    return badInput(error, `用法：gongkai report ${subcommand.usage}`, io);
  }
}
