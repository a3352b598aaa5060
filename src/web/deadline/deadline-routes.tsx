/** 期限计算. Everything stands in the address, so a result can be bookmarked and passed on. */
import { Hono } from 'hono';
import { publishedCalendar } from '../../law/calendar/work-calendar.ts';
import { replyDeadline } from '../../law/deadline/reply-deadline.ts';
import type { WebDeps } from '../deps.ts';
import { documentOf } from '../page.tsx';
import { DeadlinePage } from './deadline-page.tsx';
import { parseDeadlineQuestion } from './deadline-question.ts';

export function deadlineRoutes({ today }: WebDeps): Hono {
  return new Hono().get('/', (c) => {
    const question = parseDeadlineQuestion(new URL(c.req.url).searchParams);
    const outcome = question.clock && replyDeadline(question.clock, publishedCalendar);
    const problems = outcome?.ok === false ? [outcome.because.message] : question.problems;
    const deadline = outcome?.ok ? outcome.value : undefined;
    const page = (
      <DeadlinePage
        fields={question.fields}
        problems={problems}
        clock={question.clock}
        deadline={deadline}
        today={today()}
      />
    );
    return c.html(documentOf(page), problems.length > 0 ? 422 : 200);
  });
}
