/** 密码不合要求: which rule, and what to do. */
export interface PasswordFault {
  code: 'too-short' | 'too-long' | 'common' | 'holds-login';
  message: string;
}

const shortest = 10;
const longest = 200;

/** Words that passwords are mostly made of; figures and signs before and after them do not help. */
const commonWords = [
  'password passwd passw word admin administrator root system manager master welcome letmein changeme default secret login user',
  'guest test qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc iloveyou sunshine princess dragon monkey football',
  'baseball superman batman michael abcdef abcdefg abcdefgh abc abcd aa aaa woaini woaiwojia zhangsan lisi wangwu mima',
  'zhengfu zfxxgk gongkai xinxigongkai ziranziyuan bangongshi zhongguo beijing shanghai china gov office hello computer internet',
]
  .join(' ')
  .split(' ');

/** Rows of keys and of counting, forwards and backwards. */
const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap((row) => [row, [...row].reverse().join('')]);

const lookalikes: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'l',
  $: 's',
  '5': 's',
  '3': 'e',
  '!': 'i',
  '7': 't',
};

/** 密码要求: 10 characters and more, not what everybody tries first, not the login or the name. Undefined where nothing is wrong. */
export function findPasswordFault(
  password: string,
  { login, name }: { login: string; name: string },
): PasswordFault | undefined {
  const typed = password.normalize('NFKC');
  const length = [...typed].length;
  if (length < shortest) {
    return {
      code: 'too-short',
      message: `密码至少${shortest}个字符，现在是${length}个。可以用几个不相干的词连成一句。`,
    };
  }
  if (length > longest) return { code: 'too-long', message: `密码最长${longest}个字符。` };
  const small = typed.toLowerCase();
  const own = [login, name]
    .map((one) => one.toLowerCase())
    .filter((one) => (/\p{Script=Han}/u.test(one) ? [...one].length > 1 : one.length > 2));
  if (own.some((one) => small.includes(one))) {
    return { code: 'holds-login', message: '密码里不能有登录名或者姓名。' };
  }
  return isCommon(small)
    ? { code: 'common', message: '这个密码太常见，容易被猜中。请换一个，可以用几个不相干的词连成一句。' }
    : undefined;
}

function isCommon(small: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/u.test(small)) return true;
  if (rows.some((row) => row.includes(small)) || new Set(small).size < 4) return true;
  const trimmed = small.replace(/[^\p{L}]+$/u, '');
  const plain = [...trimmed].map((character) => lookalikes[character] ?? character).join('');
  return [small, plain].some(
    (text) => isMadeOfCommon(text.replace(/[^\p{L}]+/gu, ' ').trim()) || isRowAndTail(text),
  );
}

/** Nothing but common words, whatever stands between them. */
function isMadeOfCommon(words: string): boolean {
  return words === '' || words.split(' ').every((word) => commonWords.includes(word));
}

/** A row of keys of six and more with a little added: 'qwertyuiop!!', '1234567890a'. */
function isRowAndTail(text: string): boolean {
  const core = text.replace(/[^\p{L}\p{N}]/gu, '');
  return rows.some((row) =>
    [core.slice(0, -2), core.slice(0, -1), core, core.slice(1), core.slice(2)].some(
      (part) => part.length >= 6 && part.length >= core.length - 2 && row.includes(part),
    ),
  );
}
