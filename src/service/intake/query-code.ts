import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseDocumentNumber } from '../../law/document-number.ts';

/** Crockford's base32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/** 查询码 of a matter or a consultation: 10 characters (50 bits) of HMAC-SM3, so that nothing secret is stored and a letter can print it. */
export function queryCode(secret: string, of: readonly string[]): string {
  const digest = createHmac('sm3', secret).update(JSON.stringify(of)).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte);
  bits >>= 6n;
  let code = '';
  for (let place = 0; place < length; place += 1) {
    code = (alphabet[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return code;
}

/** 查询码是否相符, however it was typed: small letters, full width, blanks, O for 0, I and L for 1. */
export function isSameCode(expected: string, typed: string): boolean {
  const read = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const [a, b] = [Buffer.from(expected), Buffer.from(read)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** 编号 as it was given, from however it was typed: brackets of any kind, full width, blanks, 第, leading zeros, 号 left out. */
export function readNumber(typed: string): string | undefined {
  const text = typed.slice(0, 200).trim();
  if (/\p{Cc}/u.test(text)) return undefined;
  const whole = /号\s*$/u.test(text) ? text : `${text}号`;
  const read = parseDocumentNumber(whole);
  return read.ok ? read.value.normal : undefined;
}
