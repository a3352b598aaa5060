/** 办理进度: where a matter stands, why, and what the applicant can do. */
import type { FieldFault, ServedLetter, TrackedCase } from '../../../service/intake/intake.ts';
import { ErrorSummary } from '../error-summary.tsx';
import { FileList } from '../file-list.tsx';
import { LetterList } from '../letter-list.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import { type OpenToApplicant, openToApplicant } from './applicant-acts.ts';
import { CaseForm } from './case-form.tsx';
import { DeadlinePanel } from './deadline-panel.tsx';
import { FeePanel } from './fee-panel.tsx';
import { RatingForm } from './rating-form.tsx';
import { ReplyPanel } from './reply-panel.tsx';
import { situationOf } from './situation.ts';
import { StepBar } from './step-bar.tsx';
import { Timeline } from './timeline.tsx';

export interface CasePageProps {
  organ: PortalOrgan;
  tracked: TrackedCase;
  hasLetter: boolean;
  /** 已送达的文书. */
  letters: readonly ServedLetter[];
  /** What has just been done. */
  done?: string | undefined;
  faults?: readonly FieldFault[];
  /** The rating as typed. */
  rating?: { score: string; text: string };
}

export function CasePage({ organ, tracked, hasLetter, letters, done, faults = [], rating }: CasePageProps) {
  const { state, files, sent } = tracked;
  const situation = situationOf(state, sent, organ.reckoning);
  const open = openToApplicant(state, organ.reckoning);
  const own = files.filter(({ purpose }) => purpose !== 'supplied');
  return (
    <PortalPage organ={organ} title="办理进度" place="/track" wrong={faults.length > 0}>
      <h1>办理进度</h1>
      <ErrorSummary faults={faults} />
      {done !== undefined && (
        <p class="notice good" role="status">
          {done}
        </p>
      )}
      <p class="matter">
        编号 <strong>{state.number}</strong>
      </p>
      <StepBar state={state} />
      <section class={`situation ${situation.whose === '您' ? 'yours' : ''}`} aria-labelledby="now">
        <h2 id="now">现在：{situation.title}</h2>
        <p>{situation.text}</p>
        {situation.whose && <p class="whose">现在由{situation.whose}办理。</p>}
        <Acts organ={organ} open={open} />
      </section>
      {state.fee?.told && (
        <section aria-labelledby="fee">
          <h2 id="fee">信息处理费</h2>
          <FeePanel organ={organ} state={state} fee={state.fee} />
        </section>
      )}
      <ReplyPanel organ={organ} tracked={tracked} hasLetter={hasLetter} />
      {situation.whose === undefined && (
        <RatingForm organ={organ} tracked={tracked} faults={faults} typed={rating} />
      )}
      <section aria-labelledby="deadline">
        <h2 id="deadline">期限</h2>
        <DeadlinePanel state={state} reckoning={organ.reckoning} />
      </section>
      <section aria-labelledby="timeline">
        <h2 id="timeline">办理经过</h2>
        <Timeline entries={tracked.timeline} />
      </section>
      {letters.length > 0 && (
        <section aria-labelledby="letters">
          <h2 id="letters">送达的文书</h2>
          <LetterList
            letters={letters}
            address={({ letterId }) => organPath(organ, `/track/letter/${encodeURIComponent(letterId)}`)}
          />
        </section>
      )}
      <section aria-labelledby="content">
        <h2 id="content">申请内容</h2>
        <ol class="pieces">
          {state.pieces.map(({ id, text, documentNumber }) => (
            <li key={id}>
              <span class="typed">{text}</span>
              {documentNumber !== undefined && documentNumber !== text && <>（文号：{documentNumber}）</>}
            </li>
          ))}
        </ol>
        {own.length > 0 && (
          <>
            <h3>提交的材料</h3>
            <FileList
              files={own}
              address={({ id }) => organPath(organ, `/track/file/${encodeURIComponent(id)}`)}
            />
          </>
        )}
      </section>
      <div class="actions no-print">
        <button type="button" data-print hidden>
          打印本页
        </button>
        {open.withdraw && (
          <a class="button" href={organPath(organ, '/track/withdraw')}>
            撤回申请
          </a>
        )}
        <CaseForm organ={organ} number={state.number} path="/leave">
          <button type="submit">退出查询</button>
        </CaseForm>
      </div>
    </PortalPage>
  );
}

function Acts({ organ, open }: { organ: PortalOrgan; open: OpenToApplicant }) {
  if (!open.correct && !open.explain) return null;
  return (
    <p class="actions no-print">
      {open.correct && (
        <a class="button primary" href={organPath(organ, '/track/correct')}>
          去补正
        </a>
      )}
      {open.explain && (
        <a class="button primary" href={organPath(organ, '/track/explain')}>
          去说明理由
        </a>
      )}
    </p>
  );
}
