/** 接口的全部操作, in the order of the document. */
import { actOperations } from './act-operations.ts';
import { caseFileOperations } from './case-file-operations.ts';
import { caseOperations } from './case-operations.ts';
import { catalogueOperations } from './catalogue-operations.ts';
import { deskOperations } from './desk-operations.ts';
import { draftingOperations } from './drafting-operations.ts';
import { ledgerOperations } from './ledger-operations.ts';
import { letterOperations } from './letter-operations.ts';
import { letterTextOperations } from './letter-text-operations.ts';
import { logOperations } from './log-operations.ts';
import { messageOperations } from './message-operations.ts';
import type { Operation } from './operation.ts';
import { organOperations } from './organ-operations.ts';
import { peopleOperations } from './people-operations.ts';
import { printOperations } from './print-operations.ts';
import { recordFileOperations } from './record-file-operations.ts';
import { recordOperations } from './record-operations.ts';
import { reportOperations } from './report-operations.ts';
import { sessionOperations } from './session-operations.ts';
import { urgingOperations } from './urging-operations.ts';

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
  ...caseFileOperations,
  ...deskOperations,
  ...draftingOperations,
  ...ledgerOperations,
  ...messageOperations,
  ...reportOperations,
  ...recordOperations,
  ...recordFileOperations,
  ...catalogueOperations,
  ...urgingOperations,
];
