/** 有名称的格式: what the document of the interface lists under a name of its own, in place of writing it again everywhere. */
import { z } from 'zod';
import { Day } from '../../../../case/event/envelope.ts';

interface Named {
  id: string;
  description: string;
  [key: string]: unknown;
}

export const namedSchemas = z.registry<Named>();

namedSchemas.add(Day, { id: 'Day', description: '日期，例如 2026-02-06', format: 'date' });

export function named<S extends z.ZodType>(id: string, description: string, schema: S): S {
  namedSchemas.add(schema, { id, description });
  return schema;
}

export const Instant = z.string();

namedSchemas.add(Instant, { id: 'Instant', description: '时刻，ISO 8601', format: 'date-time' });

/** 编号 of a matter, a person, an organ. */
export const Id = z.string();

/** 是否, as it stands in an address. */
export const YesNo = z.enum(['true', 'false']).transform((text) => text === 'true');
