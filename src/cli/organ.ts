import { parseArgs } from 'node:util';
import { beginOrgan, listOrgans } from '../service/organ/begin-organ.ts';
import { OrganSetting } from '../service/organ/organ-setting.ts';
import { commandLine } from '../service/people/access-log.ts';
import { BadInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';
import { inOffice } from './in-office.ts';
import { runSubcommand } from './subcommands.ts';

/** 机关命令 `gongkai organ …`. */
export function organ(args: string[], io: CommandIo): Promise<number> {
  return runSubcommand('organ', subcommands, args, io);
}

const subcommands = {
  add: {
    usage: 'add --name 机关全称 [--mark 机关代字] [--data 目录]　建立机关',
    load: () => Promise.resolve(add),
  },
  list: { usage: 'list [--json] [--data 目录]　机关清单', load: () => Promise.resolve(list) },
};

function add(args: string[], io: CommandIo): Promise<number> {
  const options = {
    name: { type: 'string' },
    mark: { type: 'string' },
    data: { type: 'string' },
  } as const;
  const { name: typed = '', mark: typedMark, data } = parseArgs({ args, options }).values;
  const name = typed.normalize('NFKC').trim();
  if (!/^\p{Script=Han}[\p{L}\p{N}（）()]{1,99}$/u.test(name)) {
    throw new BadInput('应以 --name 给出机关全称，例如 --name 云岭县自然资源局。');
  }
  const mark = typedMark === undefined ? undefined : readMark(typedMark);
  return inOffice(data, io, async (office) => {
    const { organId, isNew } = await beginOrgan(office, { name, mark, by: commandLine });
    io.out(`${isNew ? '已建立机关' : '机关已在'}：${name}，编号 ${organId}。\n`);
    return 0;
  });
}

function readMark(typed: string): string {
  const read = OrganSetting.shape.mark.safeParse(typed);
  if (!read.success) throw new BadInput(`${read.error.issues[0]?.message}。`);
  return read.data;
}

function list(args: string[], io: CommandIo): Promise<number> {
  const options = { json: { type: 'boolean' }, data: { type: 'string' } } as const;
  const { json = false, data } = parseArgs({ args, options }).values;
  return inOffice(data, io, async (office) => {
    const organs = await listOrgans(office);
    if (json) io.out(`${JSON.stringify(organs, null, 2)}\n`);
    else if (organs.length === 0) io.out('还没有机关。建立机关：gongkai organ add --name 机关全称\n');
    else
      io.out(organs.map(({ organId, name, mark }) => `${name}　代字：${mark}　编号：${organId}\n`).join(''));
    return 0;
  });
}
