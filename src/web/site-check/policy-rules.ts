/** 政策文件和解读相互关联; 检索能找到最新的信息. */
import { publishedCalendar } from '../../law/calendar/work-calendar.ts';
import { addWorkingDays } from '../../law/working-day.ts';
import type { PublicLine, PublicPage } from '../../service/record/public-records.ts';
import { type ColumnsToCheck, chinaDay } from './column-rules.ts';
import { guidance, inspection, type SiteFinding } from './finding.ts';

const interpretationDays = 3;

export async function policyFindings(columns: ColumnsToCheck): Promise<SiteFinding[]> {
  const findings: SiteFinding[] = [];
  for (const about of ['regulation', 'normativeDocument'] as const) {
    for await (const line of linesOf((after) =>
      columns.records.documents(columns.organId, { about, after }),
    )) {
      findings.push(...(await documentFindings(columns, line)));
    }
  }
  const interpretations = linesOf((after) =>
    columns.records.list(columns.organId, { about: 'interpretation', after }),
  );
  for await (const line of interpretations) {
    const policies = await columns.records.linked(columns.organId, line.recordId, 'policy');
    if (policies.length === 0) findings.push(finding(line, 'deduction', '解读没有关联到被解读的文件。'));
  }
  return findings;
}

async function documentFindings(columns: ColumnsToCheck, line: PublicLine): Promise<SiteFinding[]> {
  const isInForce =
    line.validity === 'inForce' || line.validity === 'amended' || line.validity === 'notYetInForce';
  if (!isInForce) return [];
  const linked = await columns.records.linked(columns.organId, line.recordId, 'interpretation');
  const record = linked.length > 0 ? undefined : await columns.records.find(columns.organId, line.recordId);
  const elsewhere =
    record?.visibility === 'public' && record.links.some(({ relation }) => relation === 'interpretation');
  if (linked.length > 0 || elsewhere) return [];
  const due = addWorkingDays(chinaDay(line.firstPublishedAt), interpretationDays, publishedCalendar).on;
  if (due >= columns.today) return [];
  return [finding(line, 'deduction', `文件没有关联解读（应当在${due}前公布）。`)];
}

export async function searchFindings({ organId, records }: ColumnsToCheck): Promise<SiteFinding[]> {
  const [newest] = (await records.list(organId, { limit: 1 })).lines;
  if (!newest) return [];
  const found = await records.search({ organId, text: `“${newest.title}”`, limit: 50 });
  if (found.ok && found.value.hits.some(({ recordId }) => recordId === newest.recordId)) return [];
  const message = `用最新一条信息的标题检索不到它：${newest.title}。`;
  return [
    {
      rule: 'search',
      level: 'deduction',
      address: `/o/${organId}/disclosure/search`,
      message,
      basis: inspection,
    },
  ];
}

async function* linesOf(
  read: (after: PublicPage['next']) => Promise<PublicPage>,
): AsyncGenerator<PublicLine> {
  let page = await read(undefined);
  yield* page.lines;
  while (page.next) {
    page = await read(page.next);
    yield* page.lines;
  }
}

function finding(line: PublicLine, level: SiteFinding['level'], message: string): SiteFinding {
  const address = `/o/${line.organId}/disclosure/record/${line.recordId}`;
  return { rule: 'interpretation', level, address, message: `“${line.title}”：${message}`, basis: guidance };
}
