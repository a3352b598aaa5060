import { expect, test } from 'vitest';
import { documentOfText } from '../../../../src/report/read/format/document-of.ts';
import { readShort, readWhole, shortOf } from './printed.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const long = '本年度围绕水源保护和河湖治理，及时公开工作进展，回应群众来信来电，'.repeat(8);

test.each<[string, string, unknown[]]>([
  ['脚本和样式不读', '<style>p{}</style><p>甲</p><script>var a="<p>乙</p>"</script><p>丙</p>', ['甲', '丙']],
  ['源码里的换行和缩进不是文字', '<p>\n   全年\n   公开 3 条</p>', ['全年 公开 3 条']],
  ['换行标记分开两段', '<p>一、总体情况<br/>全年无事。</p>', ['一、总体情况', '全年无事。']],
  [
    '空白单元格: &nbsp;、全角空格、<o:p>',
    '<table><tr><td>规章</td><td>&nbsp;</td><td>　</td><td><o:p></o:p></td><td>0</td></tr></table>',
    [['0:规章|1:|2:|3:|4:0']],
  ],
  [
    '跨行跨列',
    '<table><tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr><tr><td>1</td><td>2</td></tr></table>',
    [['0:甲↓2|1:乙→2', '1:1|2:2']],
  ],
  [
    '没写结束标记的行和格',
    '<table><tr><td>甲<td>1<tr><td>乙<td>2</table><p>后文',
    [['0:甲|1:1', '0:乙|1:2'], '后文'],
  ],
  [
    '排版用的表格散成它装的内容',
    `<table><tr><td>首页</td></tr><tr><td><p>一、总体情况</p><p>${long}</p><table><tr><td>行政许可</td><td>7</td></tr></table></td></tr></table>`,
    ['首页', '一、总体情况', long, ['0:行政许可|1:7']],
  ],
  [
    '元数据表留成表, 正文行散开',
    `<table><tr><td>索引号</td><td>X-1</td></tr><tr><td colspan="2"><p>${long}</p></td></tr></table>`,
    [['0:索引号|1:X-1'], long],
  ],
  ['拼音注音不读', '<p><ruby>结<rp>(</rp><rt>jié</rt><rp>)</rp></ruby>合</p>', ['结合']],
  [
    '离谱的跨列数有上限',
    '<table><tr><td colspan="99999999">甲</td><td>乙</td></tr></table>',
    [['0:甲→1000|1000:乙']],
  ],
  ['不成标签的尖括号是文字', '<p>3 < 5，且 a<b</p>', ['3 < 5，且 a']],
  ['少见的实体', '<p>&ldquo;甲&rdquo;&hellip;&#20013;&copy</p>', ['“甲”…中©']],
  [
    'Word 导出的条件注释',
    '<!--[if gte mso 9]><xml><w:x>忽略</w:x></xml><![endif]--><p>甲<![if !vml]>乙<![endif]></p>',
    ['甲乙'],
  ],
  [
    '大图留下记号, 小图标不留',
    '<p>三、申请情况</p><img src="table.png" width="600" height="400"><img src="icon.png" width="16" height="16">',
    ['三、申请情况', { picture: true }],
  ],
])('网页: %s', async (_, body, blocks) => {
  const expected = body.includes('colspan="99999999"') ? [['0:甲→1000|1000:乙']] : blocks;
  expect(await readShort(page(body))).toEqual(expected);
});

test('标题、元数据和另存来源进入 meta', async () => {
  const head = '<title> 某局年报 </title><meta name="PubDate" content="2025-01-20">';
  const document = await readWhole(
    `<!-- saved from url=(0030)https://water.example.gov.cn/nb -->${page('<p>甲</p>', head)}`,
  );
  expect(document.meta).toEqual({
    'saved-from': 'https://water.example.gov.cn/nb',
    title: '某局年报',
    PubDate: '2025-01-20',
  });
});

const inner = `<p>一、总体情况</p><p>${long}</p><table><tr><td>行政许可</td><td>7</td></tr></table>`;

test.each<[string, string]>([
  [
    '脚本字符串',
    page(`<div id="a"></div><script>var html = ${JSON.stringify(inner).replaceAll('/', '\\/')};</script>`),
  ],
  [
    '字符转义的脚本字符串',
    page(`<script>f('${inner.replaceAll(/[<>]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)}')</script>`),
  ],
  [
    '隐藏的表单项',
    page(`<input type="hidden" value="${inner.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}">`),
  ],
  ['接口返回的 JSON', JSON.stringify({ code: 0, data: { title: '年报', content: inner } })],
])('正文藏在%s里也读得出', async (_, text) => {
  expect(await readShort(text)).toEqual(['一、总体情况', long, ['0:行政许可|1:7']]);
});

const printed = ['青川湖区水务局', '结转（二）件'];
const body = `<p>青川湖区水务局</p><p>结转（二）件</p>`;

/** GB18030 bytes of the words above, by hand. */
const gb: Record<string, number[]> = {
  青: [0xc7, 0xe0],
  川: [0xb4, 0xa8],
  湖: [0xba, 0xfe],
  区: [0xc7, 0xf8],
  水: [0xcb, 0xae],
  务: [0xce, 0xf1],
  局: [0xbe, 0xd6],
  结: [0xbd, 0xe1],
  转: [0xd7, 0xaa],
  二: [0xb6, 0xfe],
  件: [0xbc, 0xfe],
  '（': [0xa3, 0xa8],
  '）': [0xa3, 0xa9],
};
const gbBytes = (text: string) =>
  Uint8Array.from([...text].flatMap((char) => gb[char] ?? [char.charCodeAt(0)]));
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

test.each<[string, Uint8Array]>([
  ['GB18030 而页面说 gb2312', gbBytes(page(body, '<meta charset="gb2312">'))],
  ['GB18030 而页面什么也不说', gbBytes(page(body))],
  ['UTF-8 而页面说 gb2312', new TextEncoder().encode(page(body, '<meta charset="gb2312">'))],
  ['带签名的 UTF-8', new TextEncoder().encode(`\ufeff${page(body)}`)],
  ['UTF-16 小端', utf16(page(body), false)],
  ['UTF-16 大端', utf16(page(body), true)],
])('编码: %s', async (_, bytes) => {
  expect(await readShort(bytes)).toEqual(printed);
});

test('单文件网页 (.mht) 取出网页部分', async () => {
  const quoted = [...new TextEncoder().encode(page('<p>年报</p>'))]
    .map((byte) =>
      byte > 126 || byte === 61
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x1"\r\n\r\n--x1\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n--x1--`;
  expect(await readShort(mht, '年报.doc')).toEqual(['年报']);
});

test('粘贴的网页源码按网页读', () => {
  expect(shortOf(documentOfText('<table><tr><td>规章</td><td>1</td></tr></table>').blocks)).toEqual([
    ['0:规章|1:1'],
  ]);
});

test('嵌套十万层的网页不会撑破', async () => {
  expect(await readShort(page('<div>'.repeat(100_000) + '底'))).toEqual(['底']);
});
