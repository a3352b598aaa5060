import { describe, expect, it } from 'vitest';
import { fictionalHtml, soundFigures, soundReport } from './fictional-report.ts';
import { openWeb, uploadForm } from './opened-web.ts';

const web = openWeb();
const figures = { ...soundFigures, 'newlyReceived.naturalPerson': 9 };
const content = fictionalHtml({ ...soundReport, figures });

async function post(path: string, body: FormData | object): Promise<{ status: number; json: unknown }> {
  const response = await web.request(path, {
    method: 'POST',
    ...(body instanceof FormData
      ? { body }
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, json: await response.json() };
}

describe('JSON 接口', () => {
  it('/api/health 答复 ok', async () => {
    expect(await (await web.request('/api/health')).json()).toEqual({ ok: true });
  });

  it('read：一份给一个对象，机关、年度、版式、单元格齐全', async () => {
    const { status, json } = await post('/api/report/read', uploadForm([{ name: '年报.html', content }]));
    expect(status).toBe(200);
    expect(json).toMatchObject({
      source: { file: '年报.html', format: 'html' },
      organ: '白鹭县自然资源局',
      year: 2024,
      edition: 2021,
      cells: { 'applications.newlyReceived.naturalPerson': 9 },
    });
  });

  it('check：JSON 里的全文与上传的文件得到同样的发现', async () => {
    const uploaded = await post('/api/report/check', uploadForm([{ name: '年报.html', content }]));
    const sent = await post('/api/report/check', { text: content, name: '年报.html' });
    expect(uploaded.json).toMatchObject({
      organ: '白鹭县自然资源局',
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'N01', severity: 'error' })]),
    });
    expect(sent).toEqual(uploaded);
  });

  it('几份给数组，不可读的一份带原因', async () => {
    const form = uploadForm([
      { name: '坏.docx', content: '不是 Word' },
      { name: '年报.html', content },
    ]);
    const { status, json } = await post('/api/report/check', form);
    expect(status).toBe(200);
    expect(json).toMatchObject([
      { source: { file: '坏.docx' }, error: { message: expect.stringMatching(/\p{Script=Han}/u) } },
      { organ: '白鹭县自然资源局' },
    ]);
  });

  it('只有一份且不可读：422，带原因', async () => {
    const { status, json } = await post(
      '/api/report/read',
      uploadForm([{ name: '坏.pdf', content: '不是 PDF' }]),
    );
    expect(status).toBe(422);
    expect(json).toMatchObject({ source: { file: '坏.pdf' }, error: { code: expect.any(String) } });
  });

  it.each([
    ['空表单', new FormData()],
    ['没有 text', { name: 'x' }],
    ['空数组', []],
  ])('%s：422，说明应当怎样发送', async (_, body) => {
    const { status, json } = await post('/api/report/check', body);
    expect(status).toBe(422);
    expect(json).toMatchObject({ error: { code: 'nothing-sent' } });
  });

  it('不是 JSON 的 JSON 请求：422；没有的接口：404 JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await web.request('/api/report/check', { method: 'POST', headers, body: '{"text":' });
    expect(response.status).toBe(422);
    const missing = await web.request('/api/none');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { code: 'not-found' } });
  });
});
