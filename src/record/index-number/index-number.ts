import { parseCreditCode } from '../../law/identifiers/credit-code.ts';
import { parseOrganizationCode } from '../../law/identifiers/organization-code.ts';
import { no, type Outcome, yes } from '../../law/outcome.ts';
import { type PlainDate, yearOf } from '../../law/plain-date.ts';
import { type IndexField, indexFields } from './field.ts';
import type { IndexPattern } from './pattern.ts';

/** 编号所据: the codes of the organ, the day the number is given, and the serial of its scope, from 1. */
export interface IndexFacts {
  organizationCode?: string | undefined;
  creditCode?: string | undefined;
  region?: string | undefined;
  department?: string | undefined;
  category?: string | undefined;
  group?: string | undefined;
  unit?: string | undefined;
  on: PlainDate;
  serial: number;
}

/** 编不出号的原因, in Chinese. */
export interface IndexFault {
  code: 'missing' | 'malformed' | 'wrong-length';
  field: IndexField;
  message: string;
}

const shapes: Partial<Record<IndexField, (text: string) => Outcome<unknown, { message: string }>>> = {
  organizationCode: parseOrganizationCode,
  creditCode: parseCreditCode,
};

function rawOf(field: IndexField, facts: IndexFacts): string | undefined {
  switch (field) {
    case 'year':
      return String(yearOf(facts.on));
    case 'month':
      return facts.on.slice(5, 7);
    case 'day':
      return facts.on.slice(8, 10);
    case 'serial':
      return Number.isInteger(facts.serial) && facts.serial > 0 ? String(facts.serial) : undefined;
    default:
      return facts[field];
  }
}

function placesOf(
  field: IndexField,
  width: number | undefined,
  facts: IndexFacts,
): Outcome<string, IndexFault> {
  const { term } = indexFields[field];
  const text = rawOf(field, facts);
  if (!text) return no({ code: 'missing', field, message: `缺少${term}。` });
  const wrong = shapes[field]?.(text);
  if (wrong?.ok === false) return no({ code: 'malformed', field, message: wrong.because.message });
  if (!/^[0-9A-Za-z]+$/.test(text)) {
    return no({ code: 'malformed', field, message: `${term}“${text}”只能是字母和数字。` });
  }
  if (width === undefined || text.length === width) return yes(text);
  if (field === 'serial' && text.length < width) return yes(text.padStart(width, '0'));
  return no({ code: 'wrong-length', field, message: `${term}“${text}”应为${width}位。` });
}

function compose({ parts }: IndexPattern, facts: IndexFacts, leaveOut?: IndexField) {
  const places = parts.map((part) => {
    if (part.kind === 'literal') return yes(part.text);
    return part.field === leaveOut ? yes('*') : placesOf(part.field, part.width, facts);
  });
  const faults = places.flatMap((place) => (place.ok ? [] : [place.because]));
  if (faults.length > 0) return no(faults);
  return yes(places.flatMap((place) => (place.ok ? [place.value] : [])).join(''));
}

/**
 * 索引号: pattern and facts → the number, '000014349/2026-00110', or everything that is lacking. It is given once, at first
 * publication or registration, and never changed or used again: the serial is taken from the series of `serialScope`.
 */
export function indexNumber(pattern: IndexPattern, facts: IndexFacts): Outcome<string, IndexFault[]> {
  return compose(pattern, facts);
}

/** 序号的编列范围: numbers that differ in nothing but their serial share one series: '000014349/2026-*'. */
export function serialScope(
  pattern: IndexPattern,
  facts: Omit<IndexFacts, 'serial'>,
): Outcome<string, IndexFault[]> {
  return compose(pattern, { ...facts, serial: 1 }, 'serial');
}
