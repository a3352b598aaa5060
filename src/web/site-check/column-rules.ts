/** 栏目的规则: blank columns, columns and a first page without news, the annual report. */

import { daysBetween, type PlainDate, plainDate, yearOf } from '../../law/plain-date.ts';
import { fixedNodes } from '../../record/catalogue/node.ts';
import { defaultOffice, getRule } from '../../record/office.ts';
import type { PublicCatalogue, PublicRecords } from '../../service/record/public-records.ts';
import { inspection, type SiteFinding } from './finding.ts';

/** 首页两周没有更新. */
const homeDays = 14;

export interface ColumnsToCheck {
  organId: string;
  records: PublicRecords;
  catalogue: PublicCatalogue;
  today: PlainDate;
}

export async function columnFindings(columns: ColumnsToCheck): Promise<SiteFinding[]> {
  return [
    ...blankFindings(columns),
    ...overdueFindings(columns),
    ...(await homeFindings(columns)),
    ...(await reportFindings(columns)),
  ];
}

/** A node without records is not shown; the fixed columns always are. */
function blankFindings({ organId, catalogue, today }: ColumnsToCheck): SiteFinding[] {
  const address = `/o/${organId}/disclosure`;
  const inUse = catalogue.nodes.filter(({ retiredOn }) => retiredOn === undefined);
  const blank = inUse.filter(({ health }) => health?.blank === true);
  const institutions = inUse.find(({ id }) => id === fixedNodes.rules);
  const most = getRule(defaultOffice, 'columnVeto', today).blank;
  const findings: SiteFinding[] = [];
  if (institutions === undefined || institutions.count === 0)
    findings.push({
      rule: 'blank-column',
      level: 'deduction',
      address: `${address}/institutions`,
      message: '政府信息公开制度栏目没有内容。',
      basis: inspection,
    });
  if (blank.length > 0)
    findings.push({
      rule: 'blank-column',
      level: 'advice',
      address,
      message: `目录中有${blank.length}个栏目没有信息，页面上没有显示：${blank.map(({ title }) => title).join('、')}。${blank.length >= most ? `如果显示出来，达到${most}个即单项否决；` : ''}本机关没有的事项应当在目录中停用。`,
      basis: inspection,
    });
  return findings;
}

function overdueFindings({ organId, catalogue, today }: ColumnsToCheck): SiteFinding[] {
  const overdue = catalogue.nodes.filter(
    ({ retiredOn, health }) => retiredOn === undefined && health?.state === 'overdue',
  );
  const named = overdue.filter(({ column }) => column !== 'other').length;
  const most = getRule(defaultOffice, 'columnVeto', today);
  const isVeto = named >= most.overdue || overdue.length >= most.longOverdue;
  return overdue.map(({ id, title, lastPublishedOn, health }) => ({
    rule: 'overdue-column',
    level: isVeto ? 'veto' : 'deduction',
    address: `/o/${organId}/disclosure/content?node=${encodeURIComponent(id)}`,
    message: `“${title}”应当在${health?.dueOn}前更新，已经超过${health?.daysOverdue}天（最近一次更新：${lastPublishedOn}）。`,
    basis: inspection,
  }));
}

async function homeFindings({ organId, records, today }: ColumnsToCheck): Promise<SiteFinding[]> {
  const [newest] = (await records.list(organId, { limit: 1 })).lines;
  const address = `/o/${organId}/disclosure`;
  if (!newest)
    return [
      { rule: 'stale-home', level: 'veto', address, message: '栏目首页没有任何信息。', basis: inspection },
    ];
  const last = chinaDay(newest.firstPublishedAt);
  const days = daysBetween(last, today);
  if (days <= homeDays) return [];
  const message = `首页已经${days}天没有新的信息（最近一条：${last}），超过${homeDays}天即单项否决。`;
  return [{ rule: 'stale-home', level: 'veto', address, message, basis: inspection }];
}

async function reportFindings({ organId, records, today }: ColumnsToCheck): Promise<SiteFinding[]> {
  const year = yearOf(today) - 1;
  const due = plainDate(`${year + 1}-01-31`);
  const reports = await records.annualReports(organId);
  if (today <= due || reports.some((report) => report.year === year)) return [];
  return [
    {
      rule: 'annual-report',
      level: 'deduction',
      address: `/o/${organId}/disclosure/reports`,
      message: `${year}年度报告应当在${due}前公布，现在没有。`,
      basis: '《中华人民共和国政府信息公开条例》第四十九条、第五十条',
    },
  ];
}

export function chinaDay(at: string): PlainDate {
  return plainDate(new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10));
}
