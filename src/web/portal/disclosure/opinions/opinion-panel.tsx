/** 征求意见: its terms, the way to take part while it is open, and afterwards what became of the opinions. */
import { formatDay } from '../../../../law/plain-date.ts';
import { consultationStatusNames } from '../../../../record/consultation-status.ts';
import type { PublicRecord } from '../../../../record/public-view.ts';
import type { FieldFault } from '../../../../service/intake/intake.ts';
import { commentOutcomes, type PublicComment } from '../../../../service/record/consultation-comment.ts';
import { ErrorSummary } from '../../error-summary.tsx';
import { LineField, TextField } from '../../fields.tsx';
import { Pairs } from '../../pairs.tsx';
import { organPath } from '../../portal-organ.ts';
import { type DisclosureOrgan, recordPath } from '../frame/disclosure-env.ts';
import { timeLeft } from './opinion-list.tsx';

export interface TypedOpinion {
  text: string;
  name: string;
  contact: string;
}

export interface OpinionPanelProps {
  organ: DisclosureOrgan;
  record: PublicRecord;
  comments: readonly PublicComment[];
  typed?: TypedOpinion;
  faults?: readonly FieldFault[];
  /** The opinion of this visitor was just taken. */
  done?: boolean;
}

export function OpinionPanel(props: OpinionPanelProps) {
  const { organ, record, comments, done = false } = props;
  const { about, consultation } = record;
  if (about.kind !== 'decisionDraft' || !about.consultation || !consultation) return null;
  const { from, until, ways, shortBecause } = about.consultation;
  const { status, received } = consultation;
  return (
    <section class="opinion no-print" aria-labelledby="opinion">
      <h2 id="opinion">征求意见</h2>
      <Pairs
        pairs={[
          [
            '状态',
            status === 'open'
              ? `征集中，${timeLeft(organ.reckoning.today, until)}`
              : consultationStatusNames[status],
          ],
          ['期间', `${formatDay(from)}至${formatDay(until)}`],
          ['提出意见的方式', ways],
          ...(shortBecause === undefined ? [] : [['期限不足30日的理由', shortBecause] as [string, string]]),
          ...(received === undefined ? [] : [['收到意见', `${received} 条`] as [string, string]]),
        ]}
      />
      {done && (
        <p class="notice good" role="status">
          您的意见已经提交。征集结束后，本机关在这里公布采纳情况。
        </p>
      )}
      {status === 'open' && !done && <OpinionForm {...props} />}
      <Comments comments={comments} />
    </section>
  );
}

function OpinionForm({ organ, record, typed, faults = [] }: OpinionPanelProps) {
  const { text = '', name = '', contact = '' } = typed ?? {};
  return (
    <form method="post" action={`${recordPath(organ, record.id)}/opinion`} id="opinion-form">
      <h3>在线提出意见</h3>
      <ErrorSummary faults={faults} />
      <TextField name="text" label="您的意见" value={text} faults={faults} rows={6} longest={5000} required />
      <LineField
        name="name"
        label="姓名或者单位名称"
        value={name}
        faults={faults}
        hint="可以不填，不会公布。"
        autocomplete="name"
      />
      <LineField
        name="contact"
        label="联系方式"
        value={contact}
        faults={faults}
        hint="可以不填，不会公布，只用于向您核实意见。请不要在意见里写身份证号、住址等个人信息。"
      />
      <p class="hint">
        个人信息怎样处理，见<a href={organPath(organ, '/privacy')}>个人信息处理规则</a>。
      </p>
      <p class="actions">
        <button type="submit" class="primary">
          提交意见
        </button>
      </p>
    </form>
  );
}

function Comments({ comments }: { comments: readonly PublicComment[] }) {
  if (comments.length === 0) return null;
  return (
    <>
      <h3>意见和采纳情况</h3>
      <ul class="comments">
        {comments.map(({ id, text, sentOn, outcome, answer }) => (
          <li key={id}>
            <p class="typed">{text}</p>
            <p>
              <time dateTime={sentOn}>{sentOn}</time>　<strong>{commentOutcomes[outcome]}</strong>
              {answer !== '' && `：${answer}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
