import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../report/model.ts';
import type { Reading } from '../../report/read/document.ts';
import { readReportAside } from '../../service/read-pdf-aside.ts';

const reportFile = /\.(?:docx?|wps|html?|xlsx?|pdf|txt|md|json)$/i;

export interface ListedFiles {
  files: string[];
  hasFolder: boolean;
  /** Files in the folders that are of no kind a report comes in. */
  passedOver: number;
}

/** The files behind the named paths in order: a file is itself, a folder all report files in it and below it, sorted by name. */
export async function listReportFiles(paths: string[]): Promise<ListedFiles> {
  const files: string[] = [];
  let hasFolder = false;
  let passedOver = 0;
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else {
      hasFolder = true;
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      const found = entries.filter((entry) => entry.isFile());
      const reports = found.filter(({ name }) => reportFile.test(name));
      files.push(...reports.map(({ parentPath, name }) => join(parentPath, name)).sort());
      passedOver += found.length - reports.length;
    }
  }
  return { files, hasFolder, passedOver };
}

/** Milliseconds one PDF may take. */
const longestReading = 20_000;

function readInTime(bytes: Uint8Array, path: string): Promise<Reading<Report>> {
  return readReportAside(bytes, path, () => AbortSignal.timeout(longestReading));
}

/**
 * Reads one report file. What the file system refuses, and a fault of our own, come back as a reason like any other, so that the
 * other files of a run are still read; a fault is also printed whole on standard error.
 */
export async function openReport(path: string, read = readInTime): Promise<Reading<Report>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, because: { code: 'damaged', message: `打不开文件：${whyNot(error)}` } };
  }
  try {
    return await read(bytes, path);
  } catch (error) {
    console.error(`reading ${JSON.stringify(path)} failed`, error);
    const message = `这份文件触发了程序错误（${whyNot(error)}），未能读取；其余文件不受影响，请把这份文件交给软件维护者。`;
    return { ok: false, because: { code: 'damaged', message } };
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return '没有这个文件，请核对路径。';
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限。';
  if (code === 'EISDIR') return '这是一个目录。';
  return error instanceof Error ? error.message : String(error);
}
