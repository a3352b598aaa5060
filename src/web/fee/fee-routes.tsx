/** 信息处理费计算. */
import { Hono } from 'hono';
import { plainDate } from '../../law/plain-date.ts';
import type { WebDeps } from '../deps.ts';
import { documentOf } from '../page.tsx';
import { FeePage } from './fee-page.tsx';
import { answerFeeQuestion } from './fee-question.ts';

export function feeRoutes({ today }: WebDeps): Hono {
  return new Hono().get('/', (c) => {
    const question = answerFeeQuestion(new URL(c.req.url).searchParams, plainDate(today()));
    return c.html(documentOf(<FeePage question={question} />), question.problems.length > 0 ? 422 : 200);
  });
}
