/** 办件 → what the interface answers. */
import type { z } from 'zod';
import { openActs } from '../../../case/acts/open-acts.ts';
import { clocksOf } from '../../../case/clocks/clocks.ts';
import { phaseNames, phaseOf } from '../../../case/phase.ts';
import { clerkTimeline } from '../../../case/timeline/clerk-timeline.ts';
import type { FoundCase } from '../../../service/case/cases.ts';
import { masked } from '../../../service/case/identity.ts';
import type { CaseLine } from '../../../service/case/list-cases.ts';
import type { OrganAsk } from './operation.ts';
import { reasonView } from './refusal.ts';
import type { CaseLineView, CaseView } from './schema/case-views.ts';

export function lineView(line: CaseLine): z.output<typeof CaseLineView> {
  return {
    caseId: line.caseId,
    number: line.number,
    matter: line.matter,
    phase: line.phase,
    phaseName: phaseName(line.phase),
    rehandling: line.rehandling,
    applicantName: line.applicantName,
    applicantCategory: line.applicantCategory,
    subject: line.subject,
    unit: line.unit,
    arrivedOn: line.arrivedOn,
    receivedOn: line.receivedOn,
    dueOn: line.dueOn,
    provisional: line.provisional,
    doneOn: line.doneOn,
    light: line.light,
    version: line.version,
  };
}

function phaseName(phase: string): string {
  return Object.entries(phaseNames).find(([name]) => name === phase)?.[1] ?? phase;
}

/** Whoever holds no role in matters may read; every act is closed to him. */
export async function caseView(
  {
    services,
    organ,
    asker,
    staff,
  }: Pick<OrganAsk<unknown, unknown>, 'services' | 'organ' | 'asker' | 'staff'>,
  caseId: string,
  { events, state, applicantName }: FoundCase,
): Promise<z.output<typeof CaseView>> {
  const { lookups, people } = services;
  const setting = await services.settingOf(organ.organId);
  const details = await lookups.findDetails(organ.organId, state.applicant.key);
  const entries = clerkTimeline(events);
  const names = await people.names(entries.flatMap(({ person }) => person ?? []));
  const { phase, rehandling } = phaseOf(state, setting);
  const reader = { kind: 'officer', person: staff.personId, roles: [] } as const;
  const recordedAt = events.at(-1)?.recordedAt ?? '';
  const all = openActs(state, { ...setting, asker: asker ?? reader, recordedAt });
  return {
    caseId,
    version: state.version,
    today: setting.today,
    phase,
    phaseName: phaseNames[phase],
    rehandling,
    applicant: { name: applicantName, details: details ? masked(details) : null },
    state,
    timeline: entries.map((entry) => ({
      ...entry,
      personName: entry.person === undefined ? undefined : names.get(entry.person),
    })),
    clocks: clocksOf(state, setting),
    openActs: all.flatMap((one) => (one.open ? [{ act: one.act, term: one.term }] : [])),
    closedActs: all.flatMap((one) =>
      one.open ? [] : [{ act: one.act, term: one.term, because: reasonView(one.because) }],
    ),
  };
}
