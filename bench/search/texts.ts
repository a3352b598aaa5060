/** 检索基准的文本: seeded texts of about 600 characters, made of words of the trade, function words and made-up words, by Zipf's law. */

export interface BenchRecord {
  organId: string;
  recordId: string;
  publishedOn: string;
  year: number;
  title: string;
  body: string;
}

const trade =
  '土地 征收 补偿 安置 公告 规划 自然资源 不动产 登记 审批 许可 耕地 保护 项目 建设 用地 矿产 采矿权 出让 国土空间 地质灾害 防治 测绘 林地 草地 湿地 海域 生态修复 执法 监督 检查 整改 通知 方案 办法 规定 标准 程序 材料 申请 受理 办理 时限 收费 依据 职责 机构 公开 信息 政府 群众 企业 农村 集体 宅基地 承包 流转 评估 价格 资金 预算 决算 采购 招标 合同 验收 档案 数据 平台 系统 服务 窗口 网上 电话 地址 负责人 联系人 会议 研究 决定 意见 建议 提案 答复 复议 诉讼 裁定 判决 处罚 强制 听证 公示 异议 测量 面积 范围 界线 权属 调查 确权 发证 抵押 查封 更正 注销 转移 变更 首次'.split(
    ' ',
  );
const functionWords =
  '的 的 的 和 在 对 应当 以及 按照 根据 为 由 与 或者 并 及其 有关 进行 组织 实施 负责 不得 可以 其他 相关 本级 上述 下列 依法 符合'.split(
    ' ',
  );
const stops = ['，', '，', '，', '。', '、', '；'];

/** The 3 755 common characters of GB 2312, level 1. */
const characters = commonCharacters();
const COMMON = 1200;
const MADE_UP = 40_000;

function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const all: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) {
      all.push(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  return all;
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(next: () => number, from: readonly T[]): T {
  const one = from[Math.floor(next() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** Words by rank: the trade's, then made-up ones of two or three characters. */
export const vocabulary: readonly string[] = makeVocabulary();

function makeVocabulary(): string[] {
  const next = chance(7);
  const words = new Set(trade);
  while (words.size < MADE_UP) {
    const length = next() < 0.85 ? 2 : 3;
    const pool = next() < 0.8 ? COMMON : characters.length;
    words.add(Array.from({ length }, () => characters[Math.floor(next() ** 1.5 * pool)] ?? '').join(''));
  }
  return [...words];
}

/** Rank by Zipf's law (exponent 1, shifted as in real texts). */
function zipf(next: () => number): string {
  const shift = 10;
  const rank = shift * ((MADE_UP / shift + 1) ** next() - 1);
  return vocabulary[Math.min(MADE_UP - 1, Math.floor(rank))] ?? '';
}

const places = Array.from({ length: 3000 }, (_, n) => {
  const next = chance(1000 + n);
  return `云${pick(next, characters)}${pick(next, characters)}${pick(next, ['县', '市', '区'])}`;
});

export const organCount = places.length;

export function organIdOf(n: number): string {
  return `organ-${n}`;
}

/** Record number `n`: the same text whenever it is asked for. Dates from 2008 on, the newer the more. */
export function benchRecord(n: number): BenchRecord {
  const next = chance(0x5eed + n);
  const organ = Math.floor(next() ** 2 * organCount);
  const place = places[organ] ?? '';
  const day = Math.floor((1 - next() ** 1.2 * 0.999) * 6700);
  const publishedOn = new Date(Date.UTC(2008, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
  const year = Number(publishedOn.slice(0, 4));
  const title = `${place}自然资源局关于${zipf(next)}${zipf(next)}${zipf(next)}的${pick(next, ['通知', '公告', '公示', '批复', '意见'])}`;
  let body = `${title}。云自然资${pick(next, ['规', '发', '函', '批'])}〔${year}〕${1 + Math.floor(next() * 900)}号。`;
  while (body.length < 600) {
    const kind = next();
    if (kind < 0.28) body += pick(next, functionWords);
    else if (kind < 0.3) body += `${Math.floor(next() * 1000)}`;
    else if (kind < 0.31) body += place;
    else body += zipf(next);
    if (next() < 0.09) body += pick(next, stops);
  }
  return {
    organId: organIdOf(organ),
    recordId: `r${n.toString(36).padStart(5, '0')}`,
    publishedOn,
    year,
    title,
    body: `${body}。`,
  };
}
