/** 期限计算的提问: the fields of the form, as typed and as dates. */
import type { Consultation, ReplyClock } from '../../law/deadline/reply-clock.ts';
import { daysBetween, type PlainDate } from '../../law/plain-date.ts';
import { parseTypedDate } from './typed-date.ts';

/** As typed; a date that is one is written as the browser's date fields want it. */
export interface DeadlineFields {
  received: string;
  corrected: string;
  paid: string;
  extension: string;
  consultations: { sent: string; answered: string }[];
}

export interface DeadlineQuestion {
  fields: DeadlineFields;
  /** Whole sentences; empty where the clock can be reckoned with. */
  problems: string[];
  /** Undefined while there are problems or nothing was asked yet. */
  clock: ReplyClock | undefined;
}

const longestConsultation = 731;

/** 读表单. Every field may be missing, repeated or nonsense. */
export function parseDeadlineQuestion(query: URLSearchParams): DeadlineQuestion {
  const field = (name: string): string => (query.get(name) ?? '').trim();
  const [sent, answered] = [query.getAll('sent'), query.getAll('answered')];
  const rows = Array.from({ length: Math.min(10, Math.max(sent.length, answered.length)) }, (_, index) => ({
    sent: dayField((sent[index] ?? '').trim()),
    answered: dayField((answered[index] ?? '').trim()),
  }));
  const fields: DeadlineFields = {
    received: dayField(field('received')),
    corrected: dayField(field('corrected')),
    paid: dayField(field('paid')),
    extension: field('extension'),
    consultations: rows.filter((row) => row.sent !== '' || row.answered !== ''),
  };
  if ([...query.keys()].length === 0) return { fields, problems: [], clock: undefined };
  const problems: string[] = [];
  const day = (name: string, text: string): PlainDate | undefined => {
    if (text === '') return undefined;
    const typed = parseTypedDate(text);
    if ('on' in typed) return typed.on;
    problems.push(`${name}“${text}”${typed.because}。`);
    return undefined;
  };
  if (fields.received === '') problems.push('请填写收到申请之日。');
  const receivedOn = day('收到申请之日', fields.received);
  const correctedOn = day('收到补正申请之日', fields.corrected);
  const paidOn = day('缴费之日', fields.paid);
  const consultations = fields.consultations.flatMap(({ sent, answered }): Consultation[] => {
    const [sentOn, answeredOn] = [day('征求意见发出日', sent), day('征求意见答复日', answered)];
    if (sent === '' || answered === '')
      problems.push('征求意见的发出日和答复日要一起填写；还没有答复的，可以填今天。');
    if (!sentOn || !answeredOn) return [];
    if (daysBetween(sentOn, answeredOn) > longestConsultation)
      problems.push(`征求意见从 ${sentOn} 到 ${answeredOn} 超过两年，请核对日期。`);
    return [{ sentOn, answeredOn }];
  });
  if (fields.extension !== '' && !/^\d{1,3}$/.test(fields.extension.normalize('NFKC')))
    problems.push(`延长的工作日数“${fields.extension}”应当是 1 至 20 的整数；没有延长的，不用填。`);
  if (problems.length > 0 || receivedOn === undefined) return { fields, problems, clock: undefined };
  const extension = Number(fields.extension.normalize('NFKC'));
  return { fields, problems, clock: { receivedOn, correctedOn, paidOn, consultations, extension } };
}

/** What the field shows again. */
function dayField(text: string): string {
  const typed = parseTypedDate(text);
  return 'on' in typed ? typed.on : text;
}
