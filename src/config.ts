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
  /** 病毒检查: where clamd listens; undefined: files are not scanned. */
  clamd: { host: string; port: number } | { path: string } | undefined;
  /** 登录时限: how long one may be idle, and how long a session lasts at most. */
  sessions: { idleMinutes: number; longestMinutes: number };
  /** 消息的发送: mail server (smtp[s]://) and sender address, gateway for short messages and the secret it knows us by. */
  sending: {
    smtp: string | undefined;
    mailFrom: string | undefined;
    smsWebhook: string | undefined;
    smsSecret: string | undefined;
  };
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
  clamd: z
    .string()
    .refine((text) => text.startsWith('/') || isHostAndPort(text), {
      error: 'GONGKAI_CLAMD 应写作 主机:端口 或者套接字的绝对路径',
    })
    .optional(),
  idleMinutes: wholeNumber('GONGKAI_SESSION_IDLE_MINUTES', '分钟', 5, 480),
  sessionHours: wholeNumber('GONGKAI_SESSION_HOURS', '小时', 1, 24),
  smtp: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'GONGKAI_SMTP 应以 smtp:// 或 smtps:// 开头')
    .optional(),
  mailFrom: z
    .string()
    .regex(/^\S+@\S+$|<\S+@\S+>$/, 'GONGKAI_MAIL_FROM 应为发件人的电子邮箱地址')
    .optional(),
  smsWebhook: z
    .url({ protocol: /^https?$/, error: 'GONGKAI_SMS_WEBHOOK 应为 http:// 或 https:// 开头的网址' })
    .optional(),
  smsSecret: z.string().min(16, 'GONGKAI_SMS_SECRET 至少16个字符').optional(),
});

function wholeNumber(name: string, unit: string, least: number, most: number) {
  const error = `${name} 应为 ${least} 至 ${most} 的整数（${unit}）`;
  return z
    .string()
    .regex(/^\d{1,4}$/, error)
    .transform(Number)
    .refine((number) => number >= least && number <= most, error);
}

/**
 * 读取配置, once, from `PORT` (8080), `HOST` (127.0.0.1), `GONGKAI_DATA` (./data), `GONGKAI_HOSTS`,
 * `DATABASE_URL`, `GONGKAI_CLAMD`, `GONGKAI_SESSION_IDLE_MINUTES` (30), `GONGKAI_SESSION_HOURS` (12), and for messages `GONGKAI_SMTP`, `GONGKAI_MAIL_FROM`, `GONGKAI_SMS_WEBHOOK`, `GONGKAI_SMS_SECRET`; empty counts as
 * not given. Throws CannotStart naming what is wrong.
 */
export function readConfig(environment: Record<string, string | undefined>, flags: Flags): Config {
  const parsed = Settings.safeParse({
    port: flags.port ?? (environment['PORT'] || '8080'),
    host: flags.host ?? (environment['HOST'] || '127.0.0.1'),
    hosts: environment['GONGKAI_HOSTS'] ?? '',
    data: flags.data ?? (environment['GONGKAI_DATA'] || 'data'),
    url: environment['DATABASE_URL'] || undefined,
    clamd: environment['GONGKAI_CLAMD'] || undefined,
    idleMinutes: environment['GONGKAI_SESSION_IDLE_MINUTES'] || '30',
    sessionHours: environment['GONGKAI_SESSION_HOURS'] || '12',
    smtp: environment['GONGKAI_SMTP'] || undefined,
    mailFrom: environment['GONGKAI_MAIL_FROM'] || undefined,
    smsWebhook: environment['GONGKAI_SMS_WEBHOOK'] || undefined,
    smsSecret: environment['GONGKAI_SMS_SECRET'] || undefined,
  });
  if (!parsed.success) {
    throw new CannotStart(`配置有误：${parsed.error.issues.map((issue) => issue.message).join('；')}。`);
  }
  const { host, port, hosts, data, url, clamd, idleMinutes, sessionHours } = parsed.data;
  const { smtp, mailFrom, smsWebhook, smsSecret } = parsed.data;
  if ((smtp === undefined) !== (mailFrom === undefined)) {
    throw new CannotStart('配置有误：GONGKAI_SMTP 和 GONGKAI_MAIL_FROM 要同时设置。');
  }
  return {
    host,
    port,
    hosts,
    files: join(resolve(data), 'files'),
    clamd: clamd === undefined ? undefined : clamdAddress(clamd),
    sessions: { idleMinutes, longestMinutes: sessionHours * 60 },
    sending: { smtp, mailFrom, smsWebhook, smsSecret },
    place: url === undefined || flags.data !== undefined ? { folder: resolve(data) } : { url },
  };
}

function isHostAndPort(text: string): boolean {
  const port = /^(?:\[[\da-f:.]+\]|[\w.-]+):(\d{1,5})$/i.exec(text)?.[1];
  return port !== undefined && Number(port) <= 65_535;
}

/** 主机:端口, or the absolute path of a socket. */
function clamdAddress(text: string): { host: string; port: number } | { path: string } {
  if (text.startsWith('/')) return { path: text };
  const colon = text.lastIndexOf(':');
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
}
