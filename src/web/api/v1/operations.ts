/** 接口的全部操作, in the order of the document. */
import { actOperations } from './act-operations.ts';
import { caseOperations } from './case-operations.ts';
import { letterOperations } from './letter-operations.ts';
import { letterTextOperations } from './letter-text-operations.ts';
import { logOperations } from './log-operations.ts';
import type { Operation } from './operation.ts';
import { organOperations } from './organ-operations.ts';
import { peopleOperations } from './people-operations.ts';
import { printOperations } from './print-operations.ts';
import { sessionOperations } from './session-operations.ts';

export const operations: readonly Operation[] = [
  ...sessionOperations,
  ...organOperations,
  ...peopleOperations,
  ...logOperations,
  ...caseOperations,
  ...actOperations,
  ...letterOperations,
  ...printOperations,
  ...letterTextOperations,
];
