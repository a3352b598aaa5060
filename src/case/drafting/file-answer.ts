import type { PlainDate } from '../../law/plain-date.ts';
import type { QuestionKey } from '../../law/reply/question.ts';
import type { EventKind } from '../event/event.ts';

/** 所据的记录: the kind of event an answer rests on, its legal day where the state holds it, and the id of what it belongs to. */
export interface RestsOn {
  kind: EventKind;
  on: PlainDate | undefined;
  of?: string;
}

/** 案卷的回答: what the file says by itself, why in plain words, and the event behind it; undefined where nothing was recorded. */
export interface FileAnswer {
  answer: boolean;
  because: string;
  event: RestsOn | undefined;
}

export type FileAnswers = Partial<Record<QuestionKey, FileAnswer>>;

export function says(
  answer: boolean,
  because: string,
  kind?: EventKind,
  on?: PlainDate,
  of?: string,
): FileAnswer {
  return { answer, because, event: kind && { kind, on, ...(of === undefined ? {} : { of }) } };
}
