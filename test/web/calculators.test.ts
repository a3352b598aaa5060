import { describe, expect, it } from 'vitest';
import { openWeb, wordsOf } from './opened-web.ts';

const web = openWeb();

async function get(path: string): Promise<{ status: number; html: string; words: string }> {
  const response = await web.request(path);
  const html = await response.text();
  return { status: response.status, html, words: wordsOf(html) };
}

describe('期限计算页', () => {
  it('2025-09-15 收到：2025年10月17日（周五）届满，月历逐日说明国庆节和调休', async () => {
    const { status, words, html } = await get('/deadline?received=2025-09-15');
    expect(status).toBe(200);
    expect(words).toContain('答复期限届满日：2025年10月17日（周五）');
    expect(words).toContain('计入 20 个工作日');
    expect(wordsOf(/<td class="due">.*?<\/td>/s.exec(html)?.[0] ?? '')).toBe('17第20日，届满');
    expect(words).toContain('28第10日（调休上班）');
  });

  it.each(['2026年3月5日', '2026/3/5', '2026.03.05', '２０２６－３－５', '2026 年 3 月 5 日'])(
    '收到日写作 %s：与 2026-03-05 相同，日期框里是 2026-03-05',
    async (written) => {
      const { status, words, html } = await get(`/deadline?received=${encodeURIComponent(written)}`);
      expect(status).toBe(200);
      expect(words).toContain('答复期限届满日：2026年4月2日（周四）');
      expect(html).toContain('value="2026-03-05"');
    },
  );

  it.each(['2026-12-20', '2027-03-01'])(
    '%s 收到，涉及 2027 年：标明暂定，说明假期也暂算作工作日',
    async (on) => {
      const { words } = await get(`/deadline?received=${on}`);
      expect(words).toContain('，暂定');
      expect(words).toContain('元旦、春节等假期也在内');
    },
  );

  it.each([
    ['/deadline?received=', '请填写收到申请之日'],
    ['/deadline?received=2025-02-30', '收到申请之日“2025-02-30”这一天不存在，请核对年、月、日'],
    ['/deadline?received=2999-12-30', '太晚了，只能算到 2099 年'],
    ['/deadline?received=二月初二', '“二月初二”看不出是哪一天，请写成 2026-03-05 或者 2026年3月5日'],
    ['/deadline?received=2010-01-05', '早于《政府信息公开条例》施行之日'],
    ['/deadline?received=2025-01-10&corrected=2025-01-03', '不能早于收到申请之日'],
    ['/deadline?received=2025-01-10&extension=30', '最长不得超过20个工作日'],
    ['/deadline?received=2025-01-10&extension=很多', '应当是 1 至 20 的整数'],
    ['/deadline?received=2025-01-10&sent=2025-01-13', '发出日和答复日要一起填写'],
    ['/deadline?received=2025-01-10&sent=2025-01-13&answered=2090-01-01', '超过两年'],
  ])('%s 答复 422：%s，填过的日期还在', async (path, message) => {
    const { status, words, html } = await get(encodeURI(path));
    expect(status).toBe(422);
    expect(words).toContain(message);
    const received = new URLSearchParams(path.split('?')[1]).get('received') ?? '';
    const shown = /<input[^>]*name="received"[^>]*>/.exec(html)?.[0] ?? '';
    expect(shown).toMatch(received === '' ? / value(?= )/ : `value="${received}"`);
  });

  it('地址里的标记只当文字显示', async () => {
    const { html } = await get(`/deadline?received=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(html).not.toContain('<script>alert');
  });
});

describe('信息处理费页', () => {
  it.each([
    ['/fee?count=10', '当月第 10 件：0 元；第 1 至第 10 件合计 0 元。'],
    ['/fee?count=1', '当月第 1 件：0 元。'],
    ['/fee?count=１２件', '当月第 12 件：100 元'],
    ['/fee?count=1,000', '当月第 1000 件：9,800 元'],
    ['/fee?count=11', '当月第 11 件：100 元；第 1 至第 11 件合计 100 元'],
    ['/fee?count=45', '当月第 45 件：300 元；第 1 至第 45 件合计 5,500 元'],
    ['/fee?pages=30', '提供 30 页：0 元'],
    ['/fee?pages=250', '提供 250 页：4,700 元'],
  ])('%s：%s', async (path, message) => {
    const { status, words } = await get(path);
    expect(status).toBe(200);
    expect(words).toContain(message);
  });

  it.each([
    ['/fee?count=', '请填写件数或者页数'],
    ['/fee?count=0', '应当是 1 至 1000 的整数'],
    ['/fee?count=十五', '件数“十五”应当是 1 至 1000 的整数，用阿拉伯数字填写'],
    ['/fee?count=1,00', '应当是 1 至 1000 的整数'],
    ['/fee?count=1000000000', '应当是 1 至 1000 的整数'],
    ['/fee?count=1e3', '应当是 1 至 1000 的整数'],
    ['/fee?pages=-1', '应当是 0 至 100000 的整数'],
  ])('%s 答复 422：%s', async (path, message) => {
    const { status, words } = await get(path);
    expect(status).toBe(422);
    expect(words).toContain(message);
  });
});
