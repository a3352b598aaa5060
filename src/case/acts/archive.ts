import type { Retention } from '../event/closing.ts';
import { getRule } from '../office.ts';
import { act } from './act.ts';
import { concluded } from './bars.ts';

const years: Record<Retention, number> = {
  tenYears: 10,
  thirtyYears: 30,
  permanent: Number.POSITIVE_INFINITY,
};

/** 归档 (条例 Art. 45), for at least as long as the organ's table says. A later order to handle again reopens the file. */
export const archive = act({
  term: '归档',
  event: 'archived',
  by: ['archivist', 'office'],
  bar(state) {
    if (state.archived) return { code: 'archived', on: state.archived.on };
    return concluded(state);
  },
  refuse(state, { retention }, { office, today }) {
    const { usual, contested } = getRule(office, 'retention', today);
    const least = state.remedies.length > 0 ? contested : usual;
    return years[retention] < years[least] ? { code: 'retention-too-short' } : undefined;
  },
});
