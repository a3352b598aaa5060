import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';
import type { Place } from './store/facts.ts';

/** 运行配置: where to listen and where the facts are kept. */
export interface Config {
  host: string;
  /** 0: any free port. */
  port: number;
  /** 域名: names this site is reached by, beside those of this machine; none: see `hostsOf`. */
  hosts: string[];
  place: Place;
  /** 附件目录: inside the data folder, also where the database is somebody's own. */
  files: string;
}

/** What the command line says; it wins over the environment. */
export interface Flags {
  host?: string | undefined;
  port?: string | undefined;
  data?: string | undefined;
}

const Settings = z.object({
  port: z
    .string()
    .regex(/^\d{1,5}$/, '端口应为 0 至 65535 的整数')
    .transform(Number)
    .refine((port) => port <= 65_535, '端口应为 0 至 65535 的整数'),
  host: z.string().min(1, '监听地址不能为空'),
  hosts: z
    .string()
    .transform((names) => names.split(/[,，\s]+/).filter((name) => name !== ''))
    .refine((names) => names.every((name) => /^([\p{L}\p{N}.-]+|\[[\da-f:.]+\])$/iu.test(name)), {
      error: 'GONGKAI_HOSTS 应为域名，多个之间用逗号分隔，不写 http:// 和端口',
    }),
  data: z.string().min(1, '数据目录不能为空'),
  url: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL 应以 postgresql:// 开头')
    .optional(),
});

/**
 * 读取配置, once, from `PORT` (8080), `HOST` (127.0.0.1), `GONGKAI_DATA` (./data), `GONGKAI_HOSTS` and
 * `DATABASE_URL`; empty counts as not
 * given. Throws CannotStart naming what is wrong.
 */
export function readConfig(environment: Record<string, string | undefined>, flags: Flags): Config {
  const parsed = Settings.safeParse({
    port: flags.port ?? (environment['PORT'] || '8080'),
    host: flags.host ?? (environment['HOST'] || '127.0.0.1'),
    hosts: environment['GONGKAI_HOSTS'] ?? '',
    data: flags.data ?? (environment['GONGKAI_DATA'] || 'data'),
    url: environment['DATABASE_URL'] || undefined,
  });
  if (!parsed.success) {
    throw new CannotStart(`配置有误：${parsed.error.issues.map((issue) => issue.message).join('；')}。`);
  }
  const { host, port, hosts, data, url } = parsed.data;
  return {
    host,
    port,
    hosts,
    files: join(resolve(data), 'files'),
    place: url === undefined || flags.data !== undefined ? { folder: resolve(data) } : { url },
  };
}
