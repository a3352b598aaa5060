import { block, inline, maybe, must } from './placeholder.ts';

export const organPlaceholders = {
  机关全称: inline('本机关的全称'),
  工作机构: inline('政府信息公开工作机构的名称'),
  联系方式: maybe('工作机构的名称、地址、电话，有什么写什么'),
};

/** Where the consulted one may answer without paper. */
export const 网上答复 = maybe('凭文号和查询码在网上答复的办法；没有查询码的不写');

const ofMatter = {
  登记号: inline('申请的登记号'),
  收到日期: inline('收到申请之日'),
  提交方式: inline('当面提交、邮寄、平常信函、互联网、传真、口头'),
  补正日期: maybe('收到补正之日'),
  申请内容: inline('申请公开的内容；只有一项的写明内容，多项的写明项数'),
};

const toApplicant = {
  ...organPlaceholders,
  ...ofMatter,
  申请人: inline('申请人的姓名或者名称'),
  称谓: inline('你（自然人）或者你单位（法人、其他组织）'),
};

const 依据 = must('所依据的条、款、项，按成文日期有效的规定填写');
const 救济告知 = block('行政复议、行政诉讼的途径和期限，依答复类型和日期填写');
const 附件 = block('随文附送的材料；没有的不印');

/** 各类告知书、答复书、函的占位符. Matters are told to others without the applicant's name. */
export const letterPlaceholders = {
  receipt: {
    ...organPlaceholders,
    登记号: must('申请的登记号'),
    申请人: inline('申请人的姓名或者名称'),
    称谓: inline('你（自然人）或者你单位（法人、其他组织）'),
    提交方式: ofMatter.提交方式,
    申请内容: ofMatter.申请内容,
    到达日期: must('提交、到达之日'),
    收到日期: maybe('收到申请之日；双方确认之前没有'),
    待确认: maybe('须双方确认的说明；已经收到的没有'),
    答复期限: maybe('答复期限届满之日'),
    查询码: maybe('网上查询办理情况的查询码'),
  },
  correctionNotice: {
    ...toApplicant,
    依据,
    补正事项: block('缺少或者不明确的内容，逐项列出'),
    补正说明: must('对申请人的指导和释明'),
    补正期限: must('给申请人的合理期限'),
    补正截止日期: maybe('期限的最后一天；送达之日未知的没有'),
  },
  reasonsNotice: {
    ...toApplicant,
    依据,
    申请数量: must('数量、频次的统计'),
    说明期限: must('给申请人的期限'),
    说明截止日期: maybe('期限的最后一天；送达之日未知的没有'),
  },
  extensionNotice: {
    ...toApplicant,
    依据,
    延长理由: must('不能如期答复的理由'),
    延长期限: inline('延长的工作日数'),
    原答复期限: maybe('原答复期限届满之日'),
    新答复期限: must('延长后的答复期限届满之日'),
  },
  delayNotice: {
    ...toApplicant,
    依据,
    延迟理由: must('理由合理而不能如期答复的原因'),
    答复日期: must('确定的合理期限'),
  },
  consultationLetter: {
    ...organPlaceholders,
    登记号: ofMatter.登记号,
    收到日期: ofMatter.收到日期,
    称谓: inline('你或者你单位'),
    依据,
    征求内容: must('征求意见的信息'),
    答复期限: must('15个工作日'),
    网上答复,
    附件,
  },
  consultationNotice: {
    ...toApplicant,
    依据,
    被征求方: inline('第三方、共同制作机关或者其他机关，不写名称'),
    发出日期: inline('征求意见书发出之日'),
  },
  coMakerLetter: {
    ...organPlaceholders,
    登记号: ofMatter.登记号,
    收到日期: ofMatter.收到日期,
    称谓: inline('你或者你单位'),
    依据,
    征求内容: must('征求意见的信息'),
    征求缘由: inline('共同制作，或者公开前需要征求意见'),
    答复期限: must('答复的工作日数'),
    逾期后果: must('逾期不答复的后果：共同制作机关视为同意公开，其他机关由本机关决定'),
    网上答复,
    附件,
  },
  disclosureNotice: {
    ...organPlaceholders,
    登记号: ofMatter.登记号,
    收到日期: ofMatter.收到日期,
    称谓: inline('你或者你单位'),
    依据,
    公开内容: must('决定公开的信息'),
    公共利益理由: must('不公开会对公共利益造成重大影响的理由'),
    救济告知,
  },
  assistanceLetter: {
    ...organPlaceholders,
    ...ofMatter,
    协办事项: must('请求协助的事项'),
    办理期限: maybe('请求答复的日期'),
  },
  feeNotice: {
    ...toApplicant,
    依据,
    计费标准: must('按件或者按量，以及件次、页数'),
    计费明细: block('各档的数量、标准、金额'),
    金额: must('应缴金额'),
    金额大写: inline('应缴金额的大写'),
    缴费期限: must('收到通知书次日起20个工作日'),
    缴费截止日期: maybe('期限的最后一天；送达之日未知的没有'),
    缴费方式: must('机关设置的缴费方式'),
  },
  recordCorrectionNotice: { ...toApplicant, 依据, 处理结果: block('核实和处理的结果'), 救济告知 },
  recordTransferLetter: {
    ...toApplicant,
    依据,
    转送事项: must('申请更正的记录和理由'),
    附件,
  },
  suggestionNotice: { ...toApplicant, 依据, 处理结果: block('是否采纳和理由') },
  reply: {
    ...toApplicant,
    重新处理的依据: maybe('复议决定、判决等；首次办理的没有'),
    一并答复的登记号: maybe('一并答复的其他申请；没有的不写'),
    逐项答复: block('每一项申请内容的答复'),
    附件,
    救济告知,
  },
  endingNotice: { ...toApplicant, 处理结果: block('不再处理的原因和依据'), 救济告知 },
};
