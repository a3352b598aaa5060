import { readFileSync } from 'node:fs';
import type { Command, CommandIo } from './command.ts';

interface Entry {
  /** One line for the help; without one it is not told there. */
  summary?: string;
  /** Loaded when asked for, so that no command waits for the libraries of another. */
  load: () => Promise<Command>;
}

const commands: Record<string, Entry> = {
  serve: {
    summary: '启动公开系统（内置数据库与网页）',
    load: async () => (await import('./serve.ts')).serve,
  },
  organ: {
    summary: '机关：建立、清单',
    load: async () => (await import('./organ.ts')).organ,
  },
  person: {
    summary: '人员：新增、岗位、停用、重置密码、程序令牌',
    load: async () => (await import('./person.ts')).person,
  },
  case: {
    summary: '办件：导出依申请公开台账（Excel）',
    load: async () => (await import('./case.ts')).caseCommand,
  },
  record: {
    summary: '公开信息：把旧网站的信息导入为稿件',
    load: async () => (await import('./record.ts')).record,
  },
  report: {
    summary: '年报：读取、体检、对比、汇总、由办件编制、按规定格式输出',
    load: async () => (await import('./report.ts')).report,
  },
  site: {
    summary: '公开网站：按检查指标自查',
    load: async () => (await import('./site.ts')).site,
  },
  deadline: {
    summary: '答复期限：逐日说明到期日',
    load: async () => (await import('./deadline.ts')).deadline,
  },
  fee: {
    summary: '信息处理费：按件或按量计算',
    load: async () => (await import('./fee.ts')).fee,
  },
  verify: {
    summary: '校验办理记录：逐条核对校验值，逐件重算，指出改动和缺失',
    load: async () => (await import('./verify.ts')).verify,
  },
  // For trial systems alone: it writes thousands of matters that nothing takes away again.
  simulate: { load: async () => (await import('./simulate.ts')).simulate },
};

/** 命令行入口. Exit status: what the command gives; 2 for a command there is none of. */
export async function runCommandLine(args: string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.out(help());
    return 0;
  }
  if (name === '--version' || name === '-v' || name === 'version') {
    io.out(`${version()}\n`);
    return 0;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) {
    io.err(`没有“${name}”这个命令。可用的命令见 gongkai help。\n`);
    return 2;
  }
  const command = await entry.load();
  return command(rest, io);
}

function help(): string {
  const told = Object.entries(commands).filter(([, { summary }]) => summary !== undefined);
  const width = Math.max(...told.map(([name]) => name.length)) + 4;
  const lines = told.map(([name, { summary }]) => `  ${name.padEnd(width)}${summary}`);
  return `公开：政府信息公开工作系统 ${version()}

用法：gongkai 命令 [参数]

${lines.join('\n')}

各命令的用法：gongkai 命令 --help　　版本：gongkai --version
`;
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const manifest: { version: string } = JSON.parse(text);
  return manifest.version;
}
