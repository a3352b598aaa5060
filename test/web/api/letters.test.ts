import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrganSetting } from '../../../src/service/organ/organ-setting.ts';
import { pdfText } from '../../letter/pdf-text.ts';
import { ask, type OpenedApi, openApi, type Person, register } from './opened-api.ts';

let api: OpenedApi;
let folder = '';
let handler: Person;
let head: Person;
let leader: Person;
let matter: { path: string; caseId: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
  api = await openApi(undefined, folder);
  handler = await api.person(['window', 'handler', 'office']);
  head = await api.person(['officeHead']);
  leader = await api.person(['leader']);
  const setting = OrganSetting.parse({ mark: '云自然资', payment: '到收费窗口缴纳' });
  await api.services.settings.save({ organId: api.organId, seen: 0, setBy: 'x', setting });
  matter = await register(api, handler.token);
  await act({
    act: 'requestCorrection',
    facts: { lacking: ['description'], text: '请写明年份。', workingDays: 10 },
  });
});
afterAll(async () => {
  await api.test.drop();
  await rm(folder, { recursive: true, force: true });
});

async function act(command: object): Promise<void> {
  const { json } = await ask(api.web, 'GET', matter.path, { token: handler.token });
  const version: unknown = Object(json).version;
  const done = await ask(api.web, 'POST', `${matter.path}/acts`, {
    token: handler.token,
    body: { version, ...command },
    headers: { 'idempotency-key': randomUUID() },
  });
  if (done.status !== 200) throw new Error(JSON.stringify(done.json));
}

async function firstLetter(): Promise<{ letterId: string; number: string }> {
  const { json } = await ask(api.web, 'GET', `${matter.path}/letters`, { token: handler.token });
  const [letter] = Object(json).letters;
  return { letterId: String(letter.letterId), number: String(letter.number) };
}

/** A request that is not answered in JSON. */
function raw(path: string, { token, ...init }: { token: string } & RequestInit): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, ...Object(init.headers) };
  return Promise.resolve(api.web.request(`/api/v1${path}`, { ...init, headers }));
}

describe('文书的接口', () => {
  it('清单、一件、网页、Word 和 PDF 文件是同一件文书；网页守严格的安全策略，没有内联样式', async () => {
    const { letterId, number } = await firstLetter();
    expect(number).toBe('云自然资补〔2026〕1号');
    const one = await ask(api.web, 'GET', `${matter.path}/letters/${letterId}`, { token: handler.token });
    expect(one.json).toMatchObject({ number, gaps: [], lacks: [], title: '政府信息公开申请补正告知书' });
    const page = await raw(`${matter.path}/letters/${letterId}/page`, { token: handler.token });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self'");
    const html = await page.text();
    expect(html).toContain(number);
    expect(html).not.toMatch(/<style|style=|<script/u);
    const style = /href="(\/assets\/letter-page\.css\?v=\w+)"/u.exec(html)?.[1] ?? '';
    const css = await api.web.request(style);
    expect(await css.text()).toContain('@page');
    const docx = await raw(`${matter.path}/letters/${letterId}/docx`, { token: handler.token });
    expect(docx.headers.get('content-disposition')).toContain(encodeURIComponent(`（${number}）.docx`));
    expect(
      Buffer.from(await docx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const pdf = await raw(`${matter.path}/letters/${letterId}/pdf`, { token: handler.token });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toContain(encodeURIComponent(`（${number}）.pdf`));
    expect(await pdfText(new Uint8Array(await pdf.arrayBuffer()))).toContain(number);
  });

  it('预览与办理同一请求，什么也不写下；不能办理的理由相同', async () => {
    const body = { version: 1, act: 'notifyFee', facts: { basis: { per: 'page', pages: 68 } } };
    const preview = await ask(api.web, 'POST', `${matter.path}/letters/preview`, {
      token: handler.token,
      body,
    });
    expect(preview.json).toMatchObject({ letters: [{ instrument: 'feeNotice', gaps: ['文号'] }] });
    const free = { ...body, facts: { basis: { per: 'page', pages: 5 } } };
    const refused = await ask(api.web, 'POST', `${matter.path}/letters/preview`, {
      token: handler.token,
      body: free,
    });
    expect([refused.status, refused.json]).toMatchObject([409, { error: { because: { code: 'fee-free' } } }]);
    const draft = {
      version: 1,
      act: 'makeDraft',
      facts: { answers: [{ piece: 'p1', reply: 'disclosed', withheld: [] }] },
    };
    const lacking = await ask(api.web, 'POST', `${matter.path}/letters/preview`, {
      token: handler.token,
      body: draft,
    });
    expect(lacking.json).toMatchObject({ letters: [{ lacks: ['提供形式', '提供途径', '提供时间'] }] });
    expect((await ask(api.web, 'GET', `${matter.path}/draft/letter`, { token: handler.token })).status).toBe(
      404,
    );
  });

  it('打印：清单里的每一件都打得出；含证件和查询码的，只给窗口、承办和工作机构', async () => {
    const { json } = await ask(api.web, 'GET', `${matter.path}/prints`, { token: leader.token });
    const prints: { instrument: string; of?: string }[] = Object(json).prints;
    expect(prints.length).toBeGreaterThan(4);
    for (const { instrument, of } of prints) {
      const query = of === undefined ? '' : `?of=${encodeURIComponent(of)}`;
      const print = await ask(api.web, 'GET', `${matter.path}/prints/${instrument}${query}`, {
        token: handler.token,
      });
      expect([instrument, print.status]).toEqual([instrument, 200]);
      const secret = ['applicationForm', 'registrationForm', 'receipt', 'serviceProof'].includes(instrument);
      const asLeader = await raw(`${matter.path}/prints/${instrument}/page${query}`, { token: leader.token });
      expect([instrument, asLeader.status]).toEqual([instrument, secret ? 403 : 200]);
    }
    const docx = await raw(`${matter.path}/prints/receipt/docx`, { token: handler.token });
    expect(docx.status).toBe(200);
    const pdf = await raw(`${matter.path}/prints/receipt/pdf`, { token: handler.token });
    expect(await pdfText(new Uint8Array(await pdf.arrayBuffer()))).toContain('政府信息公开申请登记回执');
    const asLeader = await raw(`${matter.path}/prints/receipt/pdf`, { token: leader.token });
    expect(asLeader.status).toBe(403);
    expect((await raw(`${matter.path}/prints/reply`, { token: handler.token })).status).toBe(404);
  });

  it('写下被征求意见的一方；姓名不进办理记录', async () => {
    const party = { key: 'k1', name: '何志远', isPerson: true };
    const put = await ask(api.web, 'PUT', `${matter.path}/parties`, { token: handler.token, body: party });
    expect(put.status).toBe(204);
    const listed = await ask(api.web, 'GET', `${matter.path}/parties`, { token: leader.token });
    expect(listed.json).toMatchObject({ parties: [party] });
    const found = await ask(api.web, 'GET', matter.path, { token: handler.token });
    expect(JSON.stringify(found.json)).not.toContain('何志远');
  });

  it('盖章扫描件须为 PDF，类型不对的 415，没有的 404', async () => {
    const { letterId } = await firstLetter();
    const path = `${matter.path}/letters/${letterId}/sealed`;
    expect((await raw(path, { token: handler.token })).status).toBe(404);
    const json = await ask(api.web, 'POST', `${path}?name=甲.pdf`, { token: handler.token, body: {} });
    expect(json.status).toBe(415);
    const headers = { 'content-type': 'application/pdf' };
    const wrong = await raw(`${path}?name=${encodeURIComponent('甲.docx')}`, {
      token: handler.token,
      method: 'POST',
      headers,
      body: '%PDF-1.7\n',
    });
    expect([wrong.status, await wrong.json()]).toMatchObject([
      409,
      { error: { because: { code: 'type-not-taken' } } },
    ]);
  });

  it('大于一兆的扫描件收得下，下载的逐字节相同', async () => {
    const { letterId } = await firstLetter();
    const path = `${matter.path}/letters/${letterId}/sealed`;
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'a')]);
    const added = await raw(`${path}?name=${encodeURIComponent('盖章.pdf')}`, {
      token: handler.token,
      method: 'POST',
      headers: { 'content-type': 'application/pdf' },
      body: bytes,
    });
    expect([added.status, await added.json()]).toMatchObject([201, { bytes: bytes.length, state: 'usable' }]);
    const got = await raw(path, { token: leader.token });
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
  });
});

describe('文书的文字的接口', () => {
  const name = 'answer.reissue';
  const text = '{{称谓}}已经获取{{已获取的信息}}，{{所申请的信息}}不再出具。';

  it('只有系统管理员和工作机构负责人能改；有毛病的 422，逐处指出；版本不对的 409', async () => {
    const path = `/organs/${api.organId}/letter-texts/${name}`;
    const put = (token: string, version: number, words: string) =>
      ask(api.web, 'PUT', path, { token, body: { version, text: words } });
    expect((await put(handler.token, 0, text)).status).toBe(403);
    const faulty = await put(head.token, 0, `${text}\n{{没有的}}`);
    expect([faulty.status, faulty.json]).toMatchObject([422, { error: { issues: [{ path: 'text.2' }] } }]);
    expect((await put(head.token, 0, text)).json).toEqual({ version: 1 });
    expect((await put(head.token, 0, text)).status).toBe(409);
    const { json } = await ask(api.web, 'GET', `/organs/${api.organId}/letter-texts`, {
      token: leader.token,
    });
    const texts: { name: string; own?: { body: string } }[] = Object(json).texts;
    expect(texts.find((one) => one.name === name)?.own?.body).toBe(text);
  });

  it('试填：系统管理员只能填在示例上，办件的人也能填在办件上', async () => {
    const admin = await api.person(['systemAdmin']);
    const path = `/organs/${api.organId}/letter-texts/correctionNotice/preview`;
    const words = '{{依据}}{{补正期限}}\n{{补正事项}}\n{{补正说明}}';
    const sample = await ask(api.web, 'POST', path, { token: admin.token, body: { text: words } });
    expect(sample.json).toMatchObject({ gaps: [] });
    const body = { text: words, caseId: matter.caseId };
    expect((await ask(api.web, 'POST', path, { token: admin.token, body })).status).toBe(403);
    const real = await ask(api.web, 'POST', path, { token: handler.token, body });
    expect(Object(real.json).html).toContain('请写明年份。');
  });
});
