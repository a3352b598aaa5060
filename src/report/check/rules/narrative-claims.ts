/** T08、T10、T18 等断语: sentences without a figure that still say something the tables can contradict. */
import type { PlacedFigure } from '../../narrative/figure.ts';
import type { PlainChapter } from '../../narrative/figures.ts';
import { feeNotice, formats } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { tableFigure } from './table-figure.ts';

const groups = [
  {
    name: '行政复议',
    word: /复议/,
    kinds: ['reconsideration', 'remedies'],
    paths: ['reconsideration.total'],
  },
  {
    name: '行政诉讼',
    word: /诉讼|起诉/,
    kinds: ['litigation', 'remedies'],
    paths: ['litigation.direct.total', 'litigation.afterReconsideration.total'],
  },
];
const denial =
  /(?:没有|未发生|未收到|未产生|未出现|未有|未引发|未涉及|未因|不存在|并无|未被(?:申请|提起|提出)|无(?![法故需论须效正从]))[^。；，\n]{0,24}?(?:复议|诉讼)[^。；，\n]{0,16}/g;
const qualified = /纠|撤销|败诉|超期|机关|违法|负面/;
const zero = /(?:行政复议|复议|行政诉讼|诉讼)[^。；，\n]{0,10}(?:均|都)?(?:为|是)?(?:零|0)(?!\d)/g;

/** What the table gives for a group: the printed total, or the sum of its cells where that is more. */
function amount(matter: Matter, paths: string[]): number {
  const table = tableFigure(matter, paths);
  return Math.max(table?.number ?? 0, table?.otherwise ?? 0);
}

function denials(chapters: PlainChapter[]): { chapter: number; words: string }[] {
  return chapters.flatMap(({ number, plain: { text } }) => {
    if (!/复议|诉讼/.test(text)) return [];
    return [...text.matchAll(denial), ...text.matchAll(zero)]
      .map((match) => ({ chapter: number, words: match[0] }))
      .filter(({ words }) => !qualified.test(words));
  });
}

function remediesDenied(matter: Matter): Failing[] {
  if (matter.edition === null) return [];
  const said = denials(matter.chapters);
  return groups.flatMap(({ name, word, kinds, paths }) => {
    const inTable = amount(matter, paths);
    const sentence = said.find(({ words }) => word.test(words));
    if (inTable === 0 || sentence === undefined) return [];
    const counted = matter.figures.some(({ kind, number }) => kinds.includes(kind) && number === inTable);
    if (counted) return [];
    return [
      {
        message: `第${'一二三四五六'.charAt(sentence.chapter - 1)}部分说“${sentence.words}”，表四${name}却有 ${inTable} 件。`,
        cells: [`chapter.${sentence.chapter}`, ...paths],
        expected: inTable,
        actual: 0,
        evidence: sentence.words,
      },
    ];
  });
}

function remediesSilent(matter: Matter): Failing[] {
  if (matter.edition === null || matter.chapter(1) === undefined) return [];
  if (matter.report.notes.some(({ code }) => code === 'text-cut-short')) return [];
  const said = denials(matter.chapters);
  const silent = groups
    .map((group) => ({ ...group, inTable: amount(matter, group.paths) }))
    .filter(
      ({ inTable, kinds, word }) =>
        inTable > 0 &&
        !matter.figures.some(({ kind }) => kinds.includes(kind)) &&
        !said.some(({ words }) => word.test(words)),
    );
  if (silent.length === 0) return [];
  return [
    {
      message: `表四有${silent.map(({ name, inTable }) => `${name} ${inTable} 件`).join('、')}，文字部分没有提到。`,
      cells: ['chapter.1', ...silent.flatMap(({ paths }) => paths)],
      severity: 'warning',
      expected: silent.map(({ name, inTable }) => `${name} ${inTable} 件`).join('、'),
      actual: '未提及',
      suggestion: '请在第一部分写明复议、诉讼件数和结果。',
    },
  ];
}

const sentences = /[^。！？\n]+[。！？\n]?/g;
const allDisclosed =
  /(?:全部|均|都)(?:已|依法|依规|按要求)*予以(?:了)?公开(?!或|及|和|、)|全部(?:依法)?公开(?!或|及|和|、|\d)/;
const allDone =
  /(?:所有|全部)[^。；，\n]{0,16}(?:均|都)?(?:已)?[^。；，\n]{0,8}(?:办结|办理完毕|办理完成|办理完结|答复完毕|办复)(?!的|率)|(?:均|都|全部)(?:已)?(?:按[^。；，\n]{0,10}|及时|依法|依规)*(?:办结|办理完毕|办理完成|答复完毕|办复)(?!的|率)/;
const excepted = /到期|应答复|应办结|除.{0,12}外|其余|热线|工单|12345|建议|提案|信件/;

function applicationSentences(matter: Matter): { chapter: number; sentence: string }[] {
  return matter.chapters
    .filter(({ number }) => number === 1 || number === 3)
    .flatMap(({ number, plain: { text } }) =>
      Array.from(text.matchAll(sentences), (match) => ({ chapter: number, sentence: match[0] })),
    )
    .filter(({ sentence }) => sentence.includes('申请') && /全部|所有|均|都/.test(sentence));
}

function claimsOfAll(matter: Matter): Failing[] {
  if (matter.edition === null) return [];
  return applicationSentences(matter).flatMap(({ chapter, sentence }) => [
    ...claimAllDisclosed(matter, chapter, sentence),
    ...claimAllDone(matter, chapter, sentence),
  ]);
}

function claimAllDisclosed(matter: Matter, chapter: number, sentence: string): Failing[] {
  const claim = allDisclosed.exec(sentence);
  const disclosed = tableFigure(matter, ['applications.disclosed.total']);
  const total = tableFigure(matter, ['applications.total.total']);
  if (!claim || !disclosed?.isComplete || !total?.isComplete) return [];
  if (/主动公开[^。]*$/.test(sentence.slice(0, claim.index)) && !/申请/.test(sentence.slice(0, claim.index)))
    return [];
  if (disclosed.number === total.number || disclosed.number === total.otherwise) return [];
  return [
    {
      message: `第${'一二三'.charAt(chapter - 1)}部分说“${claim[0]}”，表三办结 ${total.number} 件，予以公开只有 ${disclosed.number} 件。`,
      cells: [`chapter.${chapter}`, 'applications.disclosed.total', 'applications.total.total'],
      expected: total.number,
      actual: disclosed.number,
      evidence: sentence.trim(),
    },
  ];
}

function claimAllDone(matter: Matter, chapter: number, sentence: string): Failing[] {
  const claim = allDone.exec(sentence);
  if (!claim || excepted.test(sentence)) return [];
  const carried = matter.figures.find(
    ({ kind, number, qualifiers }) =>
      kind === 'carriedForward' && number > 0 && !qualifiers.includes('other-year'),
  );
  const inTable = matter.number('applications.carriedForward.total') ?? 0;
  if (carried === undefined && inTable === 0) return [];
  const where = carried ? `又写结转下年度 ${carried.number} 件` : `表三结转下年度却有 ${inTable} 件`;
  return [
    {
      message: `第${'一二三'.charAt(chapter - 1)}部分说“${claim[0]}”，${where}，前后矛盾。`,
      cells: [`chapter.${chapter}`, 'applications.carriedForward.total'],
      severity: carried ? 'error' : 'warning',
      status: carried ? 'fail' : 'uncertain',
      expected: 0,
      actual: carried?.number ?? inTable,
      evidence: sentence.trim(),
      suggestion: '请写明办结多少件、结转下年度多少件。',
    },
  ];
}

const allUpheld =
  /(?:均|全部|都)(?:获|被|为|予以|得到|判决|裁定)?(?:法院|复议机关|复议机构)?(?:判决|裁定|决定)?(?:维持|胜诉)/;

function claimAllUpheld(matter: Matter): Failing[] {
  if (matter.edition === null) return [];
  return matter.chapters.flatMap(({ number, plain: { text } }) => {
    const claim = allUpheld.exec(text);
    if (!claim) return [];
    const spoken = matter.figures.filter(
      ({ chapter, kind, count, paths }) =>
        chapter === number &&
        (kind === 'reconsideration' || kind === 'litigation') &&
        count.sentenceStart <= claim.index &&
        claim.index < count.sentenceEnd &&
        paths.every((path) => path.endsWith('.total')),
    );
    const contrary = spoken.flatMap((figure) => otherThanUpheld(matter, figure));
    if (contrary.length === 0) return [];
    return [
      {
        message: `第${'一二三四五六'.charAt(number - 1)}部分说复议、诉讼“${claim[0]}”，表四${contrary.map(({ said }) => said).join('，')}。`,
        cells: [`chapter.${number}`, ...contrary.flatMap(({ cells }) => cells)],
        expected: 0,
        actual: contrary.reduce((sum, { count }) => sum + count, 0),
        evidence: spoken[0]?.sentence ?? claim[0],
      },
    ];
  });
}

function otherThanUpheld(
  matter: Matter,
  figure: PlacedFigure,
): { said: string; cells: string[]; count: number }[] {
  const columns = [
    ['corrected', '结果纠正'],
    ['other', '其他结果'],
    ['pending', '尚未审结'],
  ] as const;
  const name = figure.kind === 'reconsideration' ? '行政复议' : '行政诉讼';
  return columns.flatMap(([column, label]) => {
    const cells = figure.paths.map((path) => path.replace(/total$/, column));
    const count = tableFigure(matter, cells)?.number ?? 0;
    return count > 0 ? [{ said: `${name}${label} ${count} 件`, cells, count }] : [];
  });
}

const noFee = /(?:未|没有|无|均未|不)(?:向申请人)?(?:收取|发生|产生)[^。；，\n]{0,16}(?:费用|处理费|收费)/;

function feeContradicted(matter: Matter): Failing[] {
  const charged = matter.figures.find(
    ({ kind, number, qualifiers }) =>
      kind === 'processingFee' && number > 0 && !qualifiers.includes('other-year'),
  );
  if (charged === undefined) return [];
  const failings: Failing[] = [];
  for (const { number, plain } of matter.chapters) {
    const claim = noFee.exec(plain.text);
    if (!claim) continue;
    failings.push({
      message: `第${'一二三四五六'.charAt(number - 1)}部分说“${claim[0]}”，另一处却写收取 ${charged.number} ${charged.unit}。`,
      cells: [`chapter.${number}`, `chapter.${charged.chapter}`],
      expected: 0,
      actual: charged.number,
      evidence: charged.sentence,
    });
  }
  const fees = matter.number('proactive.fees.amount');
  const yuan = charged.unit === '元' ? charged.number : charged.number * 10_000;
  if (fees !== undefined && yuan > fees * 10_000 + 100) {
    failings.push({
      message: `文中收取信息处理费 ${yuan} 元，表二行政事业性收费只有 ${fees} 万元，信息处理费应包括在内。`,
      cells: [`chapter.${charged.chapter}`, 'proactive.fees.amount'],
      severity: 'warning',
      status: 'uncertain',
      evidence: charged.sentence,
    });
  }
  return failings;
}

/** T08, T10, T18, and T09 for results said without a figure. */
export const narrativeClaimRules: Rule[] = [
  {
    id: 'T08',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '说没有复议诉讼的，表四应为 0',
    find: remediesDenied,
  },
  {
    id: 'T08',
    basis: formats,
    severity: 'warning',
    editions: bothEditions,
    about: '表四有复议诉讼的，文字应提到',
    find: remediesSilent,
  },
  {
    id: 'T09',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '说“均获维持”的，表四不应有其他结果',
    find: claimAllUpheld,
  },
  {
    id: 'T10',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '说全部公开、全部办结的，表三应相符',
    find: claimsOfAll,
  },
  {
    id: 'T18',
    basis: feeNotice,
    severity: 'error',
    editions: bothEditions,
    about: '说未收费的，别处不应有收费',
    find: feeContradicted,
  },
];
