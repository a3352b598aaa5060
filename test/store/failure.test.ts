import { describe, expect, it } from 'vitest';
import { databaseFailure } from '../../src/store/server/failure.ts';

describe('数据库启动失败的说明', () => {
  it.each([
    [
      '磁盘已满',
      'FATAL:  could not write to file "pg_wal/xlogtemp.9": No space left on device',
      /^磁盘空间不足，数据库无法写入 \/d：/,
    ],
    ['超出磁盘配额', 'initdb: error: could not create directory "x": Disk quota exceeded', /^磁盘空间不足/],
    ['要不到共享内存', 'FATAL:  could not map anonymous shared memory: Cannot allocate memory', /^内存不足/],
    ['进程建不出来', 'FATAL:  out of memory\nDETAIL:  Failed on request of size 8192.', /^内存不足/],
    [
      '没有权限',
      'initdb: error: could not create directory "/d": Permission denied',
      /^数据库没有权限读写 \/d：/,
    ],
    [
      '版本不符',
      'FATAL:  database files are incompatible with server',
      /^\/d 中的数据由另一版本的 PostgreSQL 建立/,
    ],
    [
      '其他原因用数据库自己的最后一句',
      'LOG:  starting\nFATAL:  bogus data in lock file\n',
      /^数据库启动失败：bogus data in lock file（位置 \/d）。$/,
    ],
    ['什么也没说', '', /^数据库启动失败：没有说明原因（位置 \/d）。$/],
  ])('%s', (_title, said, line) => {
    expect(databaseFailure(said, '/d').message).toMatch(line);
  });
});
