import pg from 'pg';
import { CannotStart, codeOf } from '../cannot-start.ts';
import { APPLICATION_ROLE, prepareApplicationRole, refuseTooStrongRole } from './application-role.ts';
import { asCannotStart, takeDataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';
import { openCluster } from './server/cluster.ts';
import { type Postmaster, startPostmaster } from './server/postmaster.ts';
import type { Database } from './tables.ts';

/** 数据存放处: the database of this program, migrated and ready. */
export interface Facts {
  database: Database;
  /** Settles with one Chinese line when the embedded database falls while we run; never for a database of others. */
  fallen: Promise<string>;
  /** Tells a second start on the same data folder where we can be reached. */
  announce(address: string): Promise<void>;
  close(): Promise<void>;
}

/** Where the facts are kept: in a data folder with a database of our own, or in somebody's PostgreSQL. */
export type Place = { folder: string } | { url: string };

const DATABASE = 'gongkai';
const OLDEST_VERSION = 15;

/** Opens the place and brings it up to date. Throws CannotStart with the one line to show; nothing is left running then. */
export async function openFacts(
  place: Place,
  now: () => string,
  complain: (line: string) => void,
): Promise<Facts> {
  return 'url' in place ? openForeign(place.url, now, complain) : openOwn(place.folder, now, complain);
}

async function openForeign(url: string, now: () => string, complain: (line: string) => void): Promise<Facts> {
  const database = await openReady({ connectionString: url }, now, complain);
  return {
    database,
    fallen: new Promise(() => undefined),
    announce: async () => undefined,
    close: () => database.destroy(),
  };
}

async function openOwn(path: string, now: () => string, complain: (line: string) => void): Promise<Facts> {
  const folder = await takeDataFolder(path);
  let postmaster: Postmaster | undefined;
  try {
    const cluster = await openCluster(folder.path);
    postmaster = await startPostmaster(cluster);
    const server = postmaster;
    await createDatabase(server.connection);
    let closing = false;
    const database = await openReady({ ...server.connection, database: DATABASE }, now, (line) => {
      if (!closing) complain(line);
    });
    return {
      database,
      fallen: new Promise((resolve) => {
        void server.ended.then(() => resolve(`数据库意外停止，程序随之退出；原因见 ${cluster.log}。`));
      }),
      announce: (address) => folder.announce(address),
      close: async () => {
        closing = true;
        await database.destroy();
        await server.stop();
        await folder.release();
      },
    };
  } catch (error) {
    await postmaster?.stop();
    await folder.release();
    throw asCannotStart(error, folder.path);
  }
}

async function createDatabase(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function openReady(connection: pg.PoolConfig, now: () => string, complain: (line: string) => void) {
  const onLost = (error: Error) => complain(`数据库连接中断：${error.message}`);
  const owner = openDatabase(connection, onLost);
  try {
    await refuseUnsuitable(connection);
    await prepareApplicationRole(owner);
    await migrate(owner, await readMigrations(new URL('./migrations/', import.meta.url)), now);
    await refuseTooStrongRole(owner);
  } finally {
    await owner.destroy();
  }
  return openDatabase(connection, onLost, APPLICATION_ROLE);
}

async function refuseUnsuitable(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    );
    const { version, encoding } = rows[0] ?? { version: 0, encoding: '' };
    if (version < OLDEST_VERSION) {
      throw new CannotStart(`数据库版本为 PostgreSQL ${version}，需要 ${OLDEST_VERSION} 或更高版本。`);
    }
    if (encoding !== 'UTF8') {
      throw new CannotStart(`数据库编码为 ${encoding}，需要 UTF8：请用 encoding 'UTF8' 重新建库。`);
    }
  } catch (error) {
    throw explainConnection(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why a database cannot be reached, by errno or SQLSTATE. */
function explainConnection(error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new CannotStart('连接不上数据库：请检查 DATABASE_URL 中的地址和端口，以及数据库是否已启动。', {
        cause: error,
      });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotStart('找不到数据库主机：请检查 DATABASE_URL 中的主机名。', { cause: error });
    case '28P01':
    case '28000':
      return new CannotStart('数据库拒绝登录：请检查 DATABASE_URL 中的用户名和密码。', { cause: error });
    case '3D000':
      return new CannotStart('DATABASE_URL 指定的数据库不存在：请先建库（create database）。', {
        cause: error,
      });
    default:
      return error;
  }
}
