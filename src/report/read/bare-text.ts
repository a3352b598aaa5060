/** 去空白、全角转半角: text reduced to what carries meaning, for comparing labels. Never used for what is shown. */

/** Text that neither function below would change: most labels and figures. */
const plain = /^[!-~\u4e00-\u9fff]*$/;
const plainWords = /^[0-9A-Za-z\u4e00-\u9fff]*$/;

/** NFKC, no white space of any kind, no zero-width or private-use characters. */
export function withoutSpace(text: string): string {
  if (plain.test(text)) return text;
  if (text.length < 4 && text.trim() === '') return '';
  return text.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]+/g, '');
}

/** As `withoutSpace`, and without punctuation: two labels are the same words if their bare texts are equal. */
export function bareText(text: string): string {
  if (plainWords.test(text)) return text;
  return withoutSpace(text).replace(/[\p{P}\p{S}]+/gu, '');
}

/** Share of the characters of `wanted` that `found` has in the same order (0–1): high where a copy lost or changed a few. */
export function likeness(found: string, wanted: string): number {
  if (found === wanted) return 1;
  const longest = Math.max(found.length, wanted.length);
  if (longest === 0 || Math.min(found.length, wanted.length) * 2 < longest) return 0;
  let previous = Array.from({ length: wanted.length + 1 }, () => 0);
  for (const character of found) {
    const current = [0];
    for (let i = 0; i < wanted.length; i++) {
      const before = previous[i] ?? 0;
      current.push(wanted[i] === character ? before + 1 : Math.max(previous[i + 1] ?? 0, current[i] ?? 0));
    }
    previous = current;
  }
  return (previous[wanted.length] ?? 0) / longest;
}
