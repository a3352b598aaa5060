import { expect, test } from 'vitest';
import { parseNumeral } from '../../../src/report/narrative/numeral.ts';

test.each<[string, number | undefined]>([
  ['零', 0],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['三千二百一十', 3210],
  ['二三', undefined],
  ['百千', undefined],
  ['', undefined],
])('“%s”读作 %s', (written, expected) => {
  expect(parseNumeral(written)).toBe(expected);
});
