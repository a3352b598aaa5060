import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const here = { folder: resolve('data') };
const files = resolve('data/files');

describe('运行配置', () => {
  it.each([
    [
      '什么都没给：本机 8080 端口，数据在 ./data',
      {},
      {},
      { host: '127.0.0.1', port: 8080, hosts: [], place: here, files },
    ],
    [
      '空的环境变量等于没给',
      { PORT: '', HOST: '', DATABASE_URL: '', GONGKAI_DATA: '' },
      {},
      { host: '127.0.0.1', port: 8080, hosts: [], place: here, files },
    ],
    [
      '环境变量',
      { PORT: '9000', HOST: '::1', GONGKAI_DATA: '/srv/d' },
      {},
      { host: '::1', port: 9000, hosts: [], place: { folder: '/srv/d' }, files: '/srv/d/files' },
    ],
    [
      '参数压过环境变量',
      { PORT: '9000', GONGKAI_DATA: '/srv/d' },
      { port: '0', data: '/srv/e' },
      { host: '127.0.0.1', port: 0, hosts: [], place: { folder: '/srv/e' }, files: '/srv/e/files' },
    ],
    [
      'DATABASE_URL 取代数据目录',
      { DATABASE_URL: 'postgres://u@h/d', GONGKAI_DATA: '/srv/d' },
      {},
      { host: '127.0.0.1', port: 8080, hosts: [], place: { url: 'postgres://u@h/d' }, files: '/srv/d/files' },
    ],
    [
      '--data 压过 DATABASE_URL',
      { DATABASE_URL: 'postgres://u@h/d' },
      { data: '/srv/e' },
      { host: '127.0.0.1', port: 8080, hosts: [], place: { folder: '/srv/e' }, files: '/srv/e/files' },
    ],
    [
      '域名：逗号、空格分隔',
      { GONGKAI_HOSTS: 'gk.example.cn, [fd00::1] 政务.中国' },
      {},
      {
        host: '127.0.0.1',
        port: 8080,
        hosts: ['gk.example.cn', '[fd00::1]', '政务.中国'],
        place: here,
        files,
      },
    ],
  ])('%s', (_title, environment, flags, config) => {
    expect(readConfig(environment, flags)).toMatchObject(config);
  });

  it.each([
    ['没给：闲置30分钟，最长12小时', {}, { idleMinutes: 30, longestMinutes: 720 }],
    [
      '另行设置',
      { GONGKAI_SESSION_IDLE_MINUTES: '15', GONGKAI_SESSION_HOURS: '8' },
      { idleMinutes: 15, longestMinutes: 480 },
    ],
  ])('登录时限，%s', (_, environment, sessions) => {
    expect(readConfig(environment, {}).sessions).toEqual(sessions);
  });

  it.each([
    ['GONGKAI_SESSION_IDLE_MINUTES', '4', '5 至 480'],
    ['GONGKAI_SESSION_IDLE_MINUTES', '481', '5 至 480'],
    ['GONGKAI_SESSION_IDLE_MINUTES', '半小时', '5 至 480'],
    ['GONGKAI_SESSION_HOURS', '0', '1 至 24'],
    ['GONGKAI_SESSION_HOURS', '25', '1 至 24'],
    ['GONGKAI_SESSION_HOURS', '1.5', '1 至 24'],
  ])('登录时限 %s 写作 %s：不能启动，说明范围', (name, value, range) => {
    expect(() => readConfig({ [name]: value }, {})).toThrow(`${name} 应为 ${range} 的整数`);
  });

  it('消息发送：邮件服务器和发件人要同时设置，短信网关的密钥至少16个字符', () => {
    const mail = { GONGKAI_SMTP: 'smtp://localhost:25', GONGKAI_MAIL_FROM: '公开 <gk@example.cn>' };
    const sms = { GONGKAI_SMS_WEBHOOK: 'http://gateway.example/sms', GONGKAI_SMS_SECRET: '0123456789abcdef' };
    expect(readConfig({ ...mail, ...sms }, {}).sending).toEqual({
      smtp: 'smtp://localhost:25',
      mailFrom: '公开 <gk@example.cn>',
      smsWebhook: 'http://gateway.example/sms',
      smsSecret: '0123456789abcdef',
    });
    expect(() => readConfig({ GONGKAI_SMTP: 'smtp://localhost' }, {})).toThrow('要同时设置');
    expect(() => readConfig({ GONGKAI_SMTP: 'localhost' }, {})).toThrow('GONGKAI_SMTP 应以');
    expect(() => readConfig({ GONGKAI_SMS_SECRET: 'short' }, {})).toThrow('至少16个字符');
    expect(() => readConfig({ GONGKAI_SMS_WEBHOOK: 'ftp://x' }, {})).toThrow('GONGKAI_SMS_WEBHOOK 应为');
  });

  it.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamav.example.cn:3310', { host: 'clamav.example.cn', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['', undefined],
  ])('病毒检查 GONGKAI_CLAMD=%j', (text, clamd) => {
    expect(readConfig({ GONGKAI_CLAMD: text }, {}).clamd).toEqual(clamd);
  });

  it.each(['localhost', 'http://a:1', 'a:123456', 'a:70000', 'run/clamd.ctl'])(
    'GONGKAI_CLAMD=%s 不被接受',
    (text) => {
      expect(() => readConfig({ GONGKAI_CLAMD: text }, {})).toThrow('GONGKAI_CLAMD 应写作');
    },
  );

  it.each([
    ['65536', '端口应为 0 至 65535 的整数'],
    ['-1', '端口应为 0 至 65535 的整数'],
    ['8080x', '端口应为 0 至 65535 的整数'],
  ])('端口 %s 不被接受', (port, message) => {
    expect(() => readConfig({ PORT: port }, {})).toThrow(message);
  });

  it.each(['http://gk.example.cn', 'gk.example.cn:8080', 'gk.example.cn/a'])(
    'GONGKAI_HOSTS=%s 不被接受：不写 http:// 和端口',
    (names) => {
      expect(() => readConfig({ GONGKAI_HOSTS: names }, {})).toThrow('GONGKAI_HOSTS 应为域名');
    },
  );
});
