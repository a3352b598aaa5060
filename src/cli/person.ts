import type { CommandIo } from './command.ts';
import { runSubcommand } from './subcommands.ts';

/** 人员命令 `gongkai person …`. */
export function person(args: string[], io: CommandIo): Promise<number> {
  return runSubcommand('person', subcommands, args, io);
}

const subcommands = {
  add: {
    usage:
      'add --organ 机关 --login 登录名 --name 姓名 --role 岗位… [--unit 科室] [--generate] [--data 目录]　新增人员；密码在终端询问，或者由标准输入给出，--generate 由系统生成',
    load: async () => (await import('./person/add.ts')).add,
  },
  list: {
    usage: 'list --organ 机关 [--json] [--data 目录]　人员和岗位',
    load: async () => (await import('./person/list.ts')).list,
  },
  role: {
    usage:
      'role --organ 机关 --login 登录名 [--role 岗位…] [--unit 科室] [--data 目录]　设定在本机关的全部岗位，不给 --role 的为没有岗位；也用于其他机关的人员',
    load: async () => (await import('./person/role.ts')).setRole,
  },
  disable: {
    usage: 'disable --organ 机关 --login 登录名 [--undo] [--data 目录]　停用账号，--undo 恢复',
    load: async () => (await import('./person/disable.ts')).disable,
  },
  reset: {
    usage: 'reset --organ 机关 --login 登录名 [--generate] [--data 目录]　重置密码，下次登录须修改',
    load: async () => (await import('./person/reset.ts')).reset,
  },
  token: {
    usage:
      'token --organ 机关 --login 登录名 --program 程序名称 [--days 天数] [--data 目录]　发给程序的令牌，只在该机关有效，默认90天',
    load: async () => (await import('./person/token.ts')).token,
  },
};
