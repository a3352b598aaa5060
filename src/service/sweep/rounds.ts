/** 一项定时工作: again `everyMs` milliseconds after it ended. */
export interface Round {
  name: string;
  everyMs: number;
  work: () => Promise<void>;
}

/**
 * 定时工作: each round by itself, never twice at once, from now on until stopped. A failure is told and the next turn tries again.
 * `stop` waits for what is under way.
 */
export function startRounds(rounds: readonly Round[], complain: (line: string) => void): () => Promise<void> {
  const stopped = new AbortController();
  const ends = rounds.map((round) => keepGoing(round, stopped.signal, complain));
  return async () => {
    stopped.abort();
    await Promise.all(ends);
  };
}

async function keepGoing(
  { name, everyMs, work }: Round,
  stopped: AbortSignal,
  complain: (line: string) => void,
): Promise<void> {
  while (!stopped.aborted) {
    try {
      await work();
    } catch (error) {
      if (!stopped.aborted)
        complain(`${name}没有做完：${error instanceof Error ? error.message : String(error)}`);
    }
    await pause(everyMs, stopped);
  }
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    stopped.addEventListener('abort', end);
  });
}
