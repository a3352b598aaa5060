import { CannotStart } from '../../cannot-start.ts';

/** What PostgreSQL says when it cannot begin, and the one Chinese line for it. */
const known: { said: RegExp; line: (place: string) => string }[] = [
  {
    said: /no space left on device|disk quota exceeded/i,
    line: (place) => `磁盘空间不足，数据库无法写入 ${place}：请清理磁盘后再启动。`,
  },
  {
    said: /cannot allocate memory|out of memory|could not (map|create|resize) (anonymous )?shared memory/i,
    line: () => '内存不足，数据库无法启动：请释放内存（或调高内存限额）后再启动。',
  },
  {
    said: /read-only file system|permission denied|could not access directory/i,
    line: (place) => `数据库没有权限读写 ${place}：请检查目录权限和所有者，或用 --data 指定另一个目录。`,
  },
  {
    said: /database files are incompatible with server/i,
    line: (place) => `${place} 中的数据由另一版本的 PostgreSQL 建立，本程序不能直接使用：请先导出再导入。`,
  },
];

/** 数据库启动失败 in one line: the known causes by name, others by the server's own last complaint. */
export function databaseFailure(said: string, place: string): CannotStart {
  const cause = known.find((one) => one.said.test(said));
  if (cause !== undefined) return new CannotStart(cause.line(place), { cause: said });
  const complaint = said
    .split('\n')
    .findLast((line) => /\b(FATAL|PANIC|error):/i.test(line))
    ?.replace(/^.*?\b(FATAL|PANIC|error):\s*/i, '');
  return new CannotStart(`数据库启动失败：${complaint ?? '没有说明原因'}（位置 ${place}）。`, {
    cause: said,
  });
}
