import { badInput } from './bad-input.ts';
import type { Command, CommandIo } from './command.ts';

/** 子命令: `usage` begins with its name and ends with what it does. */
export interface Subcommand {
  usage: string;
  load: () => Promise<Command>;
}

/** Runs `gongkai NAME SUB …`. Help gives 0; a subcommand there is none of, and wrong flags, one line and exit status 2. */
export async function runSubcommand(
  command: string,
  subcommands: Record<string, Subcommand>,
  args: string[],
  io: CommandIo,
): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    const lines = Object.values(subcommands).map(({ usage }) => `  gongkai ${command} ${usage}\n`);
    io.out(`用法：\n${lines.join('')}`);
    return 0;
  }
  const subcommand = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (!subcommand) {
    io.err(`没有“${command} ${name}”这个命令，用法见 gongkai ${command} help。\n`);
    return 2;
  }
  const usage = `用法：gongkai ${command} ${subcommand.usage}`;
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${usage}\n`);
    return 0;
  }
  const run = await subcommand.load();
  try {
    return await run(rest, io);
  } catch (error) {
    return badInput(error, usage, io);
  }
}
