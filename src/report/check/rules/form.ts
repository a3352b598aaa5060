/** P01、P11、P13、P14、F17–F20 发布与形式. */
import { documentStyle, format2021, siteGuide, whenToPublish } from '../basis.ts';
import type { Matter } from '../matter.ts';
import { bothEditions, type Failing, type Rule } from '../rule.ts';
import { signature, signedOn } from './signature.ts';

interface Limit {
  who: string;
  /** -MM-DD of the year after the report's. */
  day: string;
  said: string;
}

const limits: Record<string, Limit> = {
  department: { who: '部门和乡镇', day: '-01-31', said: '1 月 31 日' },
  county: { who: '县级政府汇总报告', day: '-02-20', said: '2 月 20 日' },
  city: { who: '市级政府汇总报告', day: '-03-10', said: '3 月 10 日' },
  province: { who: '省级政府汇总报告', day: '-03-31', said: '3 月 31 日' },
};

function late({ report, year, nature }: Matter): Failing[] {
  const { publishedOn, host } = report.page;
  if (publishedOn === undefined || year === undefined || !/^\d{4}-\d\d-\d\d$/.test(publishedOn)) return [];
  const isOffice = /办公[室厅]$/.test(report.organ ?? '');
  const isAggregating =
    (nature.kind === 'government' && nature.level !== 'township' && !isOffice) || nature.kind === 'committee';
  const limit = (isAggregating ? limits[nature.level] : undefined) ?? limits['department'];
  if (limit === undefined || publishedOn <= `${year + 1}${limit.day}`) return [];
  const isReposted =
    Number(publishedOn.slice(0, 4)) > year + 1 || (host !== undefined && !isGovernmentHost(host));
  const isSure = nature.kind === 'department' && !isReposted;
  const unsure =
    isAggregating && !(nature.level in limits)
      ? '；如为县级汇总报告，期限是 2 月 20 日，市级 3 月 10 日，请按层级判定'
      : '';
  const reposted = isReposted ? '；页面可能是后来迁移或转载的，请以首次发布日为准' : '';
  return [
    {
      message: `页面发布日期为 ${publishedOn}，${limit.who}应在 ${year + 1} 年 ${limit.said}前发布${unsure}${reposted}。`,
      cells: ['page'],
      severity: isSure ? 'error' : 'warning',
      status: isSure ? 'fail' : 'uncertain',
      expected: `${year + 1}${limit.day}`,
      actual: publishedOn,
    },
  ];
}

function isGovernmentHost(host: string): boolean {
  return /(?:^|\.)gov\.cn(?::\d+)?$/.test(host.toLowerCase());
}

function foreignHost({ report }: Matter): Failing[] {
  const { host } = report.page;
  const noted = report.notes.find(({ code }) => code === 'untrusted-host');
  if (host === undefined ? noted === undefined : isGovernmentHost(host)) return [];
  return [
    {
      message:
        host === undefined
          ? (noted?.message ?? '')
          : `报告发布在 ${host}，不是 gov.cn 域名，来源不可信，请核对原发布页。`,
      cells: ['page'],
      ...(host === undefined ? {} : { actual: host }),
      expected: 'gov.cn',
    },
  ];
}

function dates({ report, year, closing }: Matter): Failing[] {
  const { publishedOn } = report.page;
  if (publishedOn === undefined) return [];
  const signed = signedOn.exec(closing);
  const day = signed && `${signed[1]}-${signed[2]?.padStart(2, '0')}-${signed[3]?.padStart(2, '0')}`;
  if (day && publishedOn < day) {
    return [
      {
        message: `发布日期 ${publishedOn} 早于落款日期 ${day}。`,
        cells: ['page', 'closing'],
        expected: `不早于 ${day}`,
        actual: publishedOn,
      },
    ];
  }
  if (year === undefined || publishedOn > `${year}-12-31`) return [];
  return [
    {
      message: `发布日期 ${publishedOn} 在统计期结束（${year}-12-31）之前，日期或年度有误。`,
      cells: ['page'],
      actual: publishedOn,
    },
  ];
}

function title({ report }: Matter): Failing[] {
  const printed = report.title.replaceAll(/\s/g, '');
  if (printed === '') return [];
  const { year } = report;
  const printedYear = /((?:19|20)\d\d)年/.exec(printed)?.[1];
  const faults = [
    ...(printed.endsWith('政府信息公开工作年度报告') ? [] : ['应以“政府信息公开工作年度报告”结尾']),
    ...(/(?:19|20)\d\d年/.test(printed) ? [] : ['缺年份']),
    ...(year === undefined || printedYear === undefined || Number(printedYear) === year
      ? []
      : [`年份写作 ${printedYear}，报告年度是 ${year}`]),
    ...(printed.replace(/(?:19|20)\d\d年度?|政府信息公开.*$/g, '').length >= 3 ? [] : ['缺机关全称']),
  ];
  if (faults.length === 0) return [];
  return [
    {
      ...(printedYear !== undefined && year !== undefined && Number(printedYear) !== year
        ? { severity: 'warning' as const }
        : {}),
      message: `标题“${printed}”与规定写法不同：${faults.join('，')}。`,
      cells: ['title'],
      expected: `${report.organ ?? '机关全称'}${report.year ?? '××××'}年政府信息公开工作年度报告`,
      actual: printed,
    },
  ];
}

const period = /(20\d\d)年1月1日.{0,6}?(?:(20\d\d)年)?12月31日/;

function periodSentence(matter: Matter): Failing[] {
  const { year, preamble } = matter;
  const found = period.exec(preamble) ?? period.exec(matter.text(1));
  const cells = [preamble === '' ? 'chapter.1' : 'preamble'];
  if (found) {
    const wrong = [found[1], found[2]].find((printed) => printed !== undefined && Number(printed) !== year);
    if (year === undefined || wrong === undefined) return [];
    return [
      {
        message: `统计期限写作“${found[0]}”，报告年度是 ${year} 年。`,
        cells,
        severity: 'warning',
        expected: year,
        actual: Number(wrong),
        evidence: found[0],
      },
    ];
  }
  const vague = /截[至止]当前|截[至止]目前/.exec(matter.text(1).slice(0, 4000));
  return [
    {
      message: `没有写明统计期限${vague ? `，正文用“${vague[0]}”而没有日期` : ''}，应为 ${year ?? '××××'} 年 1 月 1 日至 12 月 31 日。`,
      cells,
      ...(vague ? { evidence: vague[0] } : {}),
    },
  ];
}

function contact(matter: Matter): Failing[] {
  const text = `${matter.preamble}${matter.text(6)}${matter.closing}`;
  if (/电话|联系|邮编|邮箱|地址|传真/.test(text)) return [];
  return [{ message: '没有联系方式，公众对报告有疑问时不知道向谁询问。', cells: ['preamble'] }];
}

const residues: [name: string, pattern: RegExp][] = [
  ['书签标记', /\[bookmark:[^\]]*\]/i],
  ['大段空白或制表符', /(?<=\S)[^\S\n]*\t[^\S\n]*(?=\S)|[^\S\n]{10,}/],
  ['网页代码', /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo);/i],
  ['无法显示的字符', /[\ue000-\uf8ff\ufffd]/],
  ['全角数字', /[０-９]{1,}/],
  ['域代码', /\{\s*(?:PAGE|HYPERLINK|TOC)\b|(?:HYPERLINK|PAGEREF)\s+["\\]/],
];

function residue({ chapters, report }: Matter): Failing[] {
  const texts = [
    { place: 'title', text: report.title },
    { place: 'preamble', text: report.preamble },
    ...chapters.map(({ number, original }) => ({ place: `chapter.${number}`, text: original })),
  ];
  return texts.flatMap(({ place, text }) =>
    residues.flatMap(([name, pattern]) => {
      const found = pattern.exec(text);
      if (!found) return [];
      const shown =
        found[0].trim() === '' ? `连续 ${found[0].length} 个空白字符` : `“${found[0].slice(0, 40)}”`;
      return [
        {
          message: `正文残留${name}：${shown}。`,
          cells: [place],
          actual: shown,
          evidence: text.slice(found.index, found.index + 60).trim(),
        },
      ];
    }),
  );
}

/** P01, P11, P13, P14, F17–F20. */
export const formRules: Rule[] = [
  {
    id: 'P01',
    basis: whenToPublish,
    severity: 'error',
    editions: bothEditions,
    about: '按期发布',
    find: late,
  },
  {
    id: 'P11',
    basis: siteGuide,
    severity: 'warning',
    editions: 'any',
    about: '发布在 gov.cn 域名',
    find: foreignHost,
  },
  {
    id: 'P13',
    basis: format2021,
    severity: 'warning',
    editions: 'any',
    about: '发布日期不早于落款和统计期',
    find: dates,
  },
  { id: 'P14', basis: format2021, severity: 'info', editions: bothEditions, about: '标题写法', find: title },
  {
    id: 'F17',
    basis: format2021,
    severity: 'info',
    editions: bothEditions,
    about: '写明统计期限',
    find: periodSentence,
  },
  {
    id: 'F18',
    basis: format2021,
    severity: 'info',
    editions: bothEditions,
    about: '有联系方式',
    find: contact,
  },
  {
    id: 'F19',
    basis: documentStyle,
    severity: 'info',
    editions: bothEditions,
    about: '有落款单位和日期',
    find: signature,
  },
  {
    id: 'F20',
    basis: documentStyle,
    severity: 'info',
    editions: 'any',
    about: '没有残留代码和大段空白',
    find: residue,
  },
];
