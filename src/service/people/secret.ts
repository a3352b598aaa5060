import { createHash } from 'node:crypto';

/** What is kept of a secret that is long and random. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 生成的密码 from a secret: 20 characters in four groups, none of them easily mistaken for another. */
export function passwordFrom(secret: string): string {
  const bytes = createHash('sha256').update(secret).digest().subarray(0, 20);
  const characters = [...bytes].map((byte) => letters.charAt(byte % letters.length)).join('');
  return characters.replace(/(.{5})(?=.)/g, '$1-');
}
