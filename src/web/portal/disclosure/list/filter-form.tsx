/** 筛选: sent as an address, so that a result can be kept and passed on. */
import { genreNames } from '../../../../record/content/classification.ts';
import { validityNames } from '../../../../record/validity.ts';
import type { FieldFault } from '../../../../service/intake/intake.ts';
import { describedBy, FieldError } from '../../error-summary.tsx';
import { contentNodes, type DisclosureOrgan } from '../frame/disclosure-env.ts';
import type { TypedFilter } from './list-filter.ts';

export interface FilterFormProps {
  organ: DisclosureOrgan;
  action: string;
  typed: TypedFilter;
  faults: readonly FieldFault[];
}

export function FilterForm({ organ, action, typed, faults }: FilterFormProps) {
  const used = Object.entries(typed).some(([name, value]) => name !== 'node' && value !== '');
  const thisYear = Number(organ.reckoning.today.slice(0, 4));
  const years = Array.from({ length: 15 }, (_, back) => String(thisYear - back));
  const nodes = contentNodes(organ.catalogue);
  return (
    <details class="filter no-print" open={used || faults.length > 0}>
      <summary>筛选</summary>
      <form method="get" action={action}>
        <div class="row">
          <Line name="title" label="标题关键词" {...{ typed, faults }} />
          <Select
            name="node"
            label="栏目"
            all="全部栏目"
            value={typed.node}
            options={nodes.map(({ id, title, level }) => [
              id,
              `${'　'.repeat(Math.max(0, level - 1))}${title}`,
            ])}
          />
          <Select
            name="year"
            label="年份"
            all="不限"
            value={typed.year}
            options={years.map((year) => [year, `${year} 年`])}
          />
          <Line name="from" label="发布日期自" hint="2026-01-05" {...{ typed, faults }} />
          <Line name="until" label="至" hint="2026-12-31" {...{ typed, faults }} />
          <Select
            name="genre"
            label="体裁"
            all="不限"
            value={typed.genre}
            options={Object.entries(genreNames)}
          />
          <Select
            name="validity"
            label="有效性"
            all="不限"
            value={typed.validity}
            options={Object.entries(validityNames)}
          />
        </div>
        <p class="actions">
          <button type="submit" class="primary">
            筛选
          </button>
          <a class="button" href={action}>
            清除条件
          </a>
        </p>
      </form>
    </details>
  );
}

interface LineProps {
  name: keyof TypedFilter;
  label: string;
  hint?: string;
  typed: TypedFilter;
  faults: readonly FieldFault[];
}

function Line({ name, label, hint, typed, faults }: LineProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        type="text"
        id={name}
        name={name}
        value={typed[name]}
        size={hint === undefined ? 20 : 12}
        placeholder={hint}
        {...describedBy(name, faults, false)}
      />
      <FieldError name={name} faults={faults} />
    </div>
  );
}

export interface SelectProps {
  name: string;
  label: string;
  /** The entry that narrows nothing. */
  all: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
}

export function Select({ name, label, all, value, options }: SelectProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{all}</option>
        {options.map(([one, words]) => (
          <option key={one} value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
