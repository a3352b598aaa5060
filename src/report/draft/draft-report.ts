/** 起草年报: figures counted from the matters, and what the organ typed itself → a report in the official form. */
import { formatDay } from '../../law/plain-date.ts';
import { format2019, format2021 } from '../check/basis.ts';
import { chapterHeadings } from '../layout.ts';
import type { CellPath, CellValue, Edition, Report } from '../model.ts';
import { applicationsByApplicant, applicationsInOverview } from './application-sentences.ts';
import { type FeeFigures, feeSentence } from './fee-sentence.ts';
import type { Cells } from './figure-words.ts';
import { remediesByGroup, remediesInOverview } from './remedy-sentences.ts';
import { proactivePaths, type Typed } from './typed.ts';

/** 一年的数: tables 3 and 4, and the fee. */
export interface YearFigures {
  cells: Cells;
  fee: FeeFigures;
}

export interface DraftWish {
  organ: string;
  year: number;
  edition: Edition;
  figures: YearFigures;
  typed: Typed;
  /** 上一年度报告; without it no sentence compares the years. */
  last: Report | undefined;
}

const numerals = ['一', '二', '三', '四', '五', '六'];

/** Stands for what only the organ can say; the check points at it until it is written. */
const toBeWritten = '（待补充）';

/** 年报初稿. Cells of table 2 that were not typed are blank; texts that were not typed say 待补充. */
export function draftReport(wish: DraftWish): Report {
  const { organ, year, edition, figures, typed } = wish;
  const texts = textsOf(wish);
  return {
    source: { file: '', format: 'json' },
    organ,
    year,
    edition,
    cells: { ...proactiveCells(typed, edition), ...figures.cells },
    chapters: chapterHeadings[edition].map((heading, index) => ({
      number: index + 1,
      heading: `${numerals[index]}、${heading}`,
      text: texts[index] ?? '',
    })),
    notes: [],
    title: `${organ}${year}年政府信息公开工作年度报告`,
    preamble: preambleOf(wish),
    closing: typed.signedOn === undefined ? '' : `${organ}\n${formatDay(typed.signedOn)}`,
    labels: {},
    page: {},
  };
}

function proactiveCells(typed: Typed, edition: Edition): Record<CellPath, CellValue> {
  return Object.fromEntries(proactivePaths(edition).map((path) => [path, typed.cells?.[path] ?? null]));
}

function preambleOf({ year, edition, typed }: DraftWish): string {
  const form = edition === 2019 ? format2019 : format2021;
  return [
    `本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${form}编制。`,
    `数据统计期限为${year}年1月1日至${year}年12月31日。`,
    typed.contact ?? '',
  ].join('');
}

function textsOf({ edition, figures, typed, last, year }: DraftWish): string[] {
  const { cells, fee } = figures;
  const { one = {}, two, three, four, five, six } = typed.parts ?? {};
  const requests = [
    applicationsInOverview(cells, edition, last),
    remediesInOverview(cells, last),
    one.applications ?? '',
  ].join('');
  const overview = [
    ...(one.opening === undefined ? [] : [one.opening]),
    `（一）主动公开情况。${one.proactive ?? toBeWritten}`,
    `（二）依申请公开情况。${requests}`,
    `（三）政府信息管理情况。${one.management ?? toBeWritten}`,
    `（四）政府信息公开平台建设情况。${one.platform ?? toBeWritten}`,
    `（五）监督保障情况。${one.supervision ?? toBeWritten}`,
  ];
  return [
    overview.join('\n'),
    two ?? '',
    joined(applicationsByApplicant(cells), three),
    joined(remediesByGroup(cells), four),
    five ?? toBeWritten,
    joined(year < firstYearOfFee ? '' : feeSentence(fee), six ?? '没有其他需要报告的事项。'),
  ];
}

/** There was no fee before (国办函〔2020〕109号 holds from 2021-01-01). */
const firstYearOfFee = 2021;

function joined(...paragraphs: (string | undefined)[]): string {
  return paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n');
}
