/** 部首码位: PDF writers print 人, 一, 工 … by the code points of the radicals of the same shape (⼈ ⼀ ⼯), and copies keep them. */

const compatible = /[\u2f00-\u2fdf\uf900-\ufaff]/g;

/** Radicals that stand for a Simplified character but have no compatibility mapping to it. */
const alike: Record<string, string> = {
  '⼾': '户',
  '⾭': '青',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};
const supplement = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

export function hasRadicals(text: string): boolean {
  return /[\u2e80-\u2fdf\uf900-\ufaff]/.test(text);
}

export function withoutRadicals(text: string): string {
  return text
    .replace(supplement, (radical) => alike[radical] ?? radical)
    .replace(compatible, (radical) => radical.normalize('NFKC'));
}
