/** 月历: every day of the period, counted or not and why. */
import type { ReplyClock } from '../../law/deadline/reply-clock.ts';
import type { RunOfDays } from '../../law/deadline/run-of-days.ts';
import {
  addDays,
  daysInMonth,
  monthOf,
  type PlainDate,
  plainDate,
  weekday,
  yearOf,
} from '../../law/plain-date.ts';

interface DayNote {
  kind: 'fact' | 'counted' | 'due' | 'skipped' | 'paused';
  text: string;
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

export function DayCalendar({ clock, deadline }: { clock: ReplyClock; deadline: RunOfDays }) {
  const notes = notesOf(clock, deadline);
  return (
    <div class="months">
      {monthsBetween(clock.receivedOn, deadline.due).map((first) => (
        <Month key={first} first={first} notes={notes} />
      ))}
    </div>
  );
}

function notesOf(clock: ReplyClock, { counted, skipped, paused, due }: RunOfDays): Map<PlainDate, DayNote> {
  const notes = new Map<PlainDate, DayNote>([[clock.receivedOn, { kind: 'fact', text: '收到申请' }]]);
  if (clock.correctedOn) notes.set(clock.correctedOn, { kind: 'fact', text: '收到补正' });
  if (clock.paidOn) notes.set(clock.paidOn, { kind: 'fact', text: '缴费' });
  for (const { on, because } of skipped) notes.set(on, { kind: 'skipped', text: because });
  for (const { on } of paused) notes.set(on, { kind: 'paused', text: '征求意见' });
  for (const { on, number, makeUp } of counted)
    notes.set(on, { kind: 'counted', text: `第${number}日${makeUp ? '（调休上班）' : ''}` });
  const last = notes.get(due);
  if (last) notes.set(due, { kind: 'due', text: `${last.text}，届满` });
  return notes;
}

function Month({ first, notes }: { first: PlainDate; notes: Map<PlainDate, DayNote> }) {
  const blanks = (weekday(first) + 6) % 7;
  const days = Array.from({ length: daysInMonth(first) }, (_, index) => addDays(first, index));
  const cells = [...Array.from({ length: blanks }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => cells[week * 7 + place]),
  );
  return (
    <table class="month">
      <caption>
        {yearOf(first)}年{monthOf(first)}月
      </caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((on, place) => (
              <Day key={place} on={on} note={on && notes.get(on)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ on, note }: { on: PlainDate | undefined; note: DayNote | undefined }) {
  if (on === undefined) return <td />;
  return (
    <td class={note?.kind}>
      {Number(on.slice(8))}
      {note && <span>{note.text}</span>}
    </td>
  );
}

function monthsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const months: PlainDate[] = [];
  for (
    let first = plainDate(`${from.slice(0, 7)}-01`);
    first <= to;
    first = addDays(first, daysInMonth(first))
  )
    months.push(first);
  return months;
}
