/** 文件的说法: words of the narrative → cells of table two, item one. */
import type { Edition } from '../model.ts';

const noun = '(?:(?:现行有效|继续有效|有效)的?)?(?:行政规范性文件|规范性文件|政府规章|规章|政策性文件)';
const nounAtEnd = new RegExp(
  `(${noun})(?:(?:现行有效|继续有效)的?|共计?|合计|累计|总计|数量|为|有|总数|约|了)*$`,
);
const nounAtStart = new RegExp(`^(?:的)?(?:以[^，。]{2,10}名义[^，。]{0,6})?(${noun})`);
const severalNouns = /(?:规章|文件)[、和及与]|文件等|等$/;
const verbs =
  /制发|印发|制定|出台|新制定|废止|失效|宣布失效|现行有效|继续有效|有效|公开|发布|公布|备案|审查|审核|解读|清理|修订|修改|刊登|起草|转发|学习|落实/g;

const columns: Record<string, string> = {
  制发: 'issued',
  印发: 'issued',
  制定: 'issued',
  新制定: 'issued',
  出台: 'issued',
  废止: 'repealed',
  失效: 'repealed',
  宣布失效: 'repealed',
  现行有效: 'inForce',
  继续有效: 'inForce',
  有效: 'inForce',
  公开: 'published',
  发布: 'published',
  公布: 'published',
};

export interface DocumentMention {
  kind: 'regulations' | 'normativeDocuments' | 'policyDocuments';
  /** What was done with them: issued, repealed, inForce, published, or '' (reviewed, explained, filed …). */
  act: string;
}

/** A document noun right before or right behind the count. `lead` is what stands before in the same sentence. */
export function findDocuments(head: string, tail: string, lead: string): DocumentMention | undefined {
  const atEnd = nounAtEnd.exec(head);
  const found = atEnd?.[1] ?? nounAtStart.exec(tail)?.[1];
  if (found === undefined) return undefined;
  const behindNoun = atEnd ? (/(?:现行|继续)有效/.exec(atEnd[0].slice(found.length))?.[0] ?? '') : '';
  const before = atEnd ? head.slice(0, atEnd.index) : head;
  if (severalNouns.test(before) || /解读|^等/.test(tail)) return undefined;
  const kind = found.endsWith('规章')
    ? 'regulations'
    : found.endsWith('政策性文件')
      ? 'policyDocuments'
      : 'normativeDocuments';
  return {
    kind,
    act:
      findAct(`${before}${found}${behindNoun}`) ??
      (before.startsWith('、') ? findAct(lead) : undefined) ??
      '',
  };
}

/** What was done with documents, by the last verb. */
export function findAct(words: string): string | undefined {
  const last = Array.from(words.matchAll(verbs), (match) => match[0]).at(-1);
  return last === undefined ? undefined : (columns[last] ?? '');
}

/** The cell a document figure speaks of; none where the form has no such column. */
export function documentPaths(mention: DocumentMention, edition: Edition): string[] {
  const row = mention.kind === 'policyDocuments' ? 'normativeDocuments' : mention.kind;
  if (edition === 2021) {
    const column = mention.act === 'published' ? 'issued' : mention.act;
    return column === '' ? [] : [`proactive.${row}.${column}`];
  }
  const column = { issued: 'made', published: 'published' }[mention.act];
  return column === undefined ? [] : [`proactive.${row}.${column}`];
}
