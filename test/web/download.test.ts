import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read/read-report.ts';
import { fictionalHtml, soundFigures, soundReport } from './fictional-report.ts';
import { openWeb, uploadForm } from './opened-web.ts';

const web = openWeb();
const figures = { ...soundFigures, 'newlyReceived.naturalPerson': 9 };

async function payloadsOf(form: FormData): Promise<string[]> {
  const html = await (await web.request('/checkup', { method: 'POST', body: form })).text();
  return [...html.matchAll(/name="payload" value="([^"]+)"/g)].flatMap(([, value]) => value ?? []);
}

function download(payloads: string[], format: string): Promise<Response> {
  const form = new FormData();
  for (const payload of payloads) form.append('payload', payload);
  form.append('format', format);
  return Promise.resolve(web.request('/checkup/download', { method: 'POST', body: form }));
}

describe('下载', () => {
  it.each(['docx', 'xlsx', 'html', 'md', 'json'])(
    '年报的 %s：文件名是机关和年度，读回来数字不变',
    async (format) => {
      const content = fictionalHtml({ ...soundReport, figures });
      const [payload = ''] = await payloadsOf(uploadForm([{ name: '年报.html', content }]));
      const response = await download([payload], format);
      expect(response.status).toBe(200);
      const name = encodeURIComponent(`白鹭县自然资源局2024年政府信息公开工作年度报告.${format}`);
      expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
      const reading = await readReport(new Uint8Array(await response.arrayBuffer()), `a.${format}`);
      expect(reading.ok && reading.value.cells['applications.newlyReceived.naturalPerson']).toBe(9);
    },
  );

  it('发现清单是 Excel 工作簿', async () => {
    const content = fictionalHtml({ ...soundReport, figures });
    const [payload = ''] = await payloadsOf(uploadForm([{ name: '年报.html', content }]));
    const response = await download([payload], 'findings');
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it('几份的发现清单合成一个工作簿；几份年报不能合成一个 Word', async () => {
    const content = fictionalHtml({ ...soundReport, figures });
    const payloads = await payloadsOf(
      uploadForm([
        { name: '甲.html', content },
        { name: '乙.html', content: fictionalHtml({ ...soundReport, organ: '芦湾县自然资源局' }) },
      ]),
    );
    expect((await download(payloads.slice(0, 2), 'findings')).status).toBe(200);
    expect((await download(payloads.slice(0, 2), 'docx')).status).toBe(422);
  });

  it.each([
    ['空的', ''],
    ['乱写的', '!!!!'],
    ['不是年报的', Buffer.from('abc').toString('base64url')],
  ])('%s数据答复 422', async (_, payload) => {
    expect((await download([payload], 'docx')).status).toBe(422);
  });

  it('截去一半的数据、不认识的格式答复 422', async () => {
    const [payload = ''] = await payloadsOf(
      uploadForm([{ name: '年报.html', content: fictionalHtml(soundReport) }]),
    );
    expect((await download([payload.slice(0, payload.length / 2)], 'docx')).status).toBe(422);
    expect((await download([payload], 'exe')).status).toBe(422);
    expect((await download([], 'docx')).status).toBe(422);
  });

  it('压缩成几 KB、展开有 100 MB 的数据答复 422', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const bomb = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, 0x20)).toString('base64url');
    expect((await download([bomb], 'docx')).status).toBe(422);
  });
});
