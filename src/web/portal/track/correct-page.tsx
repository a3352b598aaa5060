/** 补正 (条例 Art. 30): what is lacking, and every piece to be said more clearly. */

import { pieceField } from '../../../case/application/application-fields.ts';
import { formatDay } from '../../../law/plain-date.ts';
import type { FieldFault, TrackedCase } from '../../../service/intake/intake.ts';
import { describedBy, ErrorSummary, FieldError, hintId } from '../error-summary.tsx';
import { LineField, TextField } from '../fields.tsx';
import { acceptedTypes, FileLimits } from '../file-limits.tsx';
import { FileList } from '../file-list.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';
import { PortalPage } from '../portal-page.tsx';
import { CaseForm } from './case-form.tsx';
import { findClock } from './situation.ts';
import type { TypedCorrection } from './typed-correction.ts';

export interface CorrectPageProps {
  organ: PortalOrgan;
  tracked: TrackedCase;
  typed: TypedCorrection;
  faults: readonly FieldFault[];
  /** 已上传. */
  uploaded?: boolean;
}

const field = 'correction';

export function CorrectPage({ organ, tracked, typed, faults, uploaded = false }: CorrectPageProps) {
  const { state, events, files } = tracked;
  const due = findClock(state, 'correction', organ.reckoning)?.due;
  const late = due !== undefined && organ.reckoning.today > due;
  const asked = events.flatMap((event) => (event.kind === 'correctionRequested' ? [event.text] : []));
  return (
    <PortalPage organ={organ} title="补正申请" place="/track" wrong={faults.length > 0}>
      <h1>补正申请</h1>
      <ErrorSummary faults={faults} />
      {uploaded && (
        <p class="notice good" role="status">
          文件已上传。填写完毕后请点“提交补正”。
        </p>
      )}
      <div class={`notice ${late ? 'warning' : ''}`}>
        <h2>本机关要求补正的内容</h2>
        {asked.map((text) => (
          <p key={text} class="typed">
            {text}
          </p>
        ))}
        {due && (
          <p>
            补正期限至<strong>{formatDay(due)}</strong>
            {late
              ? '，已经届满；有正当理由的，请写明。'
              : '。逾期不补正又没有正当理由的，视为放弃申请，不再处理。'}
          </p>
        )}
      </div>
      <CaseForm organ={organ} number={state.number} path="/correct" requestKey={typed.requestKey} files>
        {state.pieces.map(({ id }, index) => (
          <fieldset key={id} class="piece">
            <legend>第 {index + 1} 项</legend>
            <TextField
              name={`piece-${id}`}
              label="名称或者其他特征性描述"
              value={typed.pieces[id]?.text ?? ''}
              faults={faults}
              longest={pieceField.longest}
              hint={index === 0 ? '原来填写的内容已经在框里，请改得更清楚；不用改的不动。' : undefined}
            />
            <LineField
              name={`pieceNumber-${id}`}
              label="文号（知道的请填写）"
              value={typed.pieces[id]?.documentNumber ?? ''}
              faults={faults}
            />
          </fieldset>
        ))}
        <TextField
          name="note"
          label="补正说明（需要说明的请填写）"
          value={typed.note}
          faults={faults}
          rows={3}
          longest={5000}
        />
        {late && (
          <TextField
            name="goodReason"
            label="逾期的正当理由"
            value={typed.goodReason}
            faults={faults}
            rows={3}
            longest={2000}
            required
          />
        )}
        <div class="field upload" data-upload-purpose={field}>
          <label for={field}>补正的材料</label>
          <div class="hint" id={hintId(field)}>
            身份证明、授权委托书等要求补交的材料。
            <FileLimits />
          </div>
          <FileList files={files.filter(({ purpose }) => purpose === field)} />
          <input
            type="file"
            id={field}
            name={field}
            multiple
            accept={acceptedTypes}
            {...describedBy(field, faults, true)}
          />
          <FieldError name={field} faults={faults} />
          <p>
            <button type="submit" name="action" value="upload">
              上传选好的文件
            </button>
          </p>
        </div>
        <p class="actions">
          <button type="submit" name="action" value="send" class="primary">
            提交补正
          </button>
          <a class="button" href={organPath(organ, '/track/case')}>
            返回
          </a>
        </p>
      </CaseForm>
    </PortalPage>
  );
}
