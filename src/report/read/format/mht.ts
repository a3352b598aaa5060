import { decodeText } from './charset.ts';

/** 单文件网页 (.mht, also many a .doc of a web site): the HTML part, or undefined where the text is no such file. */
export function htmlOfMht(text: string): string | undefined {
  const head = text.slice(0, 4000);
  const boundary = /^content-type:\s*multipart\/[\s\S]*?boundary="?([^"\r\n;]+)/im.exec(head)?.[1];
  if (boundary === undefined || !/^mime-version:/im.test(head)) return undefined;
  for (const part of text.split(`--${boundary}`)) {
    const [, fields, body] = /^\s*([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(part) ?? [];
    if (fields === undefined || body === undefined || !/^content-type:\s*text\/html/im.test(fields)) continue;
    const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(fields)?.[1]?.toLowerCase();
    if (encoding === 'base64') return decodeText(Buffer.from(body, 'base64'));
    return encoding === 'quoted-printable' ? decodeText(unquoted(body)) : body;
  }
  return undefined;
}

function unquoted(body: string): Uint8Array {
  const joined = body.replaceAll(/=\r?\n/g, '');
  const bytes: number[] = [];
  for (let at = 0; at < joined.length; at += 1) {
    const hex = joined[at] === '=' ? joined.slice(at + 1, at + 3) : '';
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(...Buffer.from(joined[at] ?? ''));
  }
  return Uint8Array.from(bytes);
}
