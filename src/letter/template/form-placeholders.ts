import { organPlaceholders, 网上答复 } from './letter-placeholders.ts';
import { block, inline, maybe } from './placeholder.ts';

const form = {
  ...organPlaceholders,
  详细联系方式: maybe('工作机构的名称、地址、邮编、电话、传真、邮箱、网址、办公时间，有什么写什么'),
  表格: block('由系统填写的表格'),
};

/** 表单的占位符: the table is the system's; what stands around it may be worded. */
export const formPlaceholders = {
  applicationForm: form,
  registrationForm: form,
  consultationSlip: { ...form, 征求意见书文号: maybe('所答复的征求意见书的文号'), 网上答复 },
  withdrawalNotice: {
    ...form,
    登记号: inline('申请的登记号'),
    自称: inline('本人或者本单位'),
    到达日期: inline('提交、到达之日'),
    申请内容: inline('申请公开的内容；多项的写明项数'),
    撤回日期: inline('撤回申请之日'),
    撤回方式: inline('书面、口头、网上'),
    撤回说明: maybe('申请人的说明'),
  },
  serviceProof: form,
  reviewSheet: form,
  secrecySheet: form,
  publicationTransfer: form,
  fileCatalogue: form,
};
