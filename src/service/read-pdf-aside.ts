import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Report } from '../report/model.ts';
import type { Reading } from '../report/read/document.ts';
import { kindOf } from '../report/read/format/kind.ts';
import { readReport } from '../report/read/read-report.ts';

/** Tells the thread that runs this file as its program. */
const program = 'gongkai: reads PDF reports';

type Answer = { reading: Reading<Report> } | { fault: unknown };

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * 读年报，PDF 另起线程读: a damaged font can keep the PDF library busy for as long as it likes, so PDFs are read in a thread that
 * can be ended, one after the other. `limit` is asked for when a file's turn comes; a file that is not read by its end comes back
 * as `damaged`. Other formats are read at once. Rejects only where the program itself is at fault.
 */
export function readReportAside(
  bytes: Uint8Array,
  name: string,
  limit: () => AbortSignal,
): Promise<Reading<Report>> {
  if (kindOf(bytes) !== 'pdf') return readReport(bytes, name);
  const turn = last.then(() => ask(bytes, name, limit()));
  last = turn.catch(() => undefined);
  return turn;
}

/** The thread stays for the next file and keeps the process alive only while it reads. */
function ask(bytes: Uint8Array, name: string, limit: AbortSignal): Promise<Reading<Report>> {
  const reader = (worker ??= started());
  reader.ref();
  return new Promise((resolve, reject) => {
    const done = (): void => {
      reader.off('message', answered).off('exit', ended);
      limit.removeEventListener('abort', late);
      reader.unref();
    };
    const late = (): void => {
      done();
      worker = undefined;
      void reader.terminate();
      resolve(tooSlow);
    };
    const answered = (answer: Answer): void => {
      done();
      if ('reading' in answer) resolve(answer.reading);
      else reject(answer.fault);
    };
    const ended = (): void => {
      done();
      reject(new Error('the thread that reads PDFs ended'));
    };
    reader.on('message', answered).on('exit', ended);
    limit.addEventListener('abort', late);
    reader.postMessage({ bytes, name }, []);
  });
}

function started(): Worker {
  const fresh = new Worker(new URL(import.meta.url), { workerData: program });
  fresh.on('error', (fault) => console.error('the thread that reads PDFs failed', fault));
  fresh.on('exit', () => {
    if (worker === fresh) worker = undefined;
  });
  return fresh;
}

const tooSlow: Reading<Report> = {
  ok: false,
  because: {
    code: 'damaged',
    message: 'PDF 在时限内读不完，可能已损坏；请重新导出或下载，或提供 Word 文件。',
  },
};

if (workerData === program) {
  parentPort?.on('message', ({ bytes, name }: { bytes: Uint8Array; name: string }) => {
    readReport(bytes, name).then(
      (reading) => parentPort?.postMessage({ reading } satisfies Answer, []),
      (fault: unknown) => parentPort?.postMessage({ fault } satisfies Answer, []),
    );
  });
}
