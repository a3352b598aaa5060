/** 文书的文字: what an organ words in its own way. */
import { z } from 'zod';
import { no, type Outcome, yes } from '../../../law/outcome.ts';
import type { TemplateFault } from '../../../letter/template/parse-template.ts';
import { administrators, type StaffRole } from '../../../service/people/staff-role.ts';
import { caseReaders, caseWorkers } from './case-readers.ts';
import { LetterView, letterView } from './letter-view.ts';
import { organOperation } from './operation.ts';
import { malformed, type Refusal } from './refusal.ts';
import { Id, Instant, named } from './schema/named.ts';

const tag = '文书的文字';
const path = '/organs/{organId}/letter-texts';
const version = z.int().min(0);
const textWriters: readonly StaffRole[] = ['systemAdmin', 'officeHead'];
const text = z.string().max(20_000);

const LetterText = named(
  'LetterText',
  '一件文书或者一种用语的文字：standard 为默认的，own 为本机关自己的',
  z.object({
    name: z.string(),
    label: z.string(),
    placeholders: z
      .array(
        z.object({
          name: z.string(),
          kind: z.enum(['inline', 'maybe', 'block']),
          means: z.string(),
          must: z.boolean(),
        }),
      )
      .readonly(),
    standard: z.string(),
    own: z.object({ version, body: z.string(), setBy: Id, setAt: Instant }).optional(),
  }),
);

export const letterTextOperations = [
  organOperation({
    id: 'listLetterTexts',
    method: 'get',
    path,
    tag,
    title: '文书的文字',
    access: [...caseReaders, ...administrators],
    status: 200,
    answer: named('LetterTexts', '全部文字', z.object({ texts: z.array(LetterText) })),
    log: 'refusals',
    handle: async ({ services, organ }) => yes({ texts: await services.letterTemplates.list(organ.organId) }),
  }),
  organOperation({
    id: 'previewLetterText',
    method: 'post',
    path: `${path}/{name}/preview`,
    tag,
    title: '试填文字',
    note: '填在示例办件上，给出 caseId 的填在该办件最近的一件上。',
    access: [...caseWorkers, ...textWriters],
    body: named('LetterTextDraft', '试填的文字', z.strictObject({ text, caseId: Id.max(100).optional() })),
    status: 200,
    answer: LetterView,
    refusals: ['malformed'],
    log: 'refusals',
    async handle({ services, organ, asker, params, body }) {
      if (body.caseId !== undefined && !asker) {
        return no({ code: 'forbidden', message: '没有承办岗位，只能填在示例办件上。' });
      }
      const wish = { organId: organ.organId, name: params['name'] ?? '', ...body };
      const tried = await services.letterTemplates.preview(wish);
      return tried.ok ? yes(letterView(tried.value)) : faultsTold(tried.because);
    },
  }),
  organOperation({
    id: 'putLetterText',
    method: 'put',
    path: `${path}/{name}`,
    tag,
    title: '保存文字',
    note: '每次保存为新的一版，此后作成的文书采用；已经作成的不变。version 为所见的版本，没有自己的文字时为0。',
    access: textWriters,
    body: named('LetterTextChange', '所见版本和新的文字', z.strictObject({ version, text })),
    status: 200,
    answer: named('LetterTextVersion', '新的版本', z.object({ version })),
    refusals: ['malformed', 'stale-version'],
    log: 'all',
    async handle({ services, organ, staff, params, body }) {
      const saved = await services.letterTemplates.save({
        organId: organ.organId,
        name: params['name'] ?? '',
        text: body.text,
        seen: body.version,
        setBy: staff.personId,
      });
      return saved.ok ? yes({ version: saved.value }) : faultsTold(saved.because);
    },
  }),
];

/** Every fault with its line. */
function faultsTold(faults: readonly TemplateFault[]): Outcome<never, Refusal> {
  const told = malformed(
    ...faults.map(({ line, message }) => ({ path: line === undefined ? 'text' : `text.${line}`, message })),
  );
  return no(told.because);
}
