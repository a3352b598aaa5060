function space(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** 标记: one start tag of XML or HTML. Its attributes stay unread until one is asked for, since most never are. */
export class Tag {
  name = '';
  /** What stands between the name and the closing bracket. */
  source = '';

  /** Value of an attribute as written, entities undecoded; names are compared as they are. */
  get(key: string): string | undefined {
    const { source } = this;
    for (let at = source.indexOf(key); at >= 0; at = source.indexOf(key, at + 1)) {
      if (at > 0 && !space(source.charCodeAt(at - 1))) continue;
      let from = at + key.length;
      while (space(source.charCodeAt(from))) from += 1;
      if (source[from] !== '=') continue;
      from += 1;
      while (space(source.charCodeAt(from))) from += 1;
      const quote = source[from];
      if (quote !== '"' && quote !== "'") return /^[^\s>]*/.exec(source.slice(from))?.[0] ?? '';
      const end = source.indexOf(quote, from + 1);
      return source.slice(from + 1, end < 0 ? source.length : end);
    }
    return undefined;
  }
}

/** Where the tag that begins before `from` ends: the bracket outside quoted values, or -1. A stray quote opens no value. */
export function endOfTag(text: string, from: number): number {
  let last = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at;
    if ((code === 34 || code === 39) && last === 61) {
      const close = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (close < 0) return text.indexOf('>', at);
      at = close;
    }
    if (!space(code)) last = code;
  }
  return -1;
}

/** Where the name of a tag ends. */
export function endOfName(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(++at)) {
    if (code === 62 || code === 47 || space(code)) break;
  }
  return at;
}
