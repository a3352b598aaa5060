import type { Office } from '../office.ts';
import { type LedgerFilter, writeLedger } from './ledger.ts';
import type { Setting } from './setting.ts';

/** 台账 as bytes while they are made; nothing is read before the first are asked for. `unmasked`: 证件、联系方式 in full. */
export type Ledger = (
  organId: string,
  filter: LedgerFilter,
  unmasked: boolean,
) => Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;

export function createLedger(office: Office, settingOf: (organId: string) => Promise<Setting>): Ledger {
  return async (organId, filter, unmasked) => {
    const setting = await settingOf(organId);
    return streamOf((write) => writeLedger(office, organId, filter, setting, { write }, { unmasked }));
  };
}

/** 没有人再要: the reader went away. */
class Gone extends Error {
  override name = 'Gone';
}

/**
 * What `fill` writes, as fast as it is read: a page waits until the one before was taken. Where the reader goes away `fill` is stopped
 * at its next write; where `fill` fails the stream fails.
 */
function streamOf(
  fill: (write: (bytes: Uint8Array) => Promise<void>) => Promise<unknown>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isGone = false;
  let taken: (() => void) | undefined;
  let started = false;
  return new ReadableStream(
    {
      pull(controller) {
        taken?.();
        if (started) return;
        started = true;
        fill(async (bytes) => {
          if (isGone) throw new Gone('nobody reads');
          controller.enqueue(new Uint8Array(bytes));
          if ((controller.desiredSize ?? 0) > 0) return;
          await new Promise<void>((resolve) => {
            taken = resolve;
          });
        }).then(
          () => {
            if (!isGone) controller.close();
          },
          (error: unknown) => {
            if (!(error instanceof Gone)) controller.error(error);
          },
        );
      },
      cancel() {
        isGone = true;
        taken?.();
      },
    },
    { highWaterMark: 1 },
  );
}
