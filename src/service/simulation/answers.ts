import { findAnswersFault } from '../../case/answers/answer-fault.ts';
import { missingEvidence } from '../../case/answers/required-evidence.ts';
import type { PieceAnswer } from '../../case/event/draft.ts';
import type { Evidence, EvidenceKind } from '../../case/event/evidence.ts';
import { addDays } from '../../law/plain-date.ts';
import { type RefusalGround, type ReplyKind, refusalGrounds } from '../../law/reply/reply-kind.ts';
import type { Desk } from './desk.ts';
import { county, otherOrgans } from './words/places.ts';
import { words } from './words/texts.ts';

/** What a partly disclosed piece may hold back without anybody being asked. */
const partlyWithheld: readonly RefusalGround[][] = [
  [],
  [],
  ['internalAffairs'],
  ['processInformation'],
  ['enforcementFile'],
];

/** Replies that are of the whole application and not of a piece. */
const ofWhole: readonly ReplyKind[] = [
  'repeated',
  'excessive',
  'petition',
  'unclearAfterCorrection',
  'reissue',
];

function answerOf(desk: Desk, piece: string, reply: PieceAnswer['reply'], isFirst: boolean): PieceAnswer {
  const { chance, state } = desk;
  const ground = refusalGrounds.find((one) => one === reply);
  const isAsked =
    isFirst && state.consultations.some((one) => one.answer?.answer === 'objects' && !one.overriddenOn);
  const partly: RefusalGround[] = isAsked ? ['thirdPartyRights'] : [...chance.one(partlyWithheld)];
  const withheld = ground ? [ground] : reply === 'partlyDisclosed' ? partly : [];
  return { piece, reply, withheld, reasons: words.answerReasons };
}

/** 逐项答复: the first piece as the matter is meant to end, the others like it or simply. */
function answersOf(desk: Desk, reply: PieceAnswer['reply']): PieceAnswer[] {
  const { chance, state } = desk;
  const isMixed = !ofWhole.includes(reply) && chance.is(0.4);
  return state.pieces.map(({ id }, at) => {
    const simple = chance.one(['disclosed', 'notExisting', 'notResponsible'] as const);
    return answerOf(desk, id, at > 0 && isMixed ? simple : reply, at === 0);
  });
}

/** 能够成立的答复, with the evidence put on file first. What was meant but cannot stand becomes “不存在”. */
export async function standingAnswers(desk: Desk, meant: PieceAnswer['reply']): Promise<PieceAnswer[]> {
  const wished = answersOf(desk, meant);
  await putOnFile(desk, wished);
  const { setting } = desk.bureau;
  if (!findAnswersFault(desk.state, wished, setting)) return wished;
  const simple = desk.state.pieces.map(({ id }) => answerOf(desk, id, 'notExisting', false));
  await putOnFile(desk, simple);
  return simple;
}

async function putOnFile(desk: Desk, answers: readonly PieceAnswer[]): Promise<void> {
  for (const answer of answers) {
    for (const kind of missingEvidence(desk.state, answer)) {
      const like = answers.filter((one) => missingEvidence(desk.state, one).includes(kind));
      const facts = { pieces: like.map(({ piece }) => piece), evidence: evidenceOf(desk, kind) };
      await desk.tryTo({ act: 'recordEvidence', facts });
    }
  }
}

function evidenceOf(desk: Desk, kind: EvidenceKind): Evidence {
  const { chance, today, bureau, state } = desk;
  const text = state.pieces[0]?.text ?? '';
  switch (kind) {
    case 'search': {
      const searchedBy = bureau.staff.officer('handler', state.assigned?.unit).name;
      const where = ['综合档案室', '业务系统'];
      return { kind, searchedBy, where, keywords: [text.slice(0, 6)], searchedOn: today, result: 'notFound' };
    }
    case 'secretMark':
      return { kind, level: 'secret', determinedOn: addDays(today, -900), term: { years: 10 } };
    case 'legalProhibition':
      return { kind, law: '《中华人民共和国档案法》', article: '第二十八条' };
    case 'riskAssessment':
      return {
        kind,
        endangers: ['socialStability'],
        consulted: [`${county}公安局`],
        harm: '公开可能引发群体性事件。',
      };
    case 'thirdPartyHarm':
      return { kind, interest: 'tradeSecret', harm: '公开会使其报价为竞争者所知。' };
    case 'internalAffairs':
      return { kind, category: 'workflow', fact: '属于本机关内部的工作流程。' };
    case 'processInformation':
      return { kind, category: 'requestReport', madeBeforeDecision: true, noDutyToPublish: true };
    case 'enforcementFile':
      return { kind, file: '违法占地案卷', contains: 'inquiryRecord', noDutyToPublish: true };
    case 'publicSource':
      return { kind, where: `https://www.example.com/zwgk/${chance.whole(1000, 9999)}.html` };
    case 'supply':
      return {
        kind,
        form: chance.one(['纸质复印件', '电子文档']),
        route: chance.one(['邮寄', '自行领取', '电子邮件']),
        suppliedOn: desk.workingDay(chance.whole(0, 5)),
      };
    case 'accessRule':
      return { kind, law: '《不动产登记暂行条例》', article: '第二十七条' };
    case 'otherOrgan':
      return {
        kind,
        because: '该信息由其他机关制作并负责公开。',
        name: chance.one(otherOrgans),
        contact: '0999-5500000',
      };
    case 'processingNeeded':
      return { kind, because: '没有现成的统计，需要逐份汇总、分析。' };
    case 'talk':
      return { kind, on: today, means: 'phone', text: words.talk };
    case 'petitionContent':
      return { kind, because: '实质是反映问题、要求处理。', channel: '信访渠道' };
    case 'priorReply':
      return priorReplyOf(desk);
    case 'publication':
      return { kind, title: `${county}年鉴`, howToGet: '县图书馆可以借阅。' };
    case 'alreadyObtained':
      return { kind, what: text };
  }
}

/** The earlier reply to the same applicant, or one from before the register was begun. */
function priorReplyOf({ bureau, applicant, today, chance }: Desk): Evidence {
  const prior = bureau.answered.find((one) => one.applicant === applicant);
  const old = `${bureau.setting.marks.reply}〔${Number(today.slice(0, 4)) - 2}〕${chance.whole(1, 90)}号`;
  const repliedOn = prior?.repliedOn ?? addDays(today, -500);
  return { kind: 'priorReply', number: prior?.number ?? old, repliedOn };
}
