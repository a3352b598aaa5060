/** 申请表的内容, in the words of the form. */
import {
  applicantKinds,
  organizationCategories,
  supplyForms,
  supplyRoutes,
} from '../../../case/application/application-fields.ts';
import type { ReadApplication } from '../../../case/application/read-application.ts';
import type { Pair } from '../pairs.tsx';

const none = '（未填写）';

function pair(term: string, text: string): Pair {
  return [term, text === '' ? none : text];
}

function labelOf(options: readonly { value: string; label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

export function applicantPairs({ name, category, details }: ReadApplication): Pair[] {
  const who =
    details.kind === 'person'
      ? [pair('姓名', name), pair('证件名称', details.documentKind), pair('证件号码', details.documentNumber)]
      : [
          pair('名称', name),
          pair('组织类别', labelOf(organizationCategories, category)),
          pair('统一社会信用代码', details.creditCode),
          pair('法定代表人或者负责人', details.representative),
          pair('联系人', details.contactPerson),
        ];
  return [
    pair('申请人类型', labelOf(applicantKinds, details.kind)),
    ...who,
    pair('联系电话', details.phone),
    pair('电子邮箱', details.email),
    pair('通信地址', details.address),
    pair('邮政编码', details.postcode),
    ...(details.agent === undefined ? [] : [pair('代理人', details.agent)]),
  ];
}

export function supplyPairs({ details: { supply }, electronicService }: ReadApplication): Pair[] {
  return [
    pair('载体形式', labelOf(supplyForms, supply.form)),
    pair('获取途径', labelOf(supplyRoutes, supply.route)),
    pair('无法按指定方式提供时', supply.acceptsOther ? '可以接受其他方式' : '不接受其他方式'),
    pair('电子送达', electronicService ? '同意' : '不同意'),
  ];
}
