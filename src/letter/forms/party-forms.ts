import type { ConsultationSlipFacts } from '../facts/consultation.ts';
import type { WithdrawalFacts } from '../facts/notice.ts';
import type { Filled } from '../template/fill.ts';
import { dayOrBlank, field, label, tableBlock } from './cell.ts';

/** 征求意见确认函: filled in by the third party. */
export function consultationSlipTable({ matter, to, subject }: ConsultationSlipFacts): Filled {
  return tableBlock({
    caption: '征求意见确认函',
    widths: [28, 72],
    headerRows: 0,
    rows: [
      { cells: [label('登记号'), field(matter.number)], height: 10 },
      { cells: [label('被征求意见人'), field(to.name)], height: 10 },
      { cells: [label('征求意见的内容'), field(subject)], height: 18 },
      { cells: [label('意见'), field('□同意公开　□同意部分公开　□不同意公开')], height: 12 },
      { cells: [label('不同意公开的具体内容'), field('')], height: 34 },
      { cells: [label('不同意公开的理由'), field('')], height: 44 },
      { cells: [label('联系人、电话'), field('')], height: 10 },
      { cells: [label('签名或者盖章'), field(`\n\n${dayOrBlank(undefined)}`)], height: 24 },
    ],
  });
}

/** 撤回申请的签名栏. */
export function withdrawalTable({ applicant }: WithdrawalFacts): Filled {
  return tableBlock({
    caption: '签名',
    widths: [26, 30, 18, 26],
    headerRows: 0,
    rows: [
      {
        cells: [label('申请人'), field(applicant.name, { colspan: 3 })],
        height: 10,
      },
      {
        cells: [label('签名或者盖章'), field(''), label('日期'), field(dayOrBlank(undefined))],
        height: 18,
      },
      { cells: [label('经办人'), field(''), label('日期'), field(dayOrBlank(undefined))], height: 12 },
    ],
  });
}
