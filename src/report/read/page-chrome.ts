/** 网页外壳: lines that belong to the page around a report (breadcrumbs, share bars, comment boxes), and what they tell. */
import type { Report } from '../model.ts';
import { withoutSpace } from './bare-text.ts';

const chrome = [
  /^(?:当前|您(?:现在)?(?:所在)?的?)位置[:：]/,
  /^(?:首页|返回顶部|回到顶部|上一[篇条]|下一[篇条]|相关(?:链接|文件|附件|稿件|信息)|附件下载)/,
  /^[【[(（]?(?:打印|关闭|收藏|分享|纠错|字[号体]|大中小|返回)(?:本页|窗口|页面)?[】\])）]?/,
  /^(?:分享到|微信|微博|QQ空间|扫一扫|扫码|浏览(?:次数|量)|访问量|点击(?:数|率|量)|阅读(?:次数|量)?[:：])/,
  /^(?:发布|发稿|公开|更新|生成|成文)?(?:时间|日期)[:：]/,
  /^(?:信息)?(?:来源|作者|编辑|责任编辑|责编|审核|索引号|发布机构|发文机关|公开方式|公开目录|主题分类|文号|栏目|标题|名称|有效性|关键词|原文链接|本地目录|页面链接)[:：与]/,
  /^[-·•\s]*(?:全部留言|评论|有用\(\)|留言|登录|注册|网友评论|\/)$/,
  /^(?:版权所有|主办|承办|技术支持|网站标识码|网站地图|联系我们|.*ICP备|.*公网安备)/,
  /^={3,}.*={3,}$/,
  /^[-—–\s]*(?:第?\s*\d+\s*页?(?:\s*共\s*\d+\s*页)?)[-—–\s]*$/,
];

export function isPageChrome(line: string): boolean {
  if (line.length > 240) return false;
  const bare = withoutSpace(line);
  return bare.length <= 120 && !/[。；]/.test(bare) && chrome.some((pattern) => pattern.test(bare));
}

export function stripPageChrome(lines: string[]): string[] {
  return lines.map(withoutLeadingChrome).filter((line) => !isPageChrome(line));
}

const bodyOpening = /(?:根据|按照|依据|遵照|本报告|本年度报告|为贯彻|现将|现公布)/;

/** 一行里的网页外壳: a crawler's first line may hold breadcrumb, share bar and preamble at once; what is left begins like a preamble. */
export function withoutLeadingChrome(line: string): string {
  if (!/^(?:当前|您(?:现在)?(?:所在)?的?)位置[:：]|^首页/.test(withoutSpace(line).slice(0, 12))) return line;
  const at = line.search(bodyOpening);
  return at < 0 ? line : line.slice(at);
}

const day = /(20\d{2})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/;
const published = new RegExp(`(?:发布|发稿|公开|更新)?(?:时间|日期)\\s*[:：]?\\s*${day.source}`);

/** What the lines around the report say of its publication: day, host, publisher. */
export function pageFacts(lines: string[]): Report['page'] {
  const text = lines.join('\n').normalize('NFKC');
  const page: Report['page'] = {};
  const on = published.exec(text);
  if (on) page.publishedOn = `${on[1]}-${on[2]?.padStart(2, '0')}-${on[3]?.padStart(2, '0')}`;
  const host =
    /(?:原文链接|网址|链接|网站)\s*[:：]?\s*(?:https?:\/\/)?((?:[\w-]+\.)+(?:cn|com|net|org|gov))\b/i.exec(
      text,
    );
  if (host?.[1]) page.host = host[1].toLowerCase();
  const publisher = /(?:发布机构|发布单位|信息来源|来源)\s*[:：]\s*([\p{Script=Han}（）()]{3,40})/u.exec(
    text,
  );
  if (publisher?.[1]) page.publisher = publisher[1];
  return page;
}
