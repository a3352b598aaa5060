import type { PublicFilter, PublicLine, PublicRecords } from '../../../../service/record/public-records.ts';

/** 逐页读出全部公开信息, newest first, without holding more than a page. */
export async function* allLines(
  records: PublicRecords,
  organId: string,
  filter: Omit<PublicFilter, 'after' | 'limit'> = {},
): AsyncGenerator<PublicLine[]> {
  let after: PublicFilter['after'];
  do {
    const page = await records.list(organId, { ...filter, after, limit: 200 });
    if (page.lines.length > 0) yield page.lines;
    after = page.next;
  } while (after);
}

/** A text made piece by piece while it is read; closing the connection stops the making. */
export function textStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
