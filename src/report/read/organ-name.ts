/** 机关全称与报告年度, from the title first, completed from the preamble, the closing and the page. */

const shortNames: [RegExp, string][] = [
  [/科委$/, '科学技术委员会'],
  [/发改委$/, '发展和改革委员会'],
  [/发改局$/, '发展和改革局'],
  [/卫健委$/, '卫生健康委员会'],
  [/卫健局$/, '卫生健康局'],
  [/住建委$/, '住房和城乡建设委员会'],
  [/住建局$/, '住房和城乡建设局'],
  [/住建厅$/, '住房和城乡建设厅'],
  [/人社局$/, '人力资源和社会保障局'],
  [/人社厅$/, '人力资源和社会保障厅'],
  [/经信委$/, '经济和信息化委员会'],
  [/经信局$/, '经济和信息化局'],
  [/工信局$/, '工业和信息化局'],
  [/教委$/, '教育委员会'],
  [/民宗委$/, '民族宗教事务委员会'],
  [/国资委$/, '国有资产监督管理委员会'],
  [/自规局$/, '自然资源和规划局'],
  [/规资局$/, '规划和自然资源局'],
  [/文旅局$/, '文化和旅游局'],
  [/市监局$/, '市场监督管理局'],
];

const region = /(?:省|市|县|区|旗|州|盟|新区|开发区)$/;

/** `title` and the texts are in Simplified Chinese. */
export function findOrgan(
  title: string,
  texts: { preamble: string; closing: string; publisher: string },
): string | undefined {
  const organ = fromTitle(title) ?? fromClosing(texts.closing);
  if (!organ) return undefined;
  const full = fullName(organ);
  if (region.test(full)) return withGovernment(full, texts);
  return longerName(full, texts) ?? full;
}

function fromTitle(printed: string): string | undefined {
  const title = printed
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/^(?:[[【《][^\]】》]{1,6}[\]】》]|关于|[《“"])+/, '');
  const before = /^(.*?)(?:关于)?(?:20\d{2}|二[〇○零]..)年/.exec(title)?.[1];
  if (before) return withoutSubject(before);
  const between = /年度?(.{2,40}?)(?:关于)?政府信息/.exec(title)?.[1];
  return between && withoutSubject(between);
}

/** 云岭县统计局政府信息公开（2023年） → 云岭县统计局; 人民政府信息公开 says 政府 once for twice. */
function withoutSubject(text: string): string {
  const organ = text
    .replace(/(?:政府信息(?:主动)?公开|政务公开)(?!办|领导|中心|科|处).*$/, '')
    .replace(/(?:关于|[（(])$/, '');
  return organ.endsWith('人民') ? `${organ}政府` : organ;
}

function fromClosing(closing: string): string | undefined {
  const line = closing.split('\n')[0]?.replace(/\s+/g, '') ?? '';
  return line.length >= 3 && !/\d/.test(line) ? line : undefined;
}

function fullName(organ: string): string {
  for (const [short, full] of shortNames) if (short.test(organ)) return organ.replace(short, full);
  return organ;
}

/** A report titled only by its region is the government's own, or its 管委会's where it has one. */
function withGovernment(organ: string, texts: { preamble: string; publisher: string }): string {
  const committee =
    /管委会|管理委员会/.exec(texts.publisher)?.[0] ?? /管委会|管理委员会/.exec(texts.preamble)?.[0];
  const government = /人民政府/.test(texts.publisher);
  return committee && !government ? `${organ}${committee}` : `${organ}人民政府`;
}

/** The same name with its superior region in front (青屿区人民政府 → 云汀市青屿区人民政府), where the preamble says so. */
function longerName(
  organ: string,
  texts: { preamble: string; closing: string; publisher: string },
): string | undefined {
  const text = `${texts.preamble}\n${texts.closing}\n${texts.publisher}`.replace(/[^\S\n]+/g, '');
  const escaped = organ.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const prefixed = new RegExp(
    `(?:由|与|系|^|[，。、（(])((?:(?:(?!由|与|系|报告|联系)\\p{Script=Han}){2,8}?(?:省|市|州|盟|自治区))${escaped})`,
    'mu',
  ).exec(text);
  return prefixed?.[1];
}

const numerals = '〇一二三四五六七八九';

/** 报告年度: the year in the title, else in the sentence on the reporting period, else undefined. */
export function findYear(title: string, ...texts: string[]): number | undefined {
  for (const text of [title, ...texts]) {
    const bare = text.normalize('NFKC').replace(/\s+/g, '');
    const digits = /(20[012]\d)年/.exec(bare)?.[1];
    if (digits) return Number(digits);
    const chinese = /二([〇○零一二三四五六七八九]{3})年/.exec(bare)?.[1];
    if (chinese) return Number(`2${[...chinese].map((c) => Math.max(0, numerals.indexOf(c))).join('')}`);
  }
  return undefined;
}
