/** 登录名: 2 to 60 letters, figures, '.', '_', '-', '@', small letters. Undefined where it is something else. */
export function parseLogin(text: string): string | undefined {
  const login = text.normalize('NFKC').trim().toLowerCase();
  return /^[\p{L}\p{N}._@-]{2,60}$/u.test(login) ? login : undefined;
}
