import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowsProgram } from './file-samples.ts';
import { littleSpaces } from './little-space.ts';
import {
  bytesOf,
  contentsIn,
  filledDraft,
  type OpenedIntake,
  openIntake,
  pdf,
  streamOf,
  submitted,
  upload,
  valueOf,
} from './opened-intake.ts';

let opened: OpenedIntake;
beforeAll(async () => {
  opened = await openIntake();
});
afterAll(() => opened.close());

const MB = 1024 * 1024;
const content = Buffer.concat([Buffer.from(pdf), Buffer.alloc(3000, 'x')]);

async function begun(bytes = content.length, name = '大.pdf') {
  const place = { secret: await filledDraft(opened) };
  const id = valueOf(await opened.intake.uploads.begin(place, { name, bytes, purpose: 'material' }));
  return { place, id };
}

describe('断点续传', () => {
  it('分三次传：断了从断处接着传，最后一次之后成为附件，编号不变', async () => {
    const { uploads } = opened.intake;
    const { place, id } = await begun();
    expect(await uploads.progress(place, id)).toEqual({ offset: 0, bytes: content.length });
    const first = await uploads.append(place, id, 0, streamOf(content.subarray(0, 1000)));
    expect(first).toEqual({ ok: true, value: { offset: 1000 } });
    let parts = 0;
    const broken = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          parts += 1;
          if (parts === 1) controller.enqueue(content.subarray(1000, 1500));
          else controller.error(new Error('the line broke'));
        },
      },
      { highWaterMark: 0 },
    );
    await expect(uploads.append(place, id, 1000, broken)).rejects.toThrow('the line broke');
    const reached = (await uploads.progress(place, id))?.offset ?? -1;
    expect(reached).toBe(1500);
    const last = await uploads.append(place, id, reached, streamOf(content.subarray(reached)));
    expect(last).toMatchObject({ ok: true, value: { offset: content.length, file: { id, name: '大.pdf' } } });
    expect(await uploads.progress(place, id)).toEqual({ offset: content.length, bytes: content.length });
    const receipt = valueOf(await opened.intake.submit(place.secret));
    const opening = await opened.intake.openFile({ ...receipt, requestKey: 'x' }, id);
    expect(opening && (await bytesOf(opening.content)).equals(content)).toBe(true);
  });

  it('办件的补充材料也可以分段传', async () => {
    const { uploads } = opened.intake;
    const mine = await submitted(opened);
    const wish = { name: '补.pdf', bytes: content.length, purpose: 'correction' } as const;
    const id = valueOf(await uploads.begin(mine.access, wish));
    valueOf(await uploads.append(mine.access, id, 0, streamOf(content)));
    const files = (await opened.intake.openCase(mine.number, mine.code))?.files;
    expect(files).toMatchObject([{ id, purpose: 'correction' }]);
  });

  it('位置不对、另一部分还在写：请稍候或者从断处接着传；别人的上传碰不到', async () => {
    const { uploads } = opened.intake;
    const { place, id } = await begun();
    await expect(uploads.append(place, id, 5, streamOf(content))).rejects.toMatchObject({
      code: 'conflict',
      message: '应从第0字节续传，不能从第5字节开始。',
    });
    let ending: ReadableStreamDefaultController<Uint8Array> | undefined;
    const slow = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(content.subarray(0, 10));
        ending = controller;
      },
    });
    const writing = uploads.append(place, id, 0, slow);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(uploads.append(place, id, 0, streamOf(content))).rejects.toMatchObject({ code: 'conflict' });
    await expect(uploads.abandon(place, id)).rejects.toMatchObject({ code: 'conflict' });
    ending?.close();
    expect(valueOf(await writing)).toEqual({ offset: 10 });
    const stranger = { secret: await filledDraft(opened) };
    expect(await uploads.progress(stranger, id)).toBeUndefined();
    await expect(uploads.append(stranger, id, 10, streamOf(content))).rejects.toMatchObject({
      code: 'not-found',
    });
    await uploads.abandon(stranger, id);
    expect(await uploads.progress(place, id)).toMatchObject({ offset: 10 });
  });

  it('放弃以后什么也不留下', async () => {
    const { uploads } = opened.intake;
    const { place, id } = await begun();
    valueOf(await uploads.append(place, id, 0, streamOf(content.subarray(0, 10))));
    expect(await contentsIn(opened.folder)).toContain(id);
    await uploads.abandon(place, id);
    await uploads.abandon(place, id);
    expect(await contentsIn(opened.folder)).not.toContain(id);
    expect(await uploads.progress(place, id)).toBeUndefined();
  });

  it.each([
    ['超过500 MB', { bytes: 501 * MB, name: '大.pdf' }, 'too-large', '超过500 MB'],
    ['没有内容', { bytes: 0, name: '空.pdf' }, 'empty', '空文件'],
    ['不收的类型', { bytes: 5, name: '程序.exe' }, 'type-not-taken', '不能上传'],
    ['没有名称', { bytes: 5, name: '/' }, 'name', '没有名称'],
  ])('%s：开始之前就说明', async (_, wish, code, words) => {
    const place = { secret: await filledDraft(opened) };
    const refused = await opened.intake.uploads.begin(place, { ...wish, purpose: 'material' });
    expect(refused).toMatchObject({ ok: false, because: { code } });
    expect(!refused.ok && refused.because.message).toContain(words);
  });

  it('合计最多1 GB：第三份400 MB的不收；正在传的也计入', async () => {
    const place = { secret: await filledDraft(opened) };
    const wish = { name: '大.pdf', bytes: 400 * MB, purpose: 'material' } as const;
    valueOf(await opened.intake.uploads.begin(place, wish));
    valueOf(await opened.intake.uploads.begin(place, wish));
    expect(await opened.intake.uploads.begin(place, wish)).toMatchObject({
      because: { code: 'too-large', message: '上传的文件合计最多1024 MB。' },
    });
  });

  it('传完是改名的程序：不收，什么也不留下', async () => {
    const { place, id } = await begun(windowsProgram.length);
    expect(await opened.intake.uploads.append(place, id, 0, streamOf(windowsProgram))).toMatchObject({
      ok: false,
      because: { code: 'type-differs' },
    });
    expect(await contentsIn(opened.folder)).not.toContain(id);
    expect(await opened.intake.uploads.progress(place, id)).toBeUndefined();
  });

  it('比申报的多：不收，什么也不留下', async () => {
    const { place, id } = await begun(10);
    expect(await opened.intake.uploads.append(place, id, 0, streamOf(content))).toMatchObject({
      ok: false,
      because: { code: 'too-large', message: expect.stringContaining('比申报的大小多') },
    });
    expect(await contentsIn(opened.folder)).not.toContain(id);
  });

  it.each(littleSpaces)('%s：说明空间不足，什么也不留下', async (_, withLittleSpace) => {
    await withLittleSpace(async (folder) => {
      const small = await openIntake({ folder });
      try {
        const place = { secret: await filledDraft(small) };
        const wish = { name: '大.pdf', bytes: 3 * MB, purpose: 'material' } as const;
        const id = valueOf(await small.intake.uploads.begin(place, wish));
        const big = streamOf(Buffer.from(pdf), Buffer.alloc(2 * MB));
        expect(await small.intake.uploads.append(place, id, 0, big)).toMatchObject({
          ok: false,
          because: { code: 'no-space' },
        });
        expect(await contentsIn(folder)).toEqual([]);
        expect(await small.intake.uploads.progress(place, id)).toBeUndefined();
      } finally {
        await small.test.drop();
      }
    });
  });

  it('提交以后不能再传', async () => {
    const { place, id } = await begun();
    valueOf(await opened.intake.submit(place.secret));
    await expect(opened.intake.uploads.append(place, id, 0, streamOf(content))).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(opened.intake.addFile(place.secret, upload('a.pdf'), 'material')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await contentsIn(opened.folder)).not.toContain(id);
  });
});
