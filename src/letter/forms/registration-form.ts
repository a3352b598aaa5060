import { formatDay } from '../../law/plain-date.ts';
import type { LetterFacts } from '../facts/letter-facts.ts';
import type { Filled } from '../template/fill.ts';
import { channelText, dayText } from '../values/matter-values.ts';
import { categoryNames, formNames, lackingTexts, routeNames } from '../values/words.ts';
import { field, label, tableBlock } from './cell.ts';

/** 登记表. */
export function registrationTable(facts: LetterFacts<'registrationForm'>): Filled {
  const { applicant, matter, wish, lacking, receiptReason, replyDueOn, unit, registrar, note, on } = facts;
  const { identity, phone, email, address, postcode } = applicant;
  const wide = { colspan: 3 };
  const contact = [phone, email, address, postcode].filter((part) => part).join('；');
  const pieces = matter.pieces.map(
    ({ text, documentNumber }, index) =>
      `${index + 1}．${text}${documentNumber ? `（文号：${documentNumber}）` : ''}`,
  );
  const wishes = [
    ...(wish?.forms ?? []).map((form) => formNames[form]),
    ...(wish?.routes ?? []).map((route) => routeNames[route]),
  ];
  return tableBlock({
    caption: '政府信息公开申请登记表',
    widths: [21, 31, 19, 29],
    headerRows: 0,
    rows: [
      {
        cells: [label('登记号'), field(matter.number), label('提交方式'), field(channelText(matter))],
        height: 10,
      },
      {
        cells: [
          label('提交、到达日期'),
          field(formatDay(matter.arrivedOn)),
          label('收到申请之日'),
          field(dayText(matter.receivedOn) ?? '待双方确认'),
        ],
        height: 10,
      },
      { cells: [label('收到日期的认定'), field(receiptReason, wide)], height: 10 },
      {
        cells: [
          label('申请人'),
          field(applicant.name),
          label('申请人类别'),
          field(categoryNames[applicant.category]),
        ],
        height: 10,
      },
      {
        cells: [label('身份证明'), field(identity && `${identity.kind} ${identity.number}`, wide)],
        height: 10,
      },
      { cells: [label('联系方式'), field(contact, wide)], height: 10 },
      { cells: [label('申请内容'), field(pieces.join('\n'), wide)], height: 30 },
      { cells: [label('形式要求'), field(wishes.join('、'), wide)], height: 10 },
      {
        cells: [
          label('缺少、不明确的内容'),
          field(lacking.length > 0 ? lacking.map((one) => lackingTexts[one]).join('；') : '无', wide),
        ],
        height: 12,
      },
      {
        cells: [label('承办单位'), field(unit), label('答复期限'), field(dayText(replyDueOn))],
        height: 10,
      },
      { cells: [label('登记人'), field(registrar), label('登记日期'), field(formatDay(on))], height: 10 },
      { cells: [label('备注'), field(note, wide)], height: 14 },
    ],
  });
}
