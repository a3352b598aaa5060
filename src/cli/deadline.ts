import { parseArgs } from 'node:util';
import { publishedCalendar } from '../law/calendar/work-calendar.ts';
import type { Consultation, ReplyClock } from '../law/deadline/reply-clock.ts';
import { replyDeadline } from '../law/deadline/reply-deadline.ts';
import { type PlainDate, parsePlainDate } from '../law/plain-date.ts';
import { BadInput, badInput } from './bad-input.ts';
import type { CommandIo } from './command.ts';
import { deadlineText } from './deadline-text.ts';

const usage =
  '用法：gongkai deadline 收到日期 [--corrected 收到补正日期] [--consult 发出日期..答复日期]... [--extend 工作日数] [--json]';

/**
 * `gongkai deadline RECEIVED [--corrected DAY] [--consult SENT..ANSWERED]... [--extend N] [--json]`: 答复期限 with its
 * explanation. Exit status 0; 2 with one line on standard error where the input is malformed or the law says no.
 */
export function deadline(args: string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${usage}\n`);
    return Promise.resolve(0);
  }
  try {
    const { clock, json } = readArgs(args);
    const answer = replyDeadline(clock, publishedCalendar);
    if (!answer.ok) throw new BadInput(answer.because.message);
    io.out(`${json ? JSON.stringify(answer.value, null, 2) : deadlineText(clock, answer.value)}\n`);
    return Promise.resolve(0);
  } catch (error) {
    return Promise.resolve(badInput(error, usage, io));
  }
}

function readArgs(args: string[]): { clock: ReplyClock; json: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      corrected: { type: 'string' },
      consult: { type: 'string', multiple: true },
      extend: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [received, ...rest] = positionals;
  if (received === undefined || rest.length > 0) throw new BadInput(`应给出一个收到申请的日期。${usage}`);
  const clock: ReplyClock = {
    receivedOn: readDay(received),
    correctedOn: values.corrected === undefined ? undefined : readDay(values.corrected),
    consultations: (values.consult ?? []).map(readConsultation),
    extension: values.extend === undefined ? undefined : readExtension(values.extend),
  };
  return { clock, json: values.json ?? false };
}

function readDay(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day) throw new BadInput(`日期“${text}”不存在或者写法不对，应写作 2026-02-06。`);
  return day;
}

function readConsultation(text: string): Consultation {
  const [sent, answered, ...rest] = text.split('..');
  if (sent === undefined || answered === undefined || rest.length > 0) {
    throw new BadInput(`征求意见“${text}”写法不对，应写作 发出日期..答复日期，如 2026-03-02..2026-03-10。`);
  }
  return { sentOn: readDay(sent), answeredOn: readDay(answered) };
}

function readExtension(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new BadInput(`延长的工作日数“${text}”应为整数，如 --extend 20。`);
  return Number(text);
}
