import { plainDate } from '../../../src/law/plain-date.ts';
import type { Typed } from '../../../src/report/draft/typed.ts';

/** 云岭县自然资源局自填的内容, complete. */
export const typedParts: Typed = {
  cells: {
    'proactive.regulations.issued': 0,
    'proactive.regulations.repealed': 0,
    'proactive.regulations.inForce': 0,
    'proactive.normativeDocuments.issued': 2,
    'proactive.normativeDocuments.repealed': 1,
    'proactive.normativeDocuments.inForce': 9,
    'proactive.licences.decisions': 316,
    'proactive.penalties.decisions': 27,
    'proactive.coercion.decisions': 0,
    'proactive.fees.amount': 566.53,
  },
  parts: {
    one: {
      opening: '一年来，我局围绕国土空间规划、耕地保护、不动产登记推进公开，方便群众办事和监督。',
      proactive:
        '全年主动公开政府信息420条，其中，通过门户网站公开260条，微信公众号发布160条。制发行政规范性文件2件，废止行政规范性文件1件，现行有效行政规范性文件9件。',
      management: '修订政府信息公开指南，对拟公开的内容逐件登记保密审查意见。',
      platform: '门户网站设置政府信息公开专栏，按季度检查栏目更新，及时修复失效链接。',
      supervision: '局政务公开领导小组每半年听取一次汇报，组织业务培训2次，主动接受社会评议。',
    },
    five: '（一）存在的主要问题。政策解读形式比较单一，图表和视频解读不够；部分股室公开的及时性有待提高。\n（二）改进情况。针对上述问题，制定解读计划，重要文件同步配发图解；建立公开时限提醒机制，每月通报各股室更新情况。',
    six: '没有其他需要报告的事项。',
  },
  contact: '如有疑问，请与云岭县自然资源局办公室联系，电话：0999-1234567。',
  signedOn: plainDate('2027-01-18'),
};
