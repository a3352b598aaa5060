/** 读表单: a form as sent, or undefined where the body is none (cut off, or of another type). */
import type { Context } from 'hono';

export async function readForm(c: Context): Promise<FormData | undefined> {
  try {
    return await c.req.raw.formData();
  } catch (error) {
    // What undici throws for a body it cannot take apart; anything else is a fault of ours.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** As typed, line ends as LF; '' where it is missing or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

/** Files that were chosen: a file field left alone arrives as a nameless empty file. */
export function filesIn(form: FormData, name: string): File[] {
  return form
    .getAll(name)
    .filter((entry): entry is File => typeof entry !== 'string' && (entry.name !== '' || entry.size > 0));
}

/** 按钮: the words of the button that was pressed, e.g. `remove-piece 3`. */
export function actionIn(form: FormData): [verb: string, object: string] {
  const [verb = '', object = ''] = textIn(form, 'action').split(' ', 2);
  return [verb, object];
}
