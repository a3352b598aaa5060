/** 输入项: label, hint, fault and the text as typed, always together. The id of an input is its name. */
import type { ComponentChildren } from 'preact';
import type { FieldFault } from '../../service/intake/intake.ts';
import { describedBy, FieldError, hintId } from './error-summary.tsx';

export interface FieldProps {
  name: string;
  label: string;
  value: string;
  faults: readonly FieldFault[];
  hint?: ComponentChildren;
  /** Marked with a word, never by colour or a star alone; the server checks it, not the browser. */
  required?: boolean;
  longest?: number;
}

function Label({ name, label, required }: Pick<FieldProps, 'name' | 'label' | 'required'>) {
  return (
    <label for={name}>
      {label}
      {required && <span class="must">（必填）</span>}
    </label>
  );
}

function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  if (hint === undefined) return null;
  return (
    <p class="hint" id={hintId(name)}>
      {hint}
    </p>
  );
}

export interface LineFieldProps extends FieldProps {
  /** An e-mail address is not: browsers would change what was typed, or refuse to send it. */
  type?: 'text' | 'tel';
  autocomplete?: string | undefined;
  /** Width in characters. */
  size?: number;
  numeric?: boolean;
}

/** 一行. */
export function LineField(props: LineFieldProps) {
  const { name, value, faults, hint, type, autocomplete, size = 30, numeric } = props;
  const input = {
    id: name,
    name,
    value,
    size,
    inputMode: numeric ? ('numeric' as const) : undefined,
    autocomplete,
    'aria-required': props.required,
    ...describedBy(name, faults, hint !== undefined),
  };
  return (
    <div class="field">
      <Label {...props} />
      <Hint {...props} />
      {type === 'tel' ? <input {...input} type="tel" /> : <input {...input} type="text" />}
      <FieldError name={name} faults={faults} />
    </div>
  );
}

/** 多行. With script the characters are counted while typing. */
export function TextField(props: FieldProps & { rows?: number }) {
  const { name, value, faults, hint, rows = 4, longest } = props;
  return (
    <div class="field">
      <Label {...props} />
      <Hint {...props} />
      <textarea
        id={name}
        name={name}
        rows={rows}
        aria-required={props.required}
        data-longest={longest}
        {...describedBy(name, faults, hint !== undefined)}
      >
        {/* A parser drops the first line break of a textarea; this one is for it. */}
        {`\n${value}`}
      </textarea>
      <FieldError name={name} faults={faults} />
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

export interface ChoiceProps {
  name: string;
  legend: string;
  options: readonly Option[];
  value: string;
  faults: readonly FieldFault[];
  hint?: ComponentChildren;
  required?: boolean;
}

/** 单选. The first button bears the name as its id, so that a fault can lead to it. */
export function Choice({ name, legend, options, value, faults, hint, required }: ChoiceProps) {
  const { 'aria-describedby': describes } = describedBy(name, faults, hint !== undefined);
  return (
    <fieldset class="choice" aria-describedby={describes}>
      <legend>
        {legend}
        {required && <span class="must">（必填）</span>}
      </legend>
      <Hint name={name} hint={hint} />
      {options.map((option, index) => {
        const id = index === 0 ? name : `${name}-${option.value}`;
        return (
          <div key={option.value} class="option">
            <input
              type="radio"
              id={id}
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-describedby={option.hint === undefined ? undefined : `${id}-about`}
            />
            <label for={id}>{option.label}</label>
            {option.hint !== undefined && (
              <p class="hint" id={`${id}-about`}>
                {option.hint}
              </p>
            )}
          </div>
        );
      })}
      <FieldError name={name} faults={faults} />
    </fieldset>
  );
}

/** 勾选. `value` is what is sent where ticked. */
export function Flag({ name, label, value, faults, hint, ticked }: FieldProps & { ticked: string }) {
  return (
    <div class="field">
      <div class="option">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={ticked}
          checked={value === ticked}
          {...describedBy(name, faults, hint !== undefined)}
        />
        <label for={name}>{label}</label>
        <Hint name={name} hint={hint} />
      </div>
      <FieldError name={name} faults={faults} />
    </div>
  );
}
