import type { ApplicantCategory } from '../../case/event/intake.ts';
import type { ApplicationFormFacts } from '../facts/form.ts';
import type { SupplyForm, SupplyRoute } from '../facts/matter.ts';
import type { Filled } from '../template/fill.ts';
import { categoryNames, formNames, routeNames } from '../values/words.ts';
import { choices, dayOrBlank, field, head, label, tableBlock } from './cell.ts';

const organisations: ApplicantCategory[][] = [
  ['commercialEnterprise', 'researchInstitution', 'publicInterestOrganization'],
  ['legalServiceProvider', 'otherOrganization'],
];
const forms: SupplyForm[][] = [['paper', 'electronic', 'disc', 'other']];
const routes: SupplyRoute[][] = [
  ['collect', 'post', 'email', 'fax'],
  ['portal', 'readOnSite', 'other'],
];

/** Rows left for pieces on a blank form. */
const blankPieces = 4;

/** 申请表: the three groups of 条例 Art. 29(2) and no field more: who, what, in which form and by which way. */
export function applicationTable({ filled }: ApplicationFormFacts): Filled {
  const { applicant, pieces = [], wish, appliedOn } = filled ?? {};
  const taken = applicant ? [applicant.category] : [];
  const address = applicant?.postcode
    ? `${applicant.address ?? ''}（邮政编码：${applicant.postcode}）`
    : applicant?.address;
  const numbered = Array.from({ length: Math.max(blankPieces, pieces.length) }, (_, index) => pieces[index]);
  return tableBlock({
    caption: '政府信息公开申请表',
    widths: [11, 20, 24, 17, 28],
    headerRows: 0,
    rows: [
      {
        cells: [
          label('申请人', { rowspan: 5 }),
          label('类别'),
          field(
            `${choices(categoryNames, [['naturalPerson']], taken)}\n法人或者其他组织：\n${choices(categoryNames, organisations, taken)}`,
            { colspan: 3 },
          ),
        ],
        height: 14,
      },
      {
        cells: [label('姓名或者名称'), field(applicant?.name), label('联系电话'), field(applicant?.phone)],
        height: 12,
      },
      {
        cells: [
          label('身份证明名称'),
          field(applicant?.identity?.kind),
          label('证明号码'),
          field(applicant?.identity?.number),
        ],
        height: 12,
      },
      {
        cells: [
          label('联系人\n（组织填写）'),
          field(applicant?.contactPerson),
          label('电子邮箱'),
          field(applicant?.email),
        ],
        height: 12,
      },
      { cells: [label('联系地址\n（邮政编码）'), field(address, { colspan: 3 })], height: 12 },
      {
        cells: [
          label('所需\n政府\n信息', { rowspan: numbered.length + 1 }),
          head('序号'),
          head('名称、文号或者便于查询的其他特征性描述', { colspan: 3 }),
        ],
        height: 8,
      },
      ...numbered.map((piece, index) => ({
        cells: [
          label(String(index + 1)),
          field(piece && `${piece.text}${piece.documentNumber ? `（文号：${piece.documentNumber}）` : ''}`, {
            colspan: 3,
          }),
        ],
        height: 15,
      })),
      {
        cells: [
          label('形式\n要求', { rowspan: 2 }),
          label('提供形式'),
          field(choices(formNames, forms, wish?.forms ?? []), { colspan: 3 }),
        ],
        height: 12,
      },
      {
        cells: [
          label('获取途径'),
          field(
            `${choices(routeNames, routes, wish?.routes ?? [])}\n${wish?.otherAccepted ? '■' : '□'}无法按照上述要求提供的，也可以接受其他方式`,
            { colspan: 3 },
          ),
        ],
        height: 14,
      },
      {
        cells: [
          label('申请人签名或者盖章', { colspan: 2 }),
          field(''),
          label('申请日期'),
          field(dayOrBlank(appliedOn)),
        ],
        height: 14,
      },
    ],
  });
}
