const decoders = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  big5: 'big5',
};

/**
 * 字符编码: text of a file whose encoding nobody states reliably. A byte order mark wins; bytes that are valid UTF-8 are
 * UTF-8 whatever the page says; then what the page says (gb2312 and gbk are read as GB18030, their superset); else GB18030.
 * A UTF-8 file cut in the middle of a character, or with a few broken bytes, is still UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes, encodingOf(bytes));
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoders.utf8;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoders.utf16le;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoders.utf16be;
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return wide;
  if (isUtf8(bytes)) return decoders.utf8;
  const head = decode(bytes.subarray(0, 4096), 'latin1').toLowerCase();
  const stated = /charset\s*=\s*["']?\s*([\w-]+)/.exec(head)?.[1];
  return stated === 'big5' ? decoders.big5 : decoders.gb18030;
}

function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 2048);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < head.length / 20) return undefined;
  return odd >= even ? decoders.utf16le : decoders.utf16be;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return brokenShare(decode(bytes.subarray(0, 200_000), decoders.utf8)) < 0.002;
  }
}

function brokenShare(text: string): number {
  return (text.split('\uFFFD').length - 1) / Math.max(1, text.length);
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
