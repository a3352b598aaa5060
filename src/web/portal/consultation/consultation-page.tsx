/** 征求意见书: what is asked, until when, what silence means; and the answer. */
import { clocksOf } from '../../../case/clocks/clocks.ts';
import type { Consulted } from '../../../case/event/consultation.ts';
import { formatDay } from '../../../law/plain-date.ts';
import type { FieldFault, ServedLetter, TrackedConsultation } from '../../../service/intake/intake.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { Choice, TextField } from '../fields.tsx';
import { LetterList } from '../letter-list.tsx';
import { Pairs } from '../pairs.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';

export interface ConsultationPageProps {
  organ: PortalOrgan;
  number: string;
  asked: TrackedConsultation;
  typed?: { answer: string; reasons: string };
  faults: readonly FieldFault[];
  /** 送达给被征求意见一方的文书. */
  letters: readonly ServedLetter[];
  done?: boolean;
}

const silence: Record<Consulted, string> = {
  thirdParty:
    '逾期没有提出意见的，由本机关依照条例的规定决定是否公开（《中华人民共和国政府信息公开条例》第三十二条）。不同意公开并且有合理理由的，不予公开；但不公开可能对公共利益造成重大影响的，本机关可以决定公开，并将公开的内容和理由书面告知您。',
  coMaker: '逾期没有提出意见的，视为同意公开（《中华人民共和国政府信息公开条例》第三十四条）。',
  otherOrgan: '逾期没有答复的，由本机关依法决定。',
};

const answerWords = { agrees: '同意公开', objects: '不同意公开' } as const;

export function ConsultationPage(props: ConsultationPageProps) {
  const { organ, number, asked, typed, faults, letters, done = false } = props;
  const { state, consultationId, subject, pieces } = asked;
  const consultation = state.consultations.find(({ id }) => id === consultationId);
  const due = clocksOf(state, organ.reckoning).find(
    ({ name, of }) => of === consultationId && name === consultation?.consulted,
  )?.due;
  const answer = consultation?.answer;
  return (
    <PortalPage organ={organ} title="征求意见" wrong={faults.length > 0}>
      <h1>征求意见</h1>
      <ErrorSummary faults={faults} title="没有提交" />
      {done && (
        <p class="notice good" role="status">
          意见已提交，本机关已经收到。可以打印本页留存。
        </p>
      )}
      <Pairs
        pairs={[
          ['文号', number],
          ['征求意见的机关', organ.name],
          ['事由', <span class="typed">{subject}</span>],
          [
            '拟公开的信息',
            <ul>
              {pieces.map((piece) => (
                <li key={piece} class="typed">
                  {piece}
                </li>
              ))}
            </ul>,
          ],
          ['答复期限', due ? formatDay(due) : '自收到征求意见书之日起 15 个工作日内'],
        ]}
      />
      {consultation && <p>{silence[consultation.consulted]}</p>}
      <LetterList
        letters={letters}
        address={({ letterId }) => organPath(organ, `/consultation/paper/${encodeURIComponent(letterId)}`)}
      />
      {answer ? (
        <div class="notice">
          <p>
            您已于{formatDay(answer.on)}答复：<strong>{answerWords[answer.answer]}</strong>
            。需要更改的，请与本机关联系。
          </p>
        </div>
      ) : (
        <form method="post" action={organPath(organ, '/consultation/letter')} data-guard>
          <input type="hidden" name="number" value={number} />
          <Choice
            name="answer"
            legend="您的意见"
            options={[
              { value: 'agrees', label: answerWords.agrees },
              { value: 'objects', label: answerWords.objects, hint: '请说明公开会怎样损害您的合法权益。' },
            ]}
            value={typed?.answer ?? ''}
            faults={faults}
            required
          />
          <TextField
            name="reasons"
            label="理由（不同意公开的必填）"
            value={typed?.reasons ?? ''}
            faults={faults}
            rows={6}
            longest={20_000}
          />
          <p class="actions">
            <button type="submit" class="primary">
              提交意见
            </button>
          </p>
        </form>
      )}
      <div class="actions no-print">
        <button type="button" data-print hidden>
          打印本页
        </button>
        <form method="post" action={organPath(organ, '/consultation/leave')}>
          <button type="submit">退出</button>
        </form>
      </div>
    </PortalPage>
  );
}
