import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase('empty');
});
afterAll(() => test.drop());

async function read(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(
    test.database,
  );
  return rows[0]?.value;
}

describe('数据库取值', () => {
  it.each([
    ['日期原样为文本，不经时区换算', "date '2026-02-28'", '2026-02-28'],
    ['时刻为带时区的文本', "timestamptz '2026-01-05 09:30:00.123+08'", '2026-01-05T01:30:00.123Z'],
    ['夏令时期间的旧时刻', "timestamptz '1949-05-10 15:00:00+09'", '1949-05-10T06:00:00.000Z'],
    ['无穷的时刻原样', "timestamptz 'infinity'", 'infinity'],
    ['计数为数字', 'count(*) from generate_series(1, 3)', 3],
    ['八字节整数为数字', '9007199254740991::int8', Number.MAX_SAFE_INTEGER],
    ['空值仍为空值', 'null::date', null],
  ])('%s', async (_title, expression, value) => {
    const [column, from] = expression.split(' from ');
    const { rows } = await sql<{ value: unknown }>`select ${sql.raw(
      `${column} as value${from === undefined ? '' : ` from ${from}`}`,
    )}`.execute(test.database);
    expect(rows).toEqual([{ value }]);
  });

  it('超出安全范围的八字节整数报错，不悄悄舍入', async () => {
    await expect(read('9007199254740993::int8')).rejects.toThrow('9007199254740993');
  });

  it('文本按字节排序且为 UTF-8，异体字和扩展区汉字原样往返', async () => {
    expect(await read("current_setting('server_encoding')")).toBe('UTF8');
    expect(await read("'𠮷野县（扩展区）'::text")).toBe('𠮷野县（扩展区）');
  });
});
