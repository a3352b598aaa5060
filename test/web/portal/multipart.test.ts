import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenForm, findBoundary, readParts } from '../../../src/web/portal/multipart.ts';

interface Sent {
  name: string;
  fileName: string | undefined;
  content: Uint8Array<ArrayBuffer>;
}

/** The body as a browser sends it, and its boundary. */
async function bodyOf(parts: readonly Sent[]): Promise<{ bytes: Uint8Array<ArrayBuffer>; boundary: string }> {
  const form = new FormData();
  for (const { name, fileName, content } of parts) {
    if (fileName === undefined) form.append(name, Buffer.from(content).toString('latin1'));
    else form.append(name, new File([content], fileName));
  }
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const boundary = findBoundary(request.headers.get('content-type') ?? undefined) ?? '';
  return { bytes: new Uint8Array(await request.arrayBuffer()), boundary };
}

/** Comes in pieces of these sizes, over and over. */
function streamed(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      const size = sizes[turn % sizes.length] ?? 1;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
      turn += 1;
    },
  });
}

async function readAll(body: ReadableStream<Uint8Array>, boundary: string): Promise<Sent[]> {
  const read: Sent[] = [];
  for await (const { name, fileName, content } of readParts(body, boundary)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of content) pieces.push(piece);
    read.push({ name, fileName, content: new Uint8Array(Buffer.concat(pieces)) });
  }
  return read;
}

const sent = fc.record({
  name: fc.constantFrom('name', 'piece1', '中文', 'a"b'),
  fileName: fc.option(fc.constantFrom('证明.txt', '"引号".pdf', 'a b.txt'), { nil: undefined }),
  content: fc
    .array(fc.constantFrom('\r\n', '--', '\r\n--', 'a', '----formdata', '\0'), { maxLength: 30 })
    .map((pieces) => new Uint8Array(Buffer.from(pieces.join('')))),
});

describe('多部分表单', () => {
  it('无论怎样切成小段到达，各部分都与发出的相同（与边界相似的内容也是）', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sent, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        async (parts, sizes) => {
          const { bytes, boundary } = await bodyOf(parts);
          expect(await readAll(streamed(bytes, sizes), boundary)).toEqual(
            parts.map(({ fileName, content, ...part }) => ({
              ...part,
              fileName,
              // A browser writes line ends of texts as CRLF.
              content:
                fileName === undefined
                  ? new Uint8Array(
                      Buffer.from(
                        Buffer.from(content)
                          .toString('latin1')
                          .replace(/\r?\n|\r/g, '\r\n'),
                      ),
                    )
                  : content,
            })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('没有选文件的文件栏，浏览器写作 filename=""', async () => {
    const head = 'Content-Disposition: form-data; name="identity"; filename=""';
    const bytes = new Uint8Array(Buffer.from(`--b\r\n${head}\r\n\r\n\r\n--b--\r\n`));
    expect(await readAll(streamed(bytes, [5]), 'b')).toEqual([
      { name: 'identity', fileName: '', content: new Uint8Array() },
    ]);
  });

  it('不读的部分跳过，后面的照样读到', async () => {
    const { bytes, boundary } = await bodyOf([
      { name: 'file', fileName: '大.bin', content: new Uint8Array(500_000) },
      { name: 'name', fileName: undefined, content: new Uint8Array(Buffer.from('after')) },
    ]);
    const names: string[] = [];
    for await (const { name, content } of readParts(streamed(bytes, [65_536]), boundary)) {
      names.push(name);
      if (name === 'file') {
        const reader = content.getReader();
        await reader.read();
        await reader.cancel();
      }
    }
    expect(names).toEqual(['file', 'name']);
  });

  it.each([
    ['半截断开', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -20)],
    ['空的', () => new Uint8Array()],
    ['没有名称', () => new Uint8Array(Buffer.from('--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n'))],
    ['边界后面不是换行', () => new Uint8Array(Buffer.from('--bxx'))],
    ['没完没了的头', () => new Uint8Array(Buffer.from(`--b\r\n${'x'.repeat(20_000)}`))],
  ])('%s：说是残缺', async (_, spoil) => {
    const { bytes, boundary } = await bodyOf([
      { name: 'name', fileName: undefined, content: new Uint8Array(Buffer.from('text')) },
    ]);
    const spoilt = spoil(bytes);
    const own = Buffer.from(spoilt).toString('latin1', 0, 3) === '--b' ? 'b' : boundary;
    await expect(readAll(streamed(spoilt, [7]), own)).rejects.toThrow(BrokenForm);
  });

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['application/x-www-form-urlencoded', undefined],
    ['multipart/form-data', undefined],
    [undefined, undefined],
  ])('%s 的边界是 %s', (type, boundary) => {
    expect(findBoundary(type)).toBe(boundary);
  });
});
