/** 格式问题的说明: zod's issues in plain Chinese, each with its path. */
import type { z } from 'zod';
import type { Issue } from './refusal.ts';

/** At most fifty: whoever sends more is not helped by them. */
export function issuesOf(issues: readonly z.core.$ZodIssue[]): z.output<typeof Issue>[] {
  return issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: wordsOf(issue) }));
}

const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或者 false',
  array: '数组',
  tuple: '数组',
  object: '对象',
  null: 'null',
};

const units: Record<string, string> = { string: '个字符', array: '项' };

/** The words of a schema itself are kept. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? '必须填写'
        : `应为${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small': {
      const unit = units[issue.origin];
      return unit === undefined ? `不能小于${issue.minimum}` : `至少${issue.minimum}${unit}`;
    }
    case 'too_big': {
      const unit = units[issue.origin];
      return unit === undefined ? `不能大于${issue.maximum}` : `最多${issue.maximum}${unit}`;
    }
    case 'unrecognized_keys':
      return `没有这样的项：${issue.keys.join('、')}`;
    case 'invalid_value':
      return `应为以下之一：${issue.values.map(String).join('、')}`;
    default:
      return '格式不对';
  }
}
