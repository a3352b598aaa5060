import { formatDay } from '../law/plain-date.ts';
import type { LetterDocument } from './document.ts';
import type { LetterFacts } from './facts/letter-facts.ts';
import { type Instrument, instruments, isNumbered } from './instrument.ts';
import { defaultTemplates, type Templates } from './template/default-templates.ts';
import { type Filled, fill, fillNotes } from './template/fill.ts';
import type { Content, Contents } from './values/content.ts';
import { decisionContents } from './values/decisions.ts';
import { formContents } from './values/forms.ts';
import { noticeContents } from './values/notices.ts';
import { outwardContents } from './values/outward.ts';

const contents: Contents<Instrument> = {
  ...noticeContents,
  ...outwardContents,
  ...decisionContents,
  ...formContents,
};

/** Forms are the office's own or another's to sign: no letterhead, no addressee, no signature of the organ. */
const forms: ReadonlySet<Instrument> = new Set([
  'applicationForm',
  'registrationForm',
  'consultationSlip',
  'withdrawalNotice',
  'serviceProof',
  'reviewSheet',
  'secrecySheet',
  'publicationTransfer',
  'fileCatalogue',
]);

/**
 * 写文书: facts and wordings → what is printed. The same facts always give the same paper. What the law or the wording demands and
 * the facts lack stands as 【待补：…】 and in `gaps`; a paper with gaps is a draft and must not go out.
 */
export function writeLetter(facts: LetterFacts, templates: Templates = defaultTemplates): LetterDocument {
  const { instrument, organ, documentNumber, on } = facts;
  const content = contentOf(instrument, facts, templates);
  const parts = Object.entries<Filled>(content.blocks);
  const blocks = Object.fromEntries(parts.map(([name, part]) => [name, part.blocks]));
  const template = templates[instrument];
  const body = fill(template, content.values, blocks);
  const { notes, gaps } = fillNotes(template, content.values);
  const isForm = forms.has(instrument);
  const unnumbered = isNumbered(instrument) && documentNumber === undefined ? ['文号'] : [];
  const addressee = isForm ? undefined : addresseeOf(facts);
  const unaddressed = !isForm && addressee === undefined ? ['主送'] : [];
  return {
    instrument,
    layout: isForm ? 'form' : 'letter',
    ...(isForm ? {} : { heading: organ.name }),
    ...(documentNumber === undefined ? {} : { number: documentNumber }),
    title: template.title ?? instruments[instrument].title,
    ...(isForm ? {} : { addressee: addressee ?? '【待补：主送】' }),
    blocks: body.blocks,
    ...(isForm ? {} : { signature: { organ: organ.name, date: formatDay(on) } }),
    notes,
    gaps: [
      ...new Set([
        ...unnumbered,
        ...unaddressed,
        ...body.gaps,
        ...parts.flatMap(([, part]) => part.gaps),
        ...gaps,
      ]),
    ],
  };
}

function contentOf<I extends Instrument>(
  instrument: I,
  facts: LetterFacts<I>,
  templates: Templates,
): Content<I> {
  return contents[instrument](facts, templates);
}

/** 主送: whom the letter is for; with a joint reply all its applicants, each once. */
function addresseeOf(facts: LetterFacts): string | undefined {
  if (facts.instrument === 'reply') {
    const names = [facts.applicant.name, ...(facts.jointWith ?? []).map(({ applicant }) => applicant)];
    return [...new Set(names)].join('、');
  }
  if ('to' in facts) return typeof facts.to === 'object' ? facts.to.name : facts.to;
  return 'applicant' in facts ? facts.applicant.name : undefined;
}
