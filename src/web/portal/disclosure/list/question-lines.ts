import type { PublicLine, PublicRecords } from '../../../../service/record/public-records.ts';

/** 政策问答: interpretations as 简明问答, and 回应关切, newest first; of the newest 100 of each. */
export async function questionLines(records: PublicRecords, organId: string): Promise<PublicLine[]> {
  const [interpretations, responses] = await Promise.all([
    records.list(organId, { about: 'interpretation', limit: 100 }),
    records.list(organId, { about: 'response', limit: 100 }),
  ]);
  const questions: PublicLine[] = [];
  for (const line of interpretations.lines) {
    const record = await records.find(organId, line.recordId);
    if (record?.visibility !== 'public' || record.about.kind !== 'interpretation') continue;
    if (record.about.form === 'questions') questions.push(line);
  }
  return [...questions, ...responses.lines].sort((a, b) =>
    a.firstPublishedAt < b.firstPublishedAt ? 1 : -1,
  );
}
