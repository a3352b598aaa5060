import { SingleBar } from 'cli-progress';

export interface Progress {
  step(file: string): void;
  stop(): void;
}

/** 进度条 on standard error; nothing where that is not a terminal or there is only one file. */
export function startProgress(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {value}/{total} 份，预计还需 {eta_formatted}　{file}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { file: '' });
  return {
    step: (file) => bar.increment(1, { file: file.slice(-40) }),
    stop: () => bar.stop(),
  };
}
