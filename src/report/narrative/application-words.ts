/** 申请办理的说法: receiving, carrying in, answering, carrying on. */
import { applicantColumns } from '../layout.ts';

const onward =
  /结转(?:到|至|入|给)?(?:下|次|明)|(?:转|顺延|延续|延|留)(?:到|至|入)?(?:下|次)一?个?年|跨年度?办理|(?:下|次)一?年度?(?:继续)?(?:办理|答复|处理)/;
const backward =
  /(?:上|去|前)一?(?:个)?年度?(?:的|度)?[^，。]{0,8}结转|结转(?:自)?(?:上|去)一?年|(?:上|去)一?年度?(?:遗留|转入|转来)/;
const yearCarried = /(20\d\d)年度?[^，。\d]{0,6}结转|结转(?:到|至|入)?(20\d\d)年/;
const bareCarried = /结转(?:申请|办理|件)?$/;
const stillOpen =
  /(?:正在|尚在|仍在|还在|在).{0,10}办理(?:中|之中)?$|办理中$|未办结|尚未办结|未答复|未到.{0,4}期限?|尚在.{0,8}期限|(?:办理|答复)期限内$/;

/** carriedIn, carriedForward, or undefined; `isLoose` where the words do not name the year. */
export function findCarried(
  words: string,
  year: number | undefined,
): { kind: 'carriedIn' | 'carriedForward'; isLoose: boolean } | undefined {
  if (onward.test(words)) return { kind: 'carriedForward', isLoose: false };
  if (backward.test(words)) return { kind: 'carriedIn', isLoose: false };
  const named = yearCarried.exec(words);
  const other = Number(named?.[1] ?? named?.[2]);
  if (named && year !== undefined && other !== year) {
    return { kind: other < year ? 'carriedIn' : 'carriedForward', isLoose: false };
  }
  if (stillOpen.test(words) || bareCarried.test(words)) return { kind: 'carriedForward', isLoose: true };
  return undefined;
}

const verbs = /新收|新增|新受理|收到|接收|接到|收悉|收取|受理|收件|答复|办结|办复|办理|回复|处理/g;
const receiving = new Set(['新收', '新增', '新受理', '收到', '接收', '接到', '收悉', '受理', '收件']);

export interface Handling {
  kind: 'received' | 'handled';
  verb: string;
}

/** 收到还是办结: the last verb before the count decides. */
export function findHandling(words: string): Handling | undefined {
  let last: string | undefined;
  for (const match of words.matchAll(verbs)) {
    const before = words.charAt(match.index - 1);
    if (match[0] === '处理' && /[予他息据]/.test(before)) continue;
    last = match[0];
  }
  if (last === undefined) return undefined;
  return { kind: receiving.has(last) ? 'received' : 'handled', verb: last };
}

const applicants = new Map<string, string>(
  applicantColumns.flatMap((column) =>
    column.key === 'total' || column.key === 'otherOrganization' ? [] : [[column.label, column.key]],
  ),
);
const applicantAtEnd = /(自然人|商业企业|科研机构|社会公益组织|法律服务机构)(?:提出|提交|申请|的|共|为)*$/;

/** 申请人类别 named right before the count. */
export function findApplicant(words: string): string | undefined {
  return applicants.get(applicantAtEnd.exec(words)?.[1] ?? '');
}
