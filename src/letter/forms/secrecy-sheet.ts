import type { SecrecyQuestion, SecrecySheetFacts } from '../facts/form.ts';
import type { Filled } from '../template/fill.ts';
import { dayText } from '../values/matter-values.ts';
import { centred, choices, field, head, label, tableBlock } from './cell.ts';
import { opinionRows } from './opinion-rows.ts';

const questions: Record<SecrecyQuestion, string> = {
  marked: '载体是否标有密级，或者标密文件的内容是否被引用',
  secretScope: '内容是否属于国家秘密及其密级具体范围的规定所列事项',
  workSecret: '内容是否属于工作秘密',
  aggregated: '与已公开的信息汇集后是否可能推断出国家秘密',
  thirdParty: '内容是否含有商业秘密、个人隐私',
  doubtful: '是否不能确定，需要报有关主管部门或者保密行政管理部门确定',
};
const questionOrder: SecrecyQuestion[] = [
  'marked',
  'secretScope',
  'workSecret',
  'aggregated',
  'thirdParty',
  'doubtful',
];
const conclusions: Record<NonNullable<SecrecySheetFacts['conclusion']>, string> = {
  disclose: '可以公开',
  disclosePartly: '删除后公开',
  withhold: '不予公开',
  refer: '报请确定',
};

/** 保密审查单 (条例 Art. 17): name of the information, the questions put, the conclusion, the opinions. */
export function secrecyTable({
  matterNumber,
  information,
  findings,
  conclusion,
  opinions,
}: SecrecySheetFacts): Filled {
  const wide = { colspan: 3 };
  return tableBlock({
    caption: '政府信息公开保密审查单',
    widths: [18, 40, 18, 24],
    headerRows: 0,
    rows: [
      { cells: [label('信息名称'), field(information.title, wide)], height: 12 },
      {
        cells: [label('文号'), field(information.documentNumber), label('申请登记号'), field(matterNumber)],
        height: 10,
      },
      {
        cells: [
          label('制作机关'),
          field(information.maker),
          label('形成日期'),
          field(dayText(information.madeOn)),
        ],
        height: 10,
      },
      {
        cells: [
          label('审查事项', { rowspan: questionOrder.length + 1 }),
          head('问题', { colspan: 2 }),
          head('审查结果'),
        ],
        height: 8,
      },
      ...questionOrder.map((question) => ({
        cells: [field(questions[question], { colspan: 2 }), centred(yesOrNo(findings[question]))],
        height: 10,
      })),
      {
        cells: [
          label('审查结论'),
          field(
            choices(
              conclusions,
              [['disclose', 'disclosePartly', 'withhold', 'refer']],
              conclusion ? [conclusion] : [],
            ),
            wide,
          ),
        ],
        height: 10,
      },
      ...opinionRows(opinions, 3),
    ],
  });
}

function yesOrNo(answer: boolean | undefined): string {
  return `${answer === true ? '■' : '□'}是　${answer === false ? '■' : '□'}否`;
}
