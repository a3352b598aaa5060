import type { Command } from '../../src/cli/command.ts';

/** Runs a command and keeps what it writes. */
export async function runCommand(
  command: Command,
  args: string[],
): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await command(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { ...said, status };
}
