import { evidenceNames } from '../../../case/answers/required-evidence.ts';
import type { CaseEvent } from '../../../case/event/event.ts';
import { noticeNames } from '../../../case/event/notice.ts';
import type { FileCatalogueFacts } from '../../../letter/facts/form.ts';
import { instruments } from '../../../letter/instrument.ts';
import { type CaseFile, partyOf, sentConsultation } from '../case-file.ts';
import { titleOf } from '../title-of.ts';

type Row = FileCatalogueFacts['rows'][number];

/** 卷内文件, in the order they came to the file: papers of others, evidence, our own letters, proofs of service. */
export function catalogueRows(file: CaseFile): Row[] {
  return file.events.flatMap((event, index): Row[] => {
    const own = file.letters.filter(({ version }) => version === index + 1);
    const paper = paperOf(file, event);
    const { on, document } = event;
    const filed = paper ?? (document ? { title: document.title ?? document.key } : undefined);
    return [
      ...own.map(({ instrument, number }) => ({
        title: titleOf(instrument),
        documentNumber: number ?? undefined,
        author: file.organ.name,
        on,
      })),
      ...(filed ? [{ documentNumber: document?.number, on, ...filed }] : []),
    ];
  });
}

/** The paper that an event puts into the file beside our own letters. */
function paperOf(
  file: CaseFile,
  event: CaseEvent,
): { title: string; author?: string; documentNumber?: string } | undefined {
  const organ = file.organ.name;
  const applicant = file.applicantName;
  switch (event.kind) {
    case 'registered':
      return { title: instruments.applicationForm.title, author: applicant };
    case 'correctionReceived':
      return { title: '补正材料', author: applicant };
    case 'reasonsReceived':
      return { title: '关于申请数量、频次的理由说明', author: applicant };
    case 'withdrawn':
      return { title: instruments.withdrawalNotice.title, author: applicant };
    case 'consultationAnswered': {
      const { partyKey } = sentConsultation(file, event.id);
      const { name } = partyOf(file, partyKey);
      return { title: '征求意见的答复', ...(name === undefined ? {} : { author: name }) };
    }
    case 'assistanceAnswered':
      return { title: '协办答复', author: organ };
    case 'evidenceRecorded':
      return { title: event.document?.title ?? evidenceNames[event.evidence.kind], author: organ };
    case 'draftMade':
      return { title: instruments.reviewSheet.title, author: organ };
    case 'feePaid':
      return { title: '缴费凭证', documentNumber: event.receiptNumber };
    case 'noticeServed':
      return { title: `送达回证（${noticeNames[event.notice]}）`, author: organ };
    case 'replyServed':
      return { title: '送达回证（答复书）', author: organ };
    case 'remedyFiled':
      return {
        title: event.block === 'reconsideration' ? '行政复议申请材料' : '应诉通知书和起诉状副本',
        author: event.body,
        ...(event.number === undefined ? {} : { documentNumber: event.number }),
      };
    case 'remedyDecided':
      return { title: '行政复议决定、裁判文书' };
    default:
      return undefined;
  }
}
