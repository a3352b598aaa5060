import { type ApplicationField, TICKED } from './application-fields.ts';
import { hasControls, lineOf, textOf } from './field-text.ts';
import type { FieldFault } from './read-application.ts';

/** 读表: takes one input after another and gathers what is wrong with them. What has a fault reads as not given. */
export class FormReader {
  readonly faults: FieldFault[] = [];
  readonly #fields: Readonly<Record<string, string>>;

  constructor(fields: Readonly<Record<string, string>>) {
    this.#fields = fields;
  }

  /** 文字 of a line or of several; '' where nothing was typed. */
  text(name: string, { label, kind, longest }: ApplicationField): string {
    const typed = this.#typed(name);
    const read = kind === 'text' ? textOf(typed) : lineOf(typed);
    if (hasControls(read, kind === 'text' ? 'text' : 'line')) {
      return this.fault(name, `${label}含有无法识别的控制字符，请重新输入。`);
    }
    if (read.length > longest) {
      return this.fault(name, `${label}最多${longest}字，现为${read.length}字。`);
    }
    return read;
  }

  /** One of the values offered; a fault where it is none of them. */
  choice<V extends string>(name: string, { label }: ApplicationField, offered: readonly V[]): V | undefined {
    const typed = this.#typed(name).trim();
    const chosen = offered.find((value) => value === typed);
    if (chosen === undefined) this.fault(name, `请选择${label}。`);
    return chosen;
  }

  isTicked(name: string): boolean {
    return this.#typed(name) === TICKED;
  }

  /** Notes the fault; gives '' for what cannot be read. */
  fault(field: string, message: string): '' {
    this.faults.push({ field, message });
    return '';
  }

  #typed(name: string): string {
    return Object.hasOwn(this.#fields, name) ? (this.#fields[name] ?? '') : '';
  }
}
