/** 申请的步骤: where the person stands. */
const steps = ['阅读须知', '填写', '核对', '提交和回执'];

/** `at` counts from 1. */
export function ApplicationSteps({ at }: { at: number }) {
  return (
    <ol class="steps" aria-label="申请步骤">
      {steps.map((step, index) => (
        <li
          key={step}
          class={index + 1 < at ? 'done' : index + 1 === at ? 'now' : undefined}
          aria-current={index + 1 === at ? 'step' : undefined}
        >
          {step}
          {index + 1 < at && <span class="visually-hidden">（已完成）</span>}
        </li>
      ))}
    </ol>
  );
}
