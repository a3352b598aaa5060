import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/law/plain-date.ts';
import { type CatalogueChange, changeCatalogue } from '../../src/record/catalogue/change.ts';
import { naturalResourcesCatalogue as tree } from '../../src/record/catalogue/natural-resources.ts';
import { Catalogue, type CatalogueNode } from '../../src/record/catalogue/node.ts';
import { childrenOf, findNode, isOpenNode, pathOf } from '../../src/record/catalogue/tree.ts';
import { validateCatalogue } from '../../src/record/catalogue/validate.ts';

const context = { on: plainDate('2026-05-11'), recordsOf: (node: string) => (node === 'budget' ? 3 : 0) };

function after(change: CatalogueChange, from: Catalogue = tree): Catalogue {
  const changed = changeCatalogue(from, change, context);
  if (!changed.ok) throw new Error(changed.because.message);
  return changed.value;
}

function refused(change: CatalogueChange, from: Catalogue = tree): string {
  const changed = changeCatalogue(from, change, context);
  if (changed.ok) throw new Error('accepted');
  return changed.because.message;
}

const titles = (nodes: readonly CatalogueNode[]) => nodes.map(({ title }) => title);

describe('自然资源局主动公开基本目录（条例第二十条、第二十一条）', () => {
  it('可以保存，结构无误；责任单位由本机关填写', () => {
    expect(Catalogue.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
    expect(validateCatalogue(tree).ok).toBe(true);
    const strict = validateCatalogue(tree, true);
    const codes = strict.ok ? [] : strict.because.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['no-unit']));
  });

  it('每个节点都有公开依据；第二十条第一、五、六、八项都有对应表二的节点', () => {
    expect(tree.nodes.filter(({ basis }) => !/条例|号|《|指引/.test(basis))).toEqual([]);
    const rows = tree.nodes.flatMap(({ tableTwo }) => (tableTwo ? [tableTwo] : []));
    expect(rows).toEqual(['normativeDocuments', 'fees', 'licences', 'penalties', 'compulsions']);
  });

  it('土地征收之下有三个法定公告', () => {
    expect(titles(childrenOf(tree, 'land-acquisition'))).toEqual([
      '征地管理政策',
      '征收土地预公告',
      '征地补偿安置公告',
      '征地批准文件',
      '征收土地公告',
    ]);
    expect(titles(pathOf(tree, 'residential-land'))).toEqual(['土地出让', '住宅用地信息']);
  });
});

describe('调整目录', () => {
  const node = { id: 'coast', title: '海域海岛', basis: '条例第二十条', column: 'other' as const };

  it('新增、移动、改名、修改，每次一个新版本，记下日期和内容', () => {
    const added = after({ kind: 'add', node: { ...node, parent: 'fields' }, before: 'farmland' });
    expect(titles(childrenOf(added, 'fields')).slice(3, 6)).toEqual(['测绘地理信息', '海域海岛', '耕地保护']);
    const renamed = after({ kind: 'rename', id: 'coast', title: '海域使用' }, added);
    const moved = after({ kind: 'move', id: 'coast' }, renamed);
    expect(findNode(moved, 'coast')).toEqual({ ...node, title: '海域使用' });
    const amended = after(
      {
        kind: 'amend',
        id: 'coast',
        details: { basis: '条例第二十条', column: 'notices', unit: '海域科', person: '周某' },
      },
      moved,
    );
    expect(findNode(amended, 'coast')).toMatchObject({
      unit: '海域科',
      column: 'notices',
      title: '海域使用',
    });
    expect(amended.version).toBe(5);
    expect(amended.revisions.slice(1).map(({ what }) => what)).toEqual([
      '新增“海域海岛”',
      '“海域海岛”改名为“海域使用”',
      '移动“海域使用”',
      '修改“海域使用”的基本信息',
    ]);
    expect(tree.version).toBe(1);
  });

  it('有信息的节点不能删除，只能停用；没有信息的可以删除', () => {
    expect(refused({ kind: 'remove', id: 'budget' })).toBe('“部门预算”之下有3条信息，不能删除，可以停用。');
    const retired = after({ kind: 'retire', id: 'budget', because: '并入财政信息' });
    expect(findNode(retired, 'budget')?.retiredOn).toBe('2026-05-11');
    expect([isOpenNode(tree, 'budget'), isOpenNode(retired, 'budget')]).toEqual([true, false]);
    expect(isOpenNode(after({ kind: 'reopen', id: 'budget' }, retired), 'budget')).toBe(true);
    expect(findNode(after({ kind: 'remove', id: 'accounts' }), 'accounts')).toBeUndefined();
    expect(refused({ kind: 'remove', id: 'finance' })).toBe('“财政信息”之下还有节点，不能删除。');
  });

  it('停用上级，其下一并停用，不能再往其下新增', () => {
    const retired = after({ kind: 'retire', id: 'fields', because: '改版' });
    expect(childrenOf(retired, 'fields').every(({ retiredOn }) => retiredOn === '2026-05-11')).toBe(true);
    expect(refused({ kind: 'add', node: { ...node, parent: 'fields' } }, retired)).toBe(
      '上级“自然资源管理”已经停用。',
    );
    expect(refused({ kind: 'retire', id: 'fields', because: '改版' }, retired)).toBe(
      '“自然资源管理”已经停用。',
    );
  });

  it.each<[string, CatalogueChange]>([
    ['没有目录节点“nowhere”。', { kind: 'rename', id: 'nowhere', title: '某' }],
    ['标识“news”已经使用。', { kind: 'add', node: { ...node, id: 'news' } }],
    ['“海域海岛”的上级“nowhere”不存在。', { kind: 'add', node: { ...node, parent: 'nowhere' } }],
    ['同一级有两个“通知公告”。', { kind: 'add', node: { ...node, title: '通知公告' } }],
  ])('拒绝：%s', (message, change) => {
    expect(refused(change)).toBe(message);
  });

  it('不能移到自己之下；不超过四级；改名不能与同级重复', () => {
    expect(refused({ kind: 'move', id: 'fields', parent: 'minerals' })).toContain('在自己之下。');
    const third = after({ kind: 'add', node: { ...node, id: 'c3', title: '三级', parent: 'minerals' } });
    const fourth = after({ kind: 'add', node: { ...node, id: 'c4', title: '四级', parent: 'c3' } }, third);
    expect(refused({ kind: 'add', node: { ...node, id: 'c5', title: '五级', parent: 'c4' } }, fourth)).toBe(
      '“五级”在第5级，目录不超过4级。',
    );
    expect(refused({ kind: 'rename', id: 'news', title: '通知公告' })).toBe('同一级有两个“通知公告”。');
  });
});
