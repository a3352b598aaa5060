/** 章节正文: the paragraphs of a part, without the statutory tables and what copies scatter around them. */
import { withoutSpace } from './bare-text.ts';
import { isFigureLike } from './cell-value.ts';
import type { Block } from './document.ts';
import { splitGlued } from './glued-text.ts';
import { isPageChrome } from './page-chrome.ts';
import { findRowKey, isRowHead } from './row-label.ts';
import { tableOpenedBy } from './strip.ts';

/** Words of table headers, whole or broken as narrow columns break them; a line of nothing else belongs to a table. */
const headerWords =
  /^(?:信息内容|法人或其他组织|自然人|商业企?业?|科研机?构?|社会公?益?组?织?|法律服?务?机?构?|企业|机构|业|构|总计|小计|其他|其它|结果|维持|纠正|尚未|审结|行政复议|行政诉讼|未经复议直接起诉|复议后起诉|规章|(?:行政)?规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|政府集中采购|采购总金额|采购项目数量|(?:本年)?(?:处理决定数量|增\/?减)|本年废止件数|现行有效件数|申请人情况|件)+$/;

/** Paragraphs of a part; in parts two to four what belongs to the table is left out. */
export function paragraphsOf(part: number, blocks: Block[]): string[] {
  const mayHoldTable = part >= 2 && part <= 4;
  const first = blocks.findIndex(isTable);
  const last = blocks.findLastIndex(isTable);
  const paragraphs: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'text' || block.text.trim() === '' || isPageChrome(block.text)) continue;
    const amid = index > first && index < last;
    if (mayHoldTable && belongsToTable(block.text, amid)) continue;
    paragraphs.push(block.text.trim());
  }
  return paragraphs;
}

function isTable(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'cells';
}

function belongsToTable(text: string, amid: boolean): boolean {
  const bare = withoutSpace(text);
  if (splitGlued(text)) return true;
  if (/[。；]/.test(bare) || bare.length > 60) return false;
  if (amid) return true;
  return (
    isFigureLike(text) ||
    tableOpenedBy(text) !== undefined ||
    findRowKey(text) !== undefined ||
    isRowHead(text) ||
    headerWords.test(bare) ||
    /第三项加第四项之和/.test(bare) ||
    /^#*附?表(?:[一二三四1-4]?[:：]|[一二三四1-4]\p{Script=Han})|^[(（]?单位[:：]/u.test(bare)
  );
}
