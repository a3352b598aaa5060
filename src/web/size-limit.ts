/** 请求大小限制, with an answer the person can read. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const patienceMs = 60_000;

/**
 * 请求过大. The rest of the body is read and thrown away before answering (up to four times the limit and one minute):
 * a browser that is still sending would otherwise show "connection reset" instead of the page that says what to do.
 */
export function sizeLimit(maxBytes: number, answer: (c: Context) => Response | Promise<Response>) {
  return bodyLimit({
    maxSize: maxBytes,
    onError: async (c) => {
      await drain(c.req.raw.body, maxBytes * 4);
      return answer(c);
    },
  });
}

async function drain(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<void> {
  if (body === null || body.locked) return;
  const reader = body.getReader();
  const until = performance.now() + patienceMs;
  let bytes = 0;
  while (bytes <= maxBytes && performance.now() < until) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
  }
  await reader.cancel();
}
