import type { Course } from '../agenda.ts';
import type { Desk } from '../desk.ts';
import { otherOrgans } from '../words/places.ts';
import { words } from '../words/texts.ts';

/** 更正申请 (条例 Art. 41) and 主动公开建议 (Art. 44(2)): matters of their own, outside table 3. */
export async function* otherMatter(desk: Desk): Course {
  const { chance, plan } = desk;
  yield desk.soon(3, 15);
  if (plan.matter === 'publicationSuggestion') {
    const adopted = chance.is(0.6);
    const because = adopted ? words.adopted : words.notAdopted;
    const publishBy = adopted ? { publishBy: desk.workingDay(20) } : {};
    await desk.tryTo({ act: 'answerSuggestion', facts: { adopted, because, ...publishBy } });
    return;
  }
  const result = chance.one(['corrected', 'foundRight', 'forwarded', 'referred'] as const);
  const isElsewhere = result === 'forwarded' || result === 'referred';
  const organ = isElsewhere ? { organ: chance.one(otherOrgans) } : {};
  const text = isElsewhere
    ? words.recordElsewhere
    : result === 'corrected'
      ? words.recordCorrected
      : words.recordRight;
  await desk.tryTo({ act: 'answerRecordCorrection', facts: { result, ...organ, text } });
}
