/** 出错时的答复: pages for people, JSON under /api. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { OfficeError, type OfficeErrorCode } from '../service/office-error.ts';
import { bytesInWords, type Limits } from './limits.ts';
import { documentOf } from './page.tsx';
import { type Problem, ProblemPage } from './problem-page.tsx';

const statuses: Record<OfficeErrorCode, ContentfulStatusCode> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'stale-version': 409,
  duplicate: 409,
};

/** 未预料的错误. The cause goes to the log with the request's number; the answer does not tell it. */
export function answerFault(error: Error, c: Context): Response {
  if (error instanceof OfficeError)
    return answer(c, statuses[error.code], error.code, { title: '办理不成', message: error.message });
  const requestId: string = c.get('requestId');
  console.error(`request ${requestId} ${c.req.method} ${pathForLog(c.req.path)} failed`, error);
  return answer(c, 500, 'fault', {
    title: '系统出错了',
    message: '这一步没有办成，原因已记入日志。请稍后再试；文件没有被保留。',
    requestId,
  });
}

/** The address of a draft holds its secret. */
function pathForLog(path: string): string {
  return path.replace(/(\/draft\/).+/, '$1…');
}

export function answerMissing(c: Context): Response {
  return answer(c, 404, 'not-found', {
    title: '没有这个页面',
    message: '地址可能写错了，或者内容已经删除。',
  });
}

export function answerForeign(c: Context): Response {
  return answer(c, 403, 'foreign-origin', {
    title: '请求来自其他网站',
    message: '为防止其他网站冒用，表单只能从本站页面提交。请在本站重新打开页面后再试。',
  });
}

/** 421 Misdirected Request (RFC 9110 15.5.20). */
export function answerMisdirected(c: Context, host: string): Response {
  return answer(c, 421, 'misdirected', {
    title: '网址不对',
    message: `“${host}”不是本系统的网址，为防止其他网站冒用，没有打开页面。请用启动时显示的网址打开；如果要用域名访问，请管理员把域名写入环境变量 GONGKAI_HOSTS 后重新启动。`,
  });
}

export function answerTooLarge(c: Context, limits: Limits): Response {
  return answer(c, 413, 'too-large', {
    title: '上传的内容太大',
    message: `一次上传合计不能超过 ${bytesInWords(limits.requestBytes)}，每份文件不超过 ${bytesInWords(limits.fileBytes)}。请分几次上传，或者删去文件里的图片、另存为 docx 后再试。按浏览器的“后退”可以回到刚才的表单，粘贴的文字还在。`,
  });
}

function answer(c: Context, status: ContentfulStatusCode, code: string, problem: Problem): Response {
  if (c.req.path.startsWith('/api/'))
    return c.json({ error: { code, message: problem.message, requestId: c.get('requestId') } }, status);
  return c.html(documentOf(<ProblemPage {...problem} />), status);
}
