/** 检索的翻页位置写在网址里. */
import type { SearchPlace } from '../../../../service/record/public-records.ts';

const heads: [boolean | undefined, string][] = [
  [true, 'h'],
  [false, 'b'],
  [undefined, '-'],
];

export function searchPlaceText({ organId, recordId, publishedOn, inHead }: SearchPlace): string {
  const head = heads.find(([value]) => value === inHead)?.[1] ?? '-';
  return `${publishedOn}~${organId}~${recordId}~${head}`;
}

/** Undefined where it is none of ours. */
export function parseSearchPlace(text: string | undefined): SearchPlace | undefined {
  const found = /^(\d{4}-\d\d-\d\d)~([\w-]{1,100})~([\w-]{1,100})~([hb-])$/.exec(text ?? '');
  const [, publishedOn, organId, recordId, head] = found ?? [];
  if (publishedOn === undefined || organId === undefined || recordId === undefined) return undefined;
  return { publishedOn, organId, recordId, inHead: heads.find(([, letter]) => letter === head)?.[0] };
}
