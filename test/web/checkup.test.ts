import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/web/limits.ts';
import { fictionalHtml, soundFigures, soundReport } from './fictional-report.ts';
import { openWeb, uploadForm, wordsOf } from './opened-web.ts';

const web = openWeb();

async function checkup(form: FormData, app = web): Promise<{ status: number; html: string }> {
  const response = await app.request('/checkup', { method: 'POST', body: form });
  return { status: response.status, html: await response.text() };
}

function findings(html: string): string[] {
  return [...html.matchAll(/<p class="what">(.*?)<\/p>/gs)].map(([, text]) => wordsOf(text ?? ''));
}

const unbalanced = { ...soundReport, figures: { ...soundFigures, 'newlyReceived.naturalPerson': 9 } };

describe('体检一份年报', () => {
  it('自然人 9+2≠9+1：四个单元格都有编号，清单有公式、左边、右边、相差、依据和建议', async () => {
    const { status, html } = await checkup(
      uploadForm([{ name: '年报.html', content: fictionalHtml(unbalanced) }]),
    );
    expect(status).toBe(200);
    const words = wordsOf(html);
    expect(words).toContain('白鹭县自然资源局 2024 年年报');
    const cells = ['newlyReceived', 'carriedIn', 'total', 'carriedForward'].map((row) => {
      const cell = new RegExp(
        `<td[^>]*id="r1-applications\\.${row}\\.naturalPerson"[^>]*>.*?</td>`,
        's',
      ).exec(html);
      return (
        wordsOf(cell?.[0] ?? '')
          .match(/[①-⑳]/g)
          ?.map(String) ?? []
      );
    });
    const [number] = (cells[0] ?? []).filter((one) => cells.every((other) => other.includes(one)));
    expect(number).toBeDefined();
    const finding = [...html.matchAll(/<li id="r1-f\d+".*?<\/dl><\/li>/gs)]
      .map(([item]) => wordsOf(item))
      .find((item) => item.startsWith(number ?? '?'));
    expect(finding).toContain('本年新收 + 上年结转 = 总计 + 结转下年度');
    for (const word of ['左边9 + 2', '右边9 + 1', '相差1', '依据', '建议', 'N01'])
      expect(finding).toContain(word);
  });

  it('没有勾稽错误的年报：单元格上没有错误标记，正文数字标为一致', async () => {
    const { html } = await checkup(uploadForm([{ name: '年报.html', content: fictionalHtml(soundReport) }]));
    expect(html).not.toMatch(/<td[^>]*class="figure failing error/);
    const equal = [...html.matchAll(/<mark class="equal"[^>]*>(.*?)<\/mark>/gs)].map(([, text]) =>
      wordsOf(text ?? ''),
    );
    expect(equal).toContain('10件（与表格一致）');
    expect(equal).toContain('11件（与表格一致）');
  });

  it('正文说收到 15 件而表格是 10 件：数字标为矛盾，并有编号', async () => {
    const content = fictionalHtml({
      ...soundReport,
      overview: '2024年，本机关收到政府信息公开申请15件，办结11件。',
    });
    const { html } = await checkup(uploadForm([{ name: '年报.html', content }]));
    const contradicting = [...html.matchAll(/<mark class="contradicts"[^>]*>(.*?)<\/mark>/gs)].map(
      ([, text]) => wordsOf(text ?? ''),
    );
    expect(contradicting).toEqual(['红底双线', '15件（与表格矛盾）']);
  });

  it('正文说收到 12 件，等于新收 10 件加结转 2 件：数字标为待核实，不说未作比对', async () => {
    const content = fictionalHtml({
      ...soundReport,
      overview: '2024年，本机关收到政府信息公开申请12件，办结11件。',
    });
    const { html } = await checkup(uploadForm([{ name: '年报.html', content }]));
    const doubtful = [...html.matchAll(/<mark class="doubtful"[^>]*>(.*?)<\/mark>/gs)].map(([, text]) =>
      wordsOf(text ?? ''),
    );
    expect(doubtful).toEqual(['黄底虚线', '12件（与表格不同，待核实）']);
  });

  it('表四的“结果维持”只在两个词之间换行，合计少的一方相差也写正数', async () => {
    const figures = { ...soundFigures, 'disclosed.total': 9 };
    const content = fictionalHtml({ ...soundReport, figures });
    const { html } = await checkup(uploadForm([{ name: '年报.html', content }]));
    expect(html).toContain('结果<wbr/>维持');
    expect(html).toMatch(/<dt>相差<\/dt><dd>1<\/dd>/);
    expect(html).not.toMatch(/<dt>相差<\/dt><dd>-/);
  });

  it('粘贴全文与上传文件得到同样的发现', async () => {
    const content = fictionalHtml(unbalanced);
    const uploaded = await checkup(uploadForm([{ name: '年报.html', content }]));
    const pasted = await checkup(uploadForm([], { text: content }));
    expect(pasted.status).toBe(200);
    expect(findings(uploaded.html).length).toBeGreaterThan(0);
    expect(findings(pasted.html)).toEqual(findings(uploaded.html));
  });
});

describe('几份一起体检', () => {
  const other = { ...soundReport, organ: '芦湾县自然资源局' };

  it('两份可读、一份不可读：汇总表三行，不可读的说明原因，其余照常体检', async () => {
    const { status, html } = await checkup(
      uploadForm([
        { name: '甲.html', content: fictionalHtml(unbalanced) },
        { name: '坏.docx', content: '这不是 Word 文件' },
        { name: '乙.html', content: fictionalHtml(other) },
      ]),
    );
    expect(status).toBe(200);
    const summary = /<table class="summary">.*?<\/table>/s.exec(html)?.[0] ?? '';
    expect(summary.match(/<tr/g)).toHaveLength(4);
    expect(wordsOf(summary)).toMatch(/坏\.docx未能读取：./);
    expect(wordsOf(summary)).toMatch(/甲\.html白鹭县自然资源局2024有错误/);
    expect(html).toContain('id="r1"');
    expect(html).toContain('id="r3"');
    expect(html).not.toContain('id="r2"');
  });

  it('有错误的排在前面，未能读取的其次，开头说明各有几份', async () => {
    const { html } = await checkup(
      uploadForm([
        { name: '乙.html', content: fictionalHtml(other) },
        { name: '坏.docx', content: '这不是 Word 文件' },
        { name: '甲.html', content: fictionalHtml(unbalanced) },
      ]),
    );
    expect(wordsOf(html)).toContain('1 份有错误，1 份未能读取，1 份有警告。');
    expect(wordsOf(html)).toContain('未能读取的文件不在发现清单里。');
    const rows = [...html.matchAll(/<th scope="row">([^<]*)<\/th>/g)].map(([, name]) => name);
    expect(rows.slice(0, 3)).toEqual(['甲.html', '坏.docx', '乙.html']);
    expect(/甲\.html.*?href="#(r\d)"/s.exec(html)?.[1]).toBe('r3');
  });

  it('同一机关 2023 年和 2024 年：2023 年的自动作为上一年度', async () => {
    const before = { ...soundReport, year: 2023, overview: '2023年情况。' };
    const { html } = await checkup(
      uploadForm([
        { name: '2024.html', content: fictionalHtml(soundReport) },
        { name: '2023.html', content: fictionalHtml(before) },
      ]),
    );
    const sections = html.split('<section class="report"');
    expect(wordsOf(sections[1] ?? '')).toContain('上一年度：白鹭县自然资源局 2023 年年报');
    expect(wordsOf(sections[2] ?? '')).not.toContain('上一年度：');
  });

  it('另选的上一年度年报是别的机关：照样核对并提醒', async () => {
    const last = { name: '上年.html', content: fictionalHtml({ ...other, year: 2023 }) };
    const { html } = await checkup(
      uploadForm([{ name: '2024.html', content: fictionalHtml(soundReport) }], { last }),
    );
    expect(wordsOf(html)).toContain('机关不同（芦湾县自然资源局），请确认是否选错文件');
  });

  it('所选上一年度年报不可读：说明原因，本年度照常体检', async () => {
    const last = { name: '上年.pdf', content: '不是 PDF' };
    const { status, html } = await checkup(
      uploadForm([{ name: '2024.html', content: fictionalHtml(soundReport) }], { last }),
    );
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('上一年度的年报“上年.pdf”未能读取，没有核对跨年关系');
  });
});

describe('不能体检', () => {
  it('什么都没有选：422，表单还在，说明要做什么', async () => {
    const { status, html } = await checkup(uploadForm([]));
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain('还没有选择文件，也没有粘贴文字');
    expect(html).toContain('name="file"');
  });

  it('粘贴的文字不是年报：422，说明原因，文字原样留在文本框里', async () => {
    const typed = '今天天气<b>很好</b> & 适合散步';
    const { status, html } = await checkup(uploadForm([], { text: typed }));
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain('“粘贴的文本”未能读取：');
    expect(/<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1]).toBe(
      '今天天气&lt;b>很好&lt;/b> &amp; 适合散步',
    );
  });

  it('只选了上一年度：422，说明还要选本年度', async () => {
    const last = { name: '上年.html', content: fictionalHtml(soundReport) };
    const { status, html } = await checkup(uploadForm([], { last }));
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain('只选了上一年度的年报');
  });

  it('单份超过上限：说明大小和办法，不影响另一份', async () => {
    const small = openWeb({ limits: { ...defaultLimits, fileBytes: 100_000 } });
    const { status, html } = await checkup(
      uploadForm([
        { name: '大.html', content: 'x'.repeat(200_000) },
        { name: '小.html', content: fictionalHtml(soundReport) },
      ]),
      small,
    );
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('大.html未能读取：文件有 195 KB，超过单份 98 KB 的上限');
  });

  it('整个请求超过上限：413 中文页面，说明上限', async () => {
    const small = openWeb({ limits: { ...defaultLimits, requestBytes: 1024 * 1024 } });
    const { status, html } = await checkup(
      uploadForm([{ name: '大.html', content: 'x'.repeat(2 * 1024 * 1024) }]),
      small,
    );
    expect(status).toBe(413);
    expect(wordsOf(html)).toContain('一次上传合计不能超过 1 MB');
  });

  it('一次 101 份：422，说明一次最多 100 份，粘贴的文字和表格还在', async () => {
    const files = Array.from({ length: 101 }, (_, index) => ({ name: `${index}.txt`, content: '无' }));
    const form = uploadForm(files, { text: '年报全文' });
    form.append('markup', '<table><tr><td>格</td></tr></table>');
    const { status, html } = await checkup(form);
    expect(status).toBe(422);
    expect(wordsOf(html)).toContain('没有体检成');
    expect(wordsOf(html)).toContain('一次最多 100 份，这次有 102 份');
    expect(wordsOf(html)).toContain('请重新选择；粘贴的文字还在。');
    expect(/<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1]).toBe('年报全文');
    expect(html).toContain('value="&lt;table>&lt;tr>&lt;td>格&lt;/td>&lt;/tr>&lt;/table>"');
  });

  it('上传中断、表单不完整：422，请重新选择', async () => {
    const response = await web.request('/checkup', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n半截',
    });
    expect(response.status).toBe(422);
    expect(wordsOf(await response.text())).toContain('上传中断了');
  });

  it('不是表单的请求：422', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await web.request('/checkup', { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(422);
  });
});

describe('怀有恶意的内容', () => {
  const script = '<script>alert(1)</script>';

  it.each([
    [
      '文件名',
      uploadForm([{ name: `"><img src=x onerror=alert(1)>.html`, content: fictionalHtml(unbalanced) }]),
    ],
    [
      '机关名称',
      uploadForm([
        {
          name: 'a.html',
          content: fictionalHtml({ ...unbalanced, organ: '白鹭县&lt;img src=x onerror=alert(1)&gt;局' }),
        },
      ]),
    ],
    [
      '正文',
      uploadForm([
        {
          name: 'a.html',
          content: fictionalHtml({
            ...unbalanced,
            overview: `收到申请12件&lt;script&gt;alert(1)&lt;/script&gt;。`,
          }),
        },
      ]),
    ],
  ])('%s里的标记只当文字显示', async (_, form) => {
    const { status, html } = await checkup(form);
    expect(status).toBe(200);
    expect(html).not.toContain(script);
    expect(html).not.toMatch(/<img(?! src="data:image\/svg\+xml;base64,)|<[^>]+\sonerror=/);
    expect(html).toMatch(/&lt;(script|img)/);
  });

  it('单元格里的标记只当文字显示', async () => {
    const form = uploadForm([{ name: 'a.html', content: fictionalHtml(unbalanced) }]);
    const report: unknown = await (
      await web.request('/api/report/read', { method: 'POST', body: form })
    ).json();
    const content = JSON.stringify(report).replace(
      '"applications.disclosed.total":8',
      `"applications.disclosed.total":{"text":"8${script}"}`,
    );
    const { status, html } = await checkup(uploadForm([{ name: 'a.json', content }]));
    expect(status).toBe(200);
    expect(html).not.toContain(script);
    expect(html).toContain('8&lt;script>alert(1)&lt;/script>');
  });
});
