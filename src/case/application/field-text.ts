/** Formatting characters that turn or hide text: 双向控制符, zero-width signs, soft hyphen. Typed by nobody, pasted by accident or to deceive. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/gu;
const controls = /[\p{Cc}\p{Cs}]/u;

/** 一行文字 as it is read: composed, without invisible characters, blanks single and none at the ends. Control characters stay, to be found. */
export function lineOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[ \t\u00a0\u3000\u2028\u2029]+/gu, ' ')
    .trim();
}

/** 多行文字 as it is read: lines end in LF, tabs become blanks. */
export function textOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\u00a0]/gu, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** 是否含有控制字符, or characters that are none (halves of a pair); line ends are allowed in texts of several lines. */
export function hasControls(text: string, kind: 'line' | 'text'): boolean {
  return controls.test(kind === 'text' ? text.replaceAll('\n', '') : text);
}
