import { z } from 'zod';
import { pastedName, type Upload, type Uploads } from '../checkup/uploads.ts';

const Sent = z.object({
  text: z.string(),
  name: z.string().max(200).optional(),
  last: z.string().optional(),
});

/** 以 JSON 发来的全文: `{ "text", "name"?, "last"? }`, or a list of them. Undefined where it is something else. */
export function parseTextUploads(body: string): Uploads | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const sent = z
    .array(Sent)
    .min(1)
    .safeParse(Array.isArray(json) ? json : [json]);
  if (!sent.success) return undefined;
  const reports = sent.data.map(({ text, name }): Upload => ({ name: name ?? pastedName, text }));
  const last = sent.data.find(({ last }) => last !== undefined)?.last;
  return {
    reports,
    last: last === undefined ? undefined : { name: `${pastedName}（上一年度）`, text: last },
    text: '',
    markup: '',
  };
}
