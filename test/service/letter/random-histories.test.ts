import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultOffice } from '../../../src/case/office.ts';
import { publishedCalendar } from '../../../src/law/calendar/work-calendar.ts';
import type { Instrument } from '../../../src/letter/instrument.ts';
import { lettersOfEvent } from '../../../src/letter/letters-of-event.ts';
import { renderLetterHtml } from '../../../src/letter/render/html.ts';
import { writeLetter } from '../../../src/letter/write-letter.ts';
import type { CaseFile } from '../../../src/service/letter/case-file.ts';
import { upTo } from '../../../src/service/letter/case-file-at.ts';
import { numberedFacts } from '../../../src/service/letter/facts/numbered-facts.ts';
import { printedFacts } from '../../../src/service/letter/facts/printed-facts.ts';
import { factsLacking } from '../../../src/service/letter/gaps.ts';
import { findPaperFault } from '../../../src/service/letter/paper-fault.ts';
import { printsOf } from '../../../src/service/letter/prints.ts';
import { organ } from '../../../src/service/letter/sample/matter.ts';
import type { LetterRow } from '../../../src/store/letter.ts';
import { stateOf } from '../../case/matter.ts';
import { type History, histories } from '../../case/random-matter.ts';
import { textOf } from '../../letter/text-of.ts';

const reckoning = { calendar: publishedCalendar, office: defaultOffice };
const applicantName = '郑小禾';

/** The file of a history: every paper numbered as the office would, nobody of the parties known by name but by his key. */
function fileOf({ events }: History): CaseFile {
  const letters = events.flatMap((event, index): LetterRow[] =>
    lettersOfEvent(event).map((instrument) => ({
      organId: 'o',
      id: `${index}-${instrument}`,
      caseId: 'c',
      version: index + 1,
      instrument,
      number: event.kind === 'replyIssued' ? event.documentNumber : `云自然资文〔2026〕${index + 1}号`,
      datedOn: event.on,
      settingVersion: 0,
    })),
  );
  const parties = events.flatMap((event) =>
    event.kind === 'consultationSent' ? [[event.partyKey, { name: '何志远', isPerson: true }] as const] : [],
  );
  return {
    organ,
    reckoning,
    events,
    state: stateOf(events),
    applicantName,
    details: undefined,
    codes: { matter: 'CASE000001', consultations: new Map(parties.map(([key]) => [key, 'PARTY00001'])) },
    parties: new Map(parties),
    letters,
    names: new Map([
      ['zhao', '赵敏'],
      ['qian', '钱立'],
    ]),
    fileNames: new Map(),
    joint: new Map(),
  };
}

const toOthers: ReadonlySet<Instrument> = new Set([
  'consultationLetter',
  'coMakerLetter',
  'disclosureNotice',
  'consultationSlip',
]);
const left = /\{\{|\}\}|\[\[|\]\]|待补|undefined|NaN|null/u;

it('任意办理过程的每份登记文书都写得出，没有待补和剩下的占位符，给别人的不写申请人', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories, (all) => {
      const last = all.at(-1);
      if (!last) return;
      const file = fileOf(last);
      for (const { version, number } of file.letters) {
        const then = upTo(file, version);
        const event = then.events.at(-1);
        for (const instrument of event ? lettersOfEvent(event) : []) {
          const document = writeLetter(numberedFacts(then, instrument, number ?? undefined));
          const text = textOf(document);
          seen.add(instrument);
          expect(document.gaps).toEqual([]);
          expect(text).not.toMatch(left);
          if (toOthers.has(instrument)) expect(text).not.toContain(applicantName);
          expect(renderLetterHtml(document)).not.toContain('style=');
        }
      }
    }),
    { numRuns: 400, seed: 20_261_120 },
  );
  for (const one of ['correctionNotice', 'extensionNotice', 'consultationLetter', 'feeNotice', 'reply']) {
    expect(seen).toContain(one);
  }
});

it('任意办理过程可以打印的每种文书都写得出，没有剩下的占位符', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories, (all) => {
      const last = all.at(-1);
      if (!last) return;
      const file = fileOf(last);
      for (const print of printsOf(file.events, file.letters)) {
        const document = writeLetter(printedFacts(file, print, last.today));
        seen.add(print.instrument);
        expect(document.gaps).toEqual([]);
        expect(textOf(document)).not.toMatch(left);
        if (toOthers.has(print.instrument)) expect(textOf(document)).not.toContain(applicantName);
      }
    }),
    { numRuns: 150, seed: 20_261_121 },
  );
  expect(seen.size).toBe(11);
});

it('规则放行的任意办理，写明了提供时间的，文书不缺事实；缺设置的不算', () => {
  fc.assert(
    fc.property(histories, (all) => {
      for (const [index, { events }] of all.entries()) {
        const earlier = all[index - 1]?.events;
        if (!earlier || events.length === earlier.length) continue;
        const fault = findPaperFault(earlier, events.slice(earlier.length), reckoning);
        expect(fault).toBeUndefined();
      }
    }),
    { numRuns: 150, seed: 20_261_122 },
  );
  expect(factsLacking(['文号', '主送', '缴费方式', '网上复议地址', '提供时间'])).toEqual(['提供时间']);
});
