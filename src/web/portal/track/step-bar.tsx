/** 进度条: four steps, told in words too. */
import { receiptOfCase } from '../../../case/receipt.ts';
import { type CaseState, concludedOn, currentRound } from '../../../case/state.ts';

export function StepBar({ state }: { state: CaseState }) {
  const round = currentRound(state);
  const received = receiptOfCase(state).receivedOn !== undefined;
  const over = concludedOn(round) !== undefined;
  const last = round.ending && !round.reply?.repliedOn ? '结束' : '答复';
  const steps = ['提交申请', '收到申请', '办理', last];
  const at = over ? steps.length : received ? 2 : 1;
  return (
    <ol class="steps" aria-label="办理步骤">
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < at ? 'done' : index === at ? 'now' : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          {step}
          {index < at && <span class="visually-hidden">（已完成）</span>}
        </li>
      ))}
    </ol>
  );
}
