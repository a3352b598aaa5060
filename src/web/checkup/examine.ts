/** 体检: uploads in, for every one either its report with what was found or the reason why it could not be read. */
import { checkReport } from '../../report/check/check.ts';
import type { Finding, Report } from '../../report/model.ts';
import type { NarrativeFigure } from '../../report/narrative/figure.ts';
import { narrativeFigures } from '../../report/narrative/figures.ts';
import type { Reading } from '../../report/read/document.ts';
import { readReportText } from '../../report/read/read-report.ts';
import { readReportAside } from '../../service/read-pdf-aside.ts';
import type { Limits } from '../limits.ts';
import { bytesInWords } from '../limits.ts';
import { lastYearOf } from './last-year.ts';
import { inListOrder } from './marks.ts';
import type { Upload } from './uploads.ts';

export interface Examined {
  name: string;
  report: Report;
  /** The report of the year before that it was held against. */
  last: Report | undefined;
  /** In list order: finding n of the page is `findings[n - 1]`. */
  findings: Finding[];
  /** Figures of the text, for marking them. */
  figures: NarrativeFigure[];
}

/** A file that could not be read; `message` says why and what would work. */
export interface Unread {
  name: string;
  code: string;
  message: string;
}

export interface Examination {
  /** Every report that was sent, in the order it was sent. */
  outcomes: (Examined | Unread)[];
  /** Why the file given as last year's could not be used. */
  lastUnread: Unread | undefined;
}

export function isExamined(outcome: Examined | Unread): outcome is Examined {
  return 'report' in outcome;
}

/**
 * 逐份体检. One bad file never loses the others. A report is held against the file given as last year's, else against a
 * report of the same organ and the year before among the uploads.
 */
export async function examine(
  uploads: { reports: Upload[]; last: Upload | undefined },
  limits: Limits,
): Promise<Examination> {
  const readings: (Read | Unread)[] = [];
  for (const upload of uploads.reports) readings.push(await readUpload(upload, limits));
  const reports = readings.filter((reading) => 'report' in reading);
  const last = uploads.last && (await readUpload(uploads.last, limits));
  const given = last && 'report' in last ? last.report : undefined;
  const outcomes = readings.map((reading) => {
    if (!('report' in reading)) return reading;
    const others = reports.map(({ report }) => report).filter((other) => other !== reading.report);
    const sole = reports.length === 1 ? given : undefined;
    const before = sole ?? lastYearOf(reading.report, given ? [given, ...others] : others);
    return examinedOrFault(reading.name, reading.report, before);
  });
  return { outcomes, lastUnread: last && !('report' in last) ? last : undefined };
}

function examinedOrFault(name: string, report: Report, last: Report | undefined): Examined | Unread {
  try {
    return examined(name, report, last);
  } catch (error) {
    console.error(`checking ${JSON.stringify(name)} failed`, error);
    return { name, code: 'fault', message: '这份文件触发了程序错误（核对时），未能体检；其余文件不受影响。' };
  }
}

/** 核对一份已经读出的年报. */
export function examined(name: string, report: Report, last: Report | undefined): Examined {
  const findings = inListOrder(checkReport(report, last === undefined ? {} : { last }));
  return { name, report, last, findings, figures: narrativeFigures(report) };
}

interface Read {
  name: string;
  report: Report;
}

/** 读一份. A fault of the reader is reported as this file's trouble and logged; the other files are still read. */
export async function readUpload(upload: Upload, limits: Limits): Promise<Read | Unread> {
  const { name } = upload;
  if ('bytes' in upload && upload.bytes.byteLength > limits.fileBytes) {
    const message = `文件有 ${bytesInWords(upload.bytes.byteLength)}，超过单份 ${bytesInWords(limits.fileBytes)} 的上限；请删去图片或者另存为 docx 后再试。`;
    return { name, code: 'too-large', message };
  }
  try {
    const reading = await withinTime(read(upload), limits.readingMs);
    if (reading === undefined)
      return { name, code: 'too-slow', message: '读取超过了时限；请另存为 docx 或者复制全文粘贴后再试。' };
    return reading.ok ? { name, report: reading.value } : { name, ...reading.because };
  } catch (error) {
    console.error(`reading ${JSON.stringify(name)} failed`, error);
    return {
      name,
      code: 'fault',
      message:
        '这份文件触发了程序错误（读取时），未能体检；其余文件不受影响，请另存为其他格式或者复制全文粘贴后再试。',
    };
  }
}

/** A PDF that takes longer is given up; the library that reads it cannot be stopped otherwise. */
const longestPdfMs = 20_000;

function read(upload: Upload): Promise<Reading<Report>> {
  if ('text' in upload) return readReportText(upload.text, upload.name);
  return readReportAside(upload.bytes, upload.name, () => AbortSignal.timeout(longestPdfMs));
}

/** Undefined when the time is up. */
async function withinTime<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
