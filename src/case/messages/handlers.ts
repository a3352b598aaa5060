import type { CaseState } from '../state.ts';
import type { Recipient } from './message.ts';

/** 承办人: the person a matter is assigned to, else the unit, else the window that is to assign it. */
export function handlersOf({ assigned }: CaseState): Recipient {
  if (!assigned) return { kind: 'role', role: 'window' };
  if (assigned.person !== undefined) return { kind: 'person', person: assigned.person };
  return { kind: 'role', role: 'handler', unit: assigned.unit };
}
