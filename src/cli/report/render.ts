import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { renderReport } from '../../report/render/render.ts';
import type { CommandIo } from '../command.ts';
import { openReport } from './report-files.ts';

const formats = ['html', 'docx', 'xlsx', 'json', 'md'] as const;

/** 输出规范格式: `render FILE --to FORMAT -o OUT`. Exit status: 0, or 2 when the file could not be read or written. */
export async function renderFile(args: string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' }, output: { type: 'string', short: 'o' } },
  });
  const format = formats.find((name) => name === values.to);
  const [file, ...more] = positionals;
  if (!format || file === undefined || more.length > 0) {
    io.err(`用法：gongkai report render 文件 --to ${formats.join('|')} [-o 输出文件]\n`);
    return 2;
  }
  const reading = await openReport(file);
  if (!reading.ok) {
    io.err(`${file}：${reading.because.message}\n`);
    return 2;
  }
  const { body, extension } = await renderReport(reading.value, format);
  const output = values.output ?? `${file.replace(/\.[^./\\]+$/, '')}.规范.${extension}`;
  try {
    await writeFile(output, body);
  } catch (error) {
    io.err(`写不进 ${output}：${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  io.out(`${output}\n`);
  return 0;
}
