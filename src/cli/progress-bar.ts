import { SingleBar } from 'cli-progress';

/** 进度条. */
export interface ProgressBar {
  progress: (done: number, total: number) => void;
  stop: () => void;
}

/** 进度条 on standard error, where that is a terminal; `counts`: figures (`{value}/{total} 件`) in place of a percentage. */
export function startProgressBar(counts?: string): ProgressBar {
  if (!process.stderr.isTTY) return { progress: () => undefined, stop: () => undefined };
  const done = counts === undefined ? '{percentage}%' : `{value}/{total} ${counts}`;
  const format = `{bar} ${done}，预计还需 {eta_formatted}`;
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
  bar.start(0, 0);
  return {
    progress(value, total) {
      bar.setTotal(total);
      bar.update(value);
    },
    stop: () => bar.stop(),
  };
}
