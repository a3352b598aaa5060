import { roles } from '../actor.ts';
import { act } from './act.ts';

/** 办理记录: open at any time, changes nothing. */
export const addNote = act({ term: '办理记录', event: 'noteAdded', by: roles, bar: () => undefined });
