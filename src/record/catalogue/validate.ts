import { no, type Outcome, yes } from '../../law/outcome.ts';
import type { Catalogue } from './node.ts';
import { childrenOf, pathOf } from './tree.ts';

/** 目录的毛病, closed. */
export interface CatalogueFault {
  code: 'same-id' | 'no-parent' | 'circle' | 'same-title' | 'no-unit' | 'too-deep' | 'column-without-cycle';
  node: string;
  message: string;
}

const deepest = 4;

function faultsOf(catalogue: Catalogue): CatalogueFault[] {
  const { nodes } = catalogue;
  return nodes.flatMap((node, at): CatalogueFault[] => {
    const { id, title, parent, unit, retiredOn, column, cycle } = node;
    const fault = (code: CatalogueFault['code'], message: string) => ({ code, node: id, message });
    const path = pathOf(catalogue, id);
    const top = path[0];
    const twins = childrenOf(catalogue, parent).filter((one) => !one.retiredOn && one.title === title);
    const found: [boolean, CatalogueFault][] = [
      [nodes.findIndex((one) => one.id === id) !== at, fault('same-id', `“${title}”的标识“${id}”已经使用。`)],
      [
        parent !== undefined && !nodes.some((one) => one.id === parent),
        fault('no-parent', `“${title}”的上级“${parent ?? ''}”不存在。`),
      ],
      [
        top?.parent !== undefined && nodes.some((one) => one.id === top.parent),
        fault('circle', `“${title}”在自己之下。`),
      ],
      [path.length > deepest, fault('too-deep', `“${title}”在第${path.length}级，目录不超过${deepest}级。`)],
      [
        !retiredOn && twins.length > 1 && twins[0]?.id !== id,
        fault('same-title', `同一级有两个“${title}”。`),
      ],
    ];
    const leaf = !retiredOn && childrenOf(catalogue, id).every((child) => child.retiredOn);
    const advice: [boolean, CatalogueFault][] = [
      [leaf && unit === undefined, fault('no-unit', `“${title}”没有责任单位。`)],
      [
        leaf && column === 'other' && cycle === undefined && node.tableTwo !== undefined,
        fault('column-without-cycle', `“${title}”没有更新周期。`),
      ],
    ];
    return [...found, ...advice].filter(([holds]) => holds).map(([, one]) => one);
  });
}

/** Faults of form: with one of these the tree cannot be kept. */
const structural: ReadonlySet<CatalogueFault['code']> = new Set([
  'same-id',
  'no-parent',
  'circle',
  'same-title',
  'too-deep',
]);

/** 检查目录: a sound tree, or every fault; `strict` also asks for a unit and a cycle before it is put to use. */
export function validateCatalogue(
  catalogue: Catalogue,
  strict = false,
): Outcome<Catalogue, CatalogueFault[]> {
  const faults = faultsOf(catalogue).filter(({ code }) => strict || structural.has(code));
  return faults.length > 0 ? no(faults) : yes(catalogue);
}
