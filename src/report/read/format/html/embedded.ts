/** Fewer Chinese characters than this are a button's label, not a report. */
const shortest = 200;

/**
 * 藏在脚本里的正文: the longest HTML held as a string by scripts, JSON, form fields or templates, or undefined. Some sites hand the
 * report to a script and leave the page itself empty.
 */
export function embeddedHtml(texts: string[]): string | undefined {
  let best: string | undefined;
  let most = shortest;
  for (const text of texts) {
    for (const candidate of candidatesIn(text)) {
      const html = candidate.includes('<') ? candidate : unescapedMarkup(candidate);
      if (!/<(p|table|div|span|td|br)\b/i.test(html)) continue;
      const count = hanCount(html);
      if (count > most || (count === most && best !== undefined && html.length < best.length)) {
        best = html;
        most = count;
      }
    }
  }
  return best;
}

/** A text that is markup itself, or the strings in it. */
function candidatesIn(text: string): string[] {
  if (/^\s*(?:<|&lt;)/.test(text)) return [text];
  const strings = stringsIn(text);
  return [...strings, ...strings.filter(isJson).flatMap(stringsIn)];
}

/** JSON kept in a string is unescaped twice. */
function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/** How many Chinese characters a text has. */
export function hanCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) count += 1;
  }
  return count;
}

/** String literals of a script, unescaped; a literal is closed by the quote that opened it. */
function stringsIn(script: string): string[] {
  const strings: string[] = [];
  for (let at = 0; at < script.length; at += 1) {
    const quote = script[at];
    if (quote !== '"' && quote !== "'" && quote !== '`') continue;
    const end = endOfString(script, at + 1, quote);
    if (end - at > shortest) strings.push(unescaped(script.slice(at + 1, end)));
    at = end;
  }
  return strings;
}

function endOfString(script: string, from: number, quote: string): number {
  for (let at = from; at < script.length; at += 1) {
    const char = script[at];
    if (char === '\\') at += 1;
    else if (char === quote) return at;
    else if (char === '\n' && quote !== '`') return at;
  }
  return script.length;
}

const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '', f: '', v: '' };

function unescaped(literal: string): string {
  return literal.replaceAll(
    /\\(u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[\s\S])/g,
    (_, char: string, braced, wide, narrow) => {
      const code: unknown = braced ?? wide ?? narrow;
      if (typeof code === 'string')
        return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      return controls[char] ?? char;
    },
  );
}

/** Form fields hold markup with its brackets escaped once or twice. */
function unescapedMarkup(text: string): string {
  if (!text.includes('&lt;')) return text;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
