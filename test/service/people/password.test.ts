import { describe, expect, it } from 'vitest';
import { findPasswordFault } from '../../../src/service/people/password-fault.ts';
import { hashPassword, isOutdated, isPassword } from '../../../src/service/people/password-hash.ts';
import { passwordFrom } from '../../../src/service/people/secret.ts';

const person = { login: 'zhao.lin', name: '赵林' };

describe('密码要求', () => {
  it.each([
    ['Gongkai2026', 'common'],
    ['P@ssw0rd2026', 'common'],
    ['admin-admin-1', 'common'],
    ['1234567890', 'common'],
    ['0987654321', 'common'],
    ['qwertyuiop', 'common'],
    ['poiuytrewq!', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['1q2w3e4r5t6y', 'common'],
    ['abcabcabcabc', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['13900001234', 'common'],
    ['2026-11-20-2026', 'common'],
    ['WoAiNi-5201314', 'common'],
    ['ｐａｓｓｗｏｒｄ２０２６', 'common'],
    ['zhao.lin@2026', 'holds-login'],
    ['我是赵林，你是谁呀', 'too-short'],
    ['我是赵林，你又是谁呢呀', 'holds-login'],
    ['九个字的密码太短了', 'too-short'],
    ['👍👍👍👍👍👍👍👍👍', 'too-short'],
    ['长'.repeat(201), 'too-long'],
  ])('%j 不行：%s', (password, code) => {
    const fault = findPasswordFault(password, person);
    expect(fault?.code).toBe(code);
    expect(fault?.message).toMatch(/^[^。]+.*。$/);
  });

  it.each([
    'correct horse battery',
    '山前山后两条小河慢慢流',
    'm7!kq2-Vt9#x',
    'the admin likes tea',
    'Lin-river-stone-42',
    'password of my garden gate',
  ])('%j 可以', (password) => {
    expect(findPasswordFault(password, person)).toBeUndefined();
  });

  it('很短的登录名不算在内：别的词里难免有', () => {
    expect(findPasswordFault('brilliant horses run', { login: 'li', name: '李' })).toBeUndefined();
  });

  it('生成的密码总合要求，各不相同', () => {
    const made = Array.from({ length: 500 }, (_, index) => passwordFrom(`seed ${index}`));
    expect(made.filter((password) => findPasswordFault(password, person))).toEqual([]);
    expect(new Set(made).size).toBe(500);
  });
});

/** Milliseconds that a wrong password takes. */
async function medianTime(stored: string | undefined): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 9; count += 1) {
    const start = performance.now();
    await isPassword('不是这个密码', stored);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[4] ?? 0;
}

describe('密码的校验值', () => {
  it('参数与校验值一起存放；同一密码两次不同；只认本来的密码', async () => {
    const [one, two] = await Promise.all([
      hashPassword('青石村的老槐树', 'a'),
      hashPassword('青石村的老槐树', 'b'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await isPassword('青石村的老槐树', one)).toBe(true);
    expect(await isPassword('青石村的老槐树 ', one)).toBe(false);
    expect(await isPassword('', one)).toBe(false);
  });

  it('全角与半角是同一密码', async () => {
    expect(await isPassword('ＡＢＣ河边', await hashPassword('ABC河边', 'a'))).toBe(true);
  });

  it('以别的参数存放的照样认得，并知道该换', async () => {
    // Made by the reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32
    const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPassword('password', stored)).toBe(true);
    expect([isOutdated(stored), isOutdated(await hashPassword('x', 'a'))]).toEqual([true, false]);
  });

  it('没有这个人，与密码错用一样的时间', async () => {
    const stored = await hashPassword('青石村的老槐树', 'a');
    const ratio = (await medianTime(undefined)) / (await medianTime(stored));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  it('存坏了的不当作密码错', async () => {
    await expect(isPassword('x', 'plain text')).rejects.toThrow('unknown form');
  });
});
