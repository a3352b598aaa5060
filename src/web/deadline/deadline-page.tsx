/** 期限计算页. */
import type { ReplyClock } from '../../law/deadline/reply-clock.ts';
import type { ReplyDeadline } from '../../law/deadline/reply-deadline.ts';
import { formatDay, parsePlainDate, weekdayName } from '../../law/plain-date.ts';
import { Page } from '../page.tsx';
import { DayCalendar } from './day-calendar.tsx';
import type { DeadlineFields } from './deadline-question.ts';

export interface DeadlinePageProps {
  fields: DeadlineFields;
  problems: string[];
  clock: ReplyClock | undefined;
  deadline: ReplyDeadline | undefined;
  /** Legal day, 'YYYY-MM-DD'. */
  today: string;
}

export function DeadlinePage({ fields, problems, clock, deadline, today }: DeadlinePageProps) {
  return (
    <Page title="期限计算" place="/deadline">
      <h1>依申请公开答复期限</h1>
      <p>
        自收到申请之日起 20 个工作日内答复，需要延长的最长延长 20
        个工作日；征求第三方和其他机关意见所需时间不计算在内（《政府信息公开条例》第三十三条）。
      </p>
      {problems.length > 0 && (
        <div class="notice error" role="alert">
          <h2>没有算出期限</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <DeadlineForm fields={fields} received={fields.received || (problems.length > 0 ? '' : today)} />
      {clock && deadline && <Result clock={clock} deadline={deadline} />}
    </Page>
  );
}

function DeadlineForm({ fields, received }: { fields: DeadlineFields; received: string }) {
  const rows = [...fields.consultations, { sent: '', answered: '' }];
  return (
    <form method="get" action="/deadline">
      <div class="fields">
        <DayField name="received" label="收到申请之日（必填）" value={received} required />
        <DayField name="corrected" label="收到补正申请之日" value={fields.corrected} />
        <DayField name="paid" label="缴清信息处理费之日" value={fields.paid} />
        <div class="field">
          <label for="extension">经批准延长的工作日数</label>
          <input
            id="extension"
            name="extension"
            type="text"
            size={4}
            value={fields.extension}
            inputMode="numeric"
          />
        </div>
      </div>
      {rows.map((row, index) => (
        <fieldset key={index} class="fields">
          <legend>征求第三方或者其他机关意见{rows.length > 1 && `（第 ${index + 1} 次）`}</legend>
          <DayField name="sent" label="发出日" value={row.sent} id={`sent-${index}`} />
          <DayField name="answered" label="收到答复日" value={row.answered} id={`answered-${index}`} />
        </fieldset>
      ))}
      <p class="actions">
        <button type="submit" class="primary">
          计算期限
        </button>
      </p>
    </form>
  );
}

interface DayFieldProps {
  name: string;
  label: string;
  value: string;
  id?: string;
  required?: boolean;
}

function DayField({ name, label, value, id = name, required = false }: DayFieldProps) {
  // A date field shows nothing but dates; what was typed must not be lost.
  const isDate = value === '' || parsePlainDate(value) !== undefined;
  const field = { id, name, value, required };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {isDate ? <input {...field} type="date" max="2099-12-31" /> : <input {...field} type="text" />}
    </div>
  );
}

function Result({ clock, deadline }: { clock: ReplyClock; deadline: ReplyDeadline }) {
  const { due, provisional, counted, skipped, paused, basis } = deadline;
  return (
    <section aria-labelledby="result">
      <h2 id="result">结果</h2>
      <div class={`notice ${provisional ? 'warning' : 'good'}`} role="status">
        <p>
          答复期限届满日：
          <strong>
            {formatDay(due)}（{weekdayName(due)}）
          </strong>
          {provisional && '，暂定'}
        </p>
        <p>
          计入 {counted.length} 个工作日，跳过 {skipped.length} 个休息日
          {paused.length > 0 && `，征求意见不计 ${paused.length} 个工作日`}。
          {provisional &&
            '其中有的年度还没有公布放假安排，暂把周一至周五都算作工作日（元旦、春节等假期也在内）；公布后请重新计算，届满日一般会推后。'}
        </p>
      </div>
      <h3>依据</h3>
      <ul>
        {basis.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>逐日说明</h3>
      <DayCalendar clock={clock} deadline={deadline} />
    </section>
  );
}
