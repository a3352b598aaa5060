import type { PieceAnswer } from '../../case/event/draft.ts';
import type { RefusalGround } from '../../law/reply/reply-kind.ts';
import { inline, maybe, must, type Placeholder } from './placeholder.ts';

const answer = {
  所申请的信息: must('只有一项的为“上述信息”，多项的为“该项信息”，小标题已写明内容'),
  称谓: inline('你或者你单位'),
  依据: must('所依据的条、款、项'),
};

/** 不予公开: each is used for a whole piece, and for the withheld part of a partial disclosure. */
const refusal = {
  对象: must('上述信息、该项信息，部分公开的为“其中不予公开的部分”'),
  称谓: inline('你或者你单位'),
  依据: must('第三十六条第三项和第十四至十六条'),
};

const 理由 = maybe('承办人写的理由');
const 第三方意见 = maybe('征求第三方意见的结果');

const supply = {
  提供形式: must('纸质、电子文档等'),
  提供途径: must('当面领取、邮寄、电子邮箱等'),
  提供时间: must('于某日提供，或者随本答复书提供'),
};

/** 各类答复的用语: one a kind; the seven grounds serve partial disclosures too. */
const answers = {
  'answer.alreadyPublic': { ...answer, 公开位置: must('网址、栏目、公报期号等') },
  'answer.disclosed': { ...answer, ...supply, 第三方意见 },
  'answer.partlyDisclosed': {
    ...answer,
    ...supply,
    第三方意见,
    不予公开的内容: maybe('概括写明；含国家秘密的不写'),
    理由,
  },
  'answer.stateSecret': { ...refusal, 密级: must('绝密、机密、秘密'), 保密期限: must('年限或者截止日期') },
  'answer.forbiddenByLaw': { ...refusal, 禁止条文: must('法律、行政法规的名称和条文'), 理由 },
  'answer.endangersSecurityOrStability': {
    ...refusal,
    危及事项: must('国家安全、公共安全、经济安全、社会稳定'),
    理由,
  },
  'answer.thirdPartyRights': {
    ...refusal,
    第三方权益: must('商业秘密、个人隐私或者其他合法权益'),
    第三方意见,
    理由,
  },
  'answer.internalAffairs': { ...refusal, 内部事务: must('人事管理、后勤管理、内部工作流程'), 理由 },
  'answer.processInformation': {
    ...refusal,
    过程性信息: must('讨论记录、过程稿、磋商信函、请示报告'),
    理由,
  },
  'answer.enforcementFile': { ...refusal, 案卷材料: must('案卷中的哪一类材料'), 理由 },
  'answer.administrativeInquiry': { ...answer, 特别规定: must('法律、行政法规的名称和条文') },
  'answer.notExisting': {
    ...answer,
    检索情况: must('检索的时间、范围、关键词'),
    灭失情况: maybe('曾经制作或者获取而已销毁、遗失的说明'),
  },
  'answer.notResponsible': {
    ...answer,
    不负责的理由: must('不由本机关负责公开的理由'),
    负责机关: maybe('负责公开的机关及其联系方式'),
  },
  'answer.wouldNeedCreation': { ...answer, 加工说明: must('需要怎样加工、分析') },
  'answer.unclearAfterCorrection': { ...answer, 沟通情况: maybe('与申请人沟通的日期和方式'), 理由 },
  'answer.petition': {
    ...answer,
    内容性质: must('属于信访、投诉、举报的说明'),
    反映渠道: maybe('可以反映的渠道'),
  },
  'answer.repeated': { ...answer, 此前文号: must('此前答复书的文号'), 此前日期: must('此前答复的日期') },
  'answer.publishedMaterial': { ...answer, 出版物: must('出版物的名称'), 获取途径: maybe('获取的途径') },
  'answer.excessive': { ...answer, 理由: must('申请人的理由不合理的说明') },
  'answer.reissue': {
    所申请的信息: answer.所申请的信息,
    称谓: answer.称谓,
    已获取的信息: must('申请人已经获取的信息'),
    获取日期: maybe('获取的日期'),
  },
} satisfies Record<`answer.${PieceAnswer['reply'] | RefusalGround}`, Record<string, Placeholder>>;

const ending = {
  称谓: inline('你或者你单位'),
  依据: must('所依据的条文'),
  告知书文号: maybe('此前告知书的文号'),
  告知日期: maybe('申请人收到告知书的日期'),
  截止日期: maybe('期限的最后一天'),
};

const recordCorrection = {
  称谓: inline('你或者你单位'),
  申请内容: inline('申请更正的记录'),
  核实情况: must('核实、更正的情况'),
};

const remedy = {
  对象: must('本答复、本答复第几项'),
  文书: must('答复书或者告知书'),
  依据: inline('行政复议法、行政诉讼法的条文'),
  复议机关: must('复议机关的名称'),
  复议机关地址: maybe('复议机关的地址'),
  复议期限: must('60日'),
  诉讼法院: inline('法院的名称，或者有管辖权的人民法院'),
  起诉期限: must('15日或者6个月'),
};

/** 用语: small wordings that go into the blocks of letters. */
export const wordingPlaceholders = {
  ...answers,
  'ending.correctionLapsed': ending,
  'ending.feeLapsed': ending,
  'ending.otherwiseEnded': { 称谓: ending.称谓, 终止原因: must('终止的原因') },
  'recordCorrection.corrected': recordCorrection,
  'recordCorrection.foundRight': recordCorrection,
  'recordCorrection.forwarded': { ...recordCorrection, 有权机关: must('有权更正的机关') },
  'recordCorrection.referred': { ...recordCorrection, 有权机关: must('有权更正的机关') },
  'suggestion.adopted': {
    称谓: inline('你或者你单位'),
    理由: must('采纳的理由'),
    公开日期: maybe('将要公开的日期'),
  },
  'suggestion.declined': { 称谓: inline('你或者你单位'), 理由: must('不采纳的理由') },
  'remedy.reconsiderationFirst': remedy,
  'remedy.reconsiderationOrLitigation': remedy,
  'remedy.online': { 文书: inline('答复书或者告知书'), 网上复议地址: must('网上申请复议的地址') },
};
