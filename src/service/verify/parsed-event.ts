import { CaseEvent } from '../../case/event/event.ts';

/** 读记录: untrusted text → an event; undefined where it is not one. */
export function parseEvent(body: string): CaseEvent | undefined {
  try {
    return CaseEvent.safeParse(JSON.parse(body)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
