import { describe, expect, test } from 'vitest';
import { cellLabel } from '../../src/report/cell-label.ts';
import { cellPaths } from '../../src/report/layout.ts';
import type { Edition } from '../../src/report/model.ts';

describe('单元格的中文名称', () => {
  test.each<[path: string, edition: Edition | null, label: string]>([
    [
      'applications.unavailable.notHeld.naturalPerson',
      2021,
      '表三·（四）无法提供·1.本机关不掌握相关政府信息·自然人',
    ],
    ['applications.newlyReceived.total', 2021, '表三·一、本年新收政府信息公开申请数量·总计'],
    ['applications.total.otherOrganization', 2019, '表三·（七）总计·其他（法人或其他组织）'],
    ['applications.otherwise.total', 2021, '表三·（六）其他处理·总计'],
    ['proactive.licences.decisions', 2021, '表二·第二十条第（五）项·行政许可·本年处理决定数量'],
    ['proactive.penalties.previousItems', 2021, '表二·第二十条第（六）项·行政处罚·上一年项目数量'],
    ['proactive.procurement.amount', 2019, '表二·第二十条第（九）项·政府集中采购·采购总金额'],
    ['litigation.direct.upheld', 2021, '表四·行政诉讼·未经复议直接起诉·结果维持'],
    ['reconsideration.total', null, '表四·行政复议·总计'],
    ['chapter.5', 2021, '第五部分 存在的主要问题及改进情况'],
    ['title', 2021, '标题'],
    ['applications.disclosed', 2021, '表三·（一）予以公开'],
    ['no.such.cell', 2021, 'no.such.cell'],
  ])('%s（%s年版）称为「%s」', (path, edition, label) => {
    expect(cellLabel(path, edition)).toBe(label);
  });

  test.each<Edition>([2019, 2021])('%i年版的全部单元格各有其名，互不相同', (edition) => {
    const names = cellPaths(edition).map((path) => cellLabel(path, edition));
    expect(new Set(names).size).toBe(cellPaths(edition).length);
    expect(names.filter((name) => name.includes('.') && /[a-z]/i.test(name))).toEqual([]);
  });
});
