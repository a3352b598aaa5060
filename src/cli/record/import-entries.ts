import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { decodeText } from '../../report/read/format/charset.ts';
import type { ImportEntry, ImportFile } from '../../service/record/import/import-entry.ts';
import { BadInput } from '../bad-input.ts';
import { parseCsv } from './csv.ts';

/** Kinds of files in a folder that are a piece of information each. */
const pieces = /\.(html?|docx?|txt|pdf|wps|ofd|xlsx?)$/iu;

/** 目录中的每个文件是一件; its path within the folder is its 来源编号. */
export async function entriesOfFolder(folder: string): Promise<ImportEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && pieces.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ sourceId: path, file: fileAt(folder, path), attachments: [] }));
}

/** Column headings, and what each is. */
const columns = {
  编号: 'sourceId',
  名称: 'title',
  文号: 'documentNumber',
  成文日期: 'madeOn',
  发布日期: 'statedOn',
  原网址: 'address',
  目录节点: 'node',
  主题: 'theme',
  体裁: 'genre',
  类别: 'about',
  概述: 'description',
} as const;

/**
 * 清单的每一行是一件. Headings as above, 文件 for the text and 附件 for further files (parted by ；), paths within the folder of the list.
 * Throws BadInput where the list cannot be read.
 */
export async function entriesOfList(path: string): Promise<ImportEntry[]> {
  const [headings = [], ...rows] = parseCsv(decodeText(await readFile(path)));
  const heads = headings.map((heading) => heading.trim());
  if (!heads.includes('编号')) {
    throw new BadInput(
      `清单第一行应为各列的名称，至少有“编号”；可用：${Object.keys(columns).join('、')}、文件、附件。`,
    );
  }
  const folder = dirname(resolve(path));
  const entries = rows.map((row, at): ImportEntry => {
    const cell = (name: string) => {
      const text = row[heads.indexOf(name)]?.trim();
      return text === undefined || text === '' ? undefined : text;
    };
    const told = Object.entries(columns).map(([name, key]) => [key, cell(name)]);
    const sourceId = cell('编号');
    if (sourceId === undefined) throw new BadInput(`清单第${at + 2}行没有编号。`);
    const file = cell('文件');
    const attachments = (cell('附件') ?? '').split(/[；;]/u).filter((name) => name.trim() !== '');
    return {
      ...Object.fromEntries(told),
      sourceId,
      file: file === undefined ? undefined : fileAt(folder, file),
      attachments: attachments.map((name) => fileAt(folder, name.trim())),
    };
  });
  const seen = new Set<string>();
  const twice = entries.find(({ sourceId }) => seen.size === seen.add(sourceId).size);
  if (twice) throw new BadInput(`清单中编号“${twice.sourceId}”有两行。`);
  return entries;
}

/** Nothing outside the folder is read, whatever the list says. */
function fileAt(folder: string, path: string): ImportFile {
  const whole = resolve(folder, path);
  if (relative(folder, whole).startsWith('..')) throw new BadInput(`文件“${path}”不在清单所在的目录之内。`);
  return { name: path, read: () => readFile(whole) };
}
