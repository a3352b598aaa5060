import { chineseNumeral } from '../../law/citation.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { findRemedy, type OtherDecision, type Remedy } from '../../law/remedy.ts';
import type { RefusalGround, ReplyKind } from '../../law/reply/reply-kind.ts';
import type { OrganProfile } from '../facts/organ.ts';
import type { Templates } from '../template/default-templates.ts';
import { type Filled, fill } from '../template/fill.ts';
import { citeTogether } from '../values/phrase.ts';

/** 须告知救济的决定: a reply to one piece, or the ending of a matter. */
export interface Decision {
  kind: ReplyKind | OtherDecision;
  withheld: readonly RefusalGround[];
}

interface Telling {
  /** In the order of 第一项, 第二项 …; one alone is simply the paper. */
  decisions: readonly Decision[];
  on: PlainDate;
  organ: OrganProfile;
  servedElectronically: boolean;
  /** What is contested, and what the paper is called. */
  subject: '本答复' | '本告知' | '上述公开决定';
  paper: '答复书' | '告知书';
}

const order = ['reconsiderationFirst', 'reconsiderationOrLitigation'] as const;

/**
 * 救济告知: text by outcome and by the day of the paper. Where pieces differ in their remedy, each text names its own; no text where
 * the law knows none. Served through the internet, the online way follows (行政复议法 Art. 22(2)).
 */
export function remedyBlocks(telling: Telling, templates: Templates): Filled {
  const { decisions, on, organ, subject, paper, servedElectronically } = telling;
  const told = decisions.flatMap(({ kind, withheld }, index) => {
    const remedy = findRemedy(kind, on, withheld);
    return remedy ? [{ remedy, nth: index + 1 }] : [];
  });
  const groups = order.flatMap((kind) => {
    const group = told.filter(({ remedy }) => remedy.kind === kind);
    const [first] = group;
    if (!first) return [];
    const object =
      group.length === decisions.length
        ? subject
        : `${subject}${group.map(({ nth }) => `第${chineseNumeral(nth)}项`).join('、')}`;
    return [fill(templates[`remedy.${kind}`], values(first.remedy, organ, object, paper))];
  });
  const online = servedElectronically && told.some(({ remedy }) => remedy.onlineChannel);
  const channel = { 文书: paper, 网上复议地址: organ.remedies?.reconsiderationOnline };
  const all = online ? [...groups, fill(templates['remedy.online'], channel)] : groups;
  return { blocks: all.flatMap(({ blocks }) => blocks), gaps: all.flatMap(({ gaps }) => gaps) };
}

function values(
  { body, reconsideration, litigation, basis }: Remedy,
  organ: OrganProfile,
  对象: string,
  文书: string,
) {
  const { reconsiderationBody, reconsiderationAddress, court } = organ.remedies ?? {};
  return {
    对象,
    文书,
    依据: citeTogether(basis),
    复议机关: reconsiderationBody ?? body,
    复议机关地址: reconsiderationAddress,
    复议期限: `${reconsideration.value}日`,
    诉讼法院: court ?? '有管辖权的人民法院',
    起诉期限: `${litigation.figure.value}${litigation.unit === 'day' ? '日' : '个月'}`,
  };
}
