/** 报告格式版本的判定: by what is printed first; only a report without tables is judged by its year. */
import { editionOf } from '../layout.ts';
import type { CellPath, Edition } from '../model.ts';

const marks: Record<Edition, RegExp> = {
  2019: /\.(?:made|published|totalPublished|previousItems|change)$|^proactive\.(?:otherServices|procurement)\.|^applications\.otherwise\.[a-zA-Z]+$/,
  2021: /\.(?:issued|repealed|inForce)$|^proactive\.fees\.amount$|^applications\.otherwise\.\w+\.\w+$/,
};

/** Blocks of table 2 and the form of （六）其他处理 vote; mixed reports count as what most of their blocks are. */
export function decideEdition(cells: CellPath[], year: number | undefined): Edition | null {
  const telling = cells.filter(
    (path) => path.startsWith('proactive.') || path.startsWith('applications.otherwise.'),
  );
  const votes = (edition: Edition): number =>
    new Set(
      telling
        .filter((path) => marks[edition].test(path))
        .map((path) => path.split('.').slice(0, 2).join('.')),
    ).size;
  const [old, current] = [votes(2019), votes(2021)];
  if (old !== current) return old > current ? 2019 : 2021;
  const byYear = year === undefined ? null : editionOf(year);
  return cells.length > 0 ? (byYear ?? 2021) : byYear;
}
