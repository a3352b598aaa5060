/** F01–F07 六个部分: there, complete, with something to say. */
import { chapterHeadings } from '../../layout.ts';
import { feeNotice, format2021, formats, whatToReport } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule, since2021 } from '../rule.ts';
import { chapterName, findUnheaded } from './outline.ts';

const nothing =
  /^(?:[（(]?[一1][）)、.]?)?(?:暂?无|没有|暂无其他需要报告的?事项|无其他需要报告的?事项)?[。.，；]?$/;

function missingChapters(matter: Matter): Failing[] {
  const headings = chapterHeadings[matter.due ?? 2021];
  const unheaded = findUnheaded(matter);
  const missing = headings
    .map((_, index) => index + 1)
    .filter((n) => !matter.chapter(n) && !unheaded.includes(n));
  if (missing.length === 0) return [];
  const names = missing.map((n) => chapterName(n, matter.due));
  return [
    {
      message: `缺少${names.join('、')}，应有六个部分，现有 ${6 - missing.length} 个。`,
      cells: missing.map((n) => `chapter.${n}`),
      expected: 6,
      actual: 6 - missing.length,
      suggestion: '请按规定的六个部分补齐，没有内容的也要列出标题并说明。',
    },
  ];
}

const number =
  /^\s*(?:第?[一二三四五六七八九十]+(?:部分|、|[.．，,])|[（(][一二三四五六]+[）)]|\d{1,2}\s*[.．、])\s*/;
const headingWords = (heading: string): string =>
  heading
    .replaceAll(/\s/g, '')
    .replace(number, '')
    .replaceAll(/[^\u4e00-\u9fff]/g, '');

/** Headings in other words than the form's, of either year's form. */
function otherHeadings(matter: Matter): Failing[] {
  if (matter.report.notes.some(({ code }) => code === 'traditional-chinese')) return [];
  const forms = [chapterHeadings[2021], chapterHeadings[2019]];
  const other = matter.chapters.filter(
    ({ number: place, heading }) =>
      headingWords(heading) !== '' &&
      !forms.some((headings) => headingWords(headings[place - 1] ?? '') === headingWords(heading)),
  );
  const [first] = other;
  if (first === undefined) return [];
  return [
    {
      message: `${other.length} 个部分的标题与规定不同，如“${first.heading.trim()}”，应为“${chapterHeadings[matter.due ?? 2021][first.number - 1] ?? ''}”。`,
      cells: other.map(({ number: place }) => `chapter.${place}`),
      expected: chapterHeadings[matter.due ?? 2021][first.number - 1] ?? '',
      actual: first.heading.trim(),
    },
  ];
}

const aspects: [name: string, words: RegExp][] = [
  ['主动公开', /主动公开|公开.{0,10}信息|发布.{0,10}信息/],
  ['依申请公开', /依申请|公开申请|申请公开|(?:收到|受理|新收|接收|办结|答复)[^，。；]{0,12}申请/],
  ['政府信息管理', /信息管理|公开目录|公开指南|保密审查|审核|审查|规范性文件|属性/],
  ['政府信息公开平台建设', /平台|网站|专栏|新媒体|公众号|公报/],
  ['监督保障', /监督|保障|协调小组|考核|培训|评议|领导小组|督促|督查|检查|问责|组织领导/],
];

function aspectsMissing(matter: Matter): Failing[] {
  const text = matter.text(1);
  if (text.length < 10) return [];
  const missing = aspects.filter(([, words]) => !words.test(text)).map(([name]) => name);
  const failings: Failing[] = [];
  if (missing.length > 0) {
    failings.push({
      message: `第一部分没有写到${missing.join('、')}，应包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。`,
      cells: ['chapter.1'],
      expected: 5,
      actual: 5 - missing.length,
    });
  }
  if (!missing.includes('主动公开') && !hasProactiveFigure(matter)) {
    failings.push({
      message: '第一部分没有主动公开信息的总数，也没有分渠道的数量，主动公开了多少条看不出来。',
      cells: ['chapter.1'],
      suggestion: '请写明全年主动公开信息的总条数和各渠道条数。',
    });
  }
  return failings;
}

function hasProactiveFigure({ figures, report }: Matter): boolean {
  if (report.notes.some(({ code }) => code === 'text-cut-short')) return true;
  return figures.some(
    ({ chapter, kind, qualifiers }) =>
      chapter === 1 &&
      (kind === 'published' ||
        ((kind === 'regulations' || kind === 'normativeDocuments') && qualifiers.includes('loose'))),
  );
}

function tooLong(matter: Matter): Failing[] {
  const length = matter.text(1).replaceAll('\n', '').length;
  if (matter.chapter(1) !== undefined && length < 20) {
    return [
      {
        message: `第一部分只有 ${length} 个字，等于没有内容。`,
        cells: ['chapter.1'],
        severity: 'warning',
        actual: length,
      },
    ];
  }
  if (length <= 1000) return [];
  return [
    {
      message: `第一部分 ${length} 字，原则上不超过 1000 字，超出 ${length - 1000} 字。`,
      cells: ['chapter.1'],
      expected: 1000,
      actual: length,
      difference: length - 1000,
      suggestion: '请压缩一般性表述，保留数据和做法。',
    },
  ];
}

const problemWords = /问题|不足|差距|短板|薄弱|有待|不够|还需|仍需|欠缺|困难|不高|不强|不到位|弱项|滞后/;
const improvementWords = /改进|措施|下一步|今后|整改|将|进一步|加强|提升|完善|针对/;

function fifthChapter(matter: Matter): Failing[] {
  if (matter.chapter(5) === undefined) return [];
  const text = matter.text(5);
  if (text.length <= 10 || nothing.test(text)) {
    return [
      {
        message: `第五部分只写“${text || '（空）'}”，应写明存在的主要问题和改进情况。`,
        cells: ['chapter.5'],
        severity: 'error',
        actual: text,
      },
    ];
  }
  const lacking = [
    ...(problemWords.test(text) ? [] : ['存在的主要问题']),
    ...(improvementWords.test(text) ? [] : ['改进情况']),
  ];
  return lacking.map((what) => ({
    message: `第五部分没有写${what}，这一部分既要有具体问题，也要有改进措施。`,
    cells: ['chapter.5'],
    evidence: text.slice(0, 60),
  }));
}

function vague(matter: Matter): Failing[] {
  const text = matter.text(5);
  if (text.length <= 10 || nothing.test(text) || text.length >= 80) return [];
  return [
    {
      message: `第五部分只有 ${text.length} 字，问题和措施过于笼统。`,
      cells: ['chapter.5'],
      evidence: text,
      status: 'uncertain',
    },
  ];
}

const feeWords = /处理费|收费|收取|费用/;

function feeStatement(matter: Matter): Failing[] {
  if (matter.chapter(6) === undefined) return [];
  const text = matter.text(6);
  if (
    /处理费|信息公开.{0,8}(?:收费|费用)|收费情况|收费事项|(?:未|没有|无|不).{0,6}收(?:取|费)|(?:未|没有|无|不)(?:发生|产生|涉及).{0,8}费用?|免费/.test(
      text,
    )
  )
    return [];
  const elsewhere = [1, 2, 3, 5].find((n) =>
    /信息处理费|公开.{0,12}(?:收取|收费)|收取.{0,4}费用/.test(matter.text(n)),
  );
  const said = nothing.test(text) ? `只写“${text || '（空）'}”` : '没有写';
  return [
    {
      message:
        elsewhere === undefined
          ? `第六部分${said}，没有报告信息处理费收取情况，没有收取也应当说明。`
          : `信息处理费情况写在第${'一二三四五'.charAt(elsewhere - 1)}部分，应在第六部分报告。`,
      cells: ['chapter.6'],
      severity: elsewhere === undefined ? 'warning' : 'info',
      suggestion: '可写：本年度发出收费通知 0 件，总金额 0 元，实际收取 0 元。',
    },
  ];
}

function feeUnreported(matter: Matter): Failing[] {
  if (matter.chapter(6) === undefined || feeWords.test(matter.text(6))) return [];
  const path = 'applications.otherwise.feeLapsed.total';
  const lapsed = matter.number(path) ?? 0;
  const charged = matter.figures.find(
    ({ kind, number, chapter }) => kind === 'processingFee' && number > 0 && chapter !== 6,
  );
  if (lapsed === 0 && charged === undefined) return [];
  const why = charged
    ? `正文说收取信息处理费 ${charged.number} ${charged.unit}`
    : `表三有 ${lapsed} 件逾期未缴费`;
  return [
    {
      message: `${why}，第六部分却没有报告信息处理费。`,
      cells: charged ? [`chapter.${charged.chapter}`, 'chapter.6'] : [path, 'chapter.6'],
      ...(charged ? { evidence: charged.sentence } : {}),
    },
  ];
}

/** F01–F07. */
export const chapterRules: Rule[] = [
  {
    id: 'F01',
    basis: formats,
    severity: 'error',
    editions: bothEditions,
    about: '六个部分齐全',
    find: missingChapters,
  },
  {
    id: 'F01',
    basis: formats,
    severity: 'info',
    editions: bothEditions,
    about: '六个部分的标题照规定写',
    find: otherHeadings,
  },
  {
    id: 'F02',
    basis: formats,
    severity: 'warning',
    editions: bothEditions,
    about: '第一部分写到五个方面，有主动公开数量',
    find: aspectsMissing,
  },
  {
    id: 'F03',
    basis: format2021,
    severity: 'info',
    editions: since2021,
    about: '第一部分原则上不超过 1000 字',
    find: tooLong,
  },
  {
    id: 'F04',
    basis: whatToReport,
    severity: 'warning',
    editions: bothEditions,
    about: '第五部分有问题也有改进',
    find: fifthChapter,
  },
  {
    id: 'F05',
    basis: format2021,
    severity: 'info',
    editions: since2021,
    about: '第五部分不笼统',
    find: vague,
  },
  {
    id: 'F06',
    basis: `${format2021}、${feeNotice}`,
    severity: 'warning',
    editions: since2021,
    about: '第六部分报告信息处理费',
    find: feeStatement,
  },
  {
    id: 'F07',
    basis: feeNotice,
    severity: 'error',
    editions: since2021,
    about: '收了费或发了收费通知，第六部分要报告',
    find: feeUnreported,
  },
];
