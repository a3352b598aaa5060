import type { FactsOf } from './event/event.ts';
import type { Relation } from './event/life.ts';
import { contentOf, type Link, type RecordState } from './state.ts';

/** 关联的名称, and what the one is to the other when seen from there. */
const relations: Record<Relation, { name: string; inverse: Relation }> = {
  policy: { name: '解读的文件', inverse: 'interpretation' },
  interpretation: { name: '相关解读', inverse: 'policy' },
  original: { name: '原件', inverse: 'copy' },
  copy: { name: '转载', inverse: 'original' },
  amends: { name: '修改的文件', inverse: 'amendedBy' },
  amendedBy: { name: '修改本件的文件', inverse: 'amends' },
  repeals: { name: '废止的文件', inverse: 'repealedBy' },
  repealedBy: { name: '废止依据', inverse: 'repeals' },
  meeting: { name: '审议会议', inverse: 'decidedThere' },
  decidedThere: { name: '会议审议的事项', inverse: 'meeting' },
  concern: { name: '回应的事项', inverse: 'response' },
  response: { name: '回应', inverse: 'concern' },
  decisionDraft: { name: '征求意见稿', inverse: 'finalDocument' },
  finalDocument: { name: '正式文件', inverse: 'decisionDraft' },
  consultationResult: { name: '征求意见结果', inverse: 'resultOf' },
  resultOf: { name: '征求意见公告', inverse: 'consultationResult' },
};

export function relationName(relation: Relation): string {
  return relations[relation].name;
}

/** 双向关联: the facts by which the other record is linked back; undefined where the link leads elsewhere. */
export function counterLink(state: RecordState, { id, relation, to }: Link): FactsOf<'linked'> | undefined {
  if (to.kind !== 'record') return undefined;
  const { inverse } = relations[relation];
  const about = contentOf(state)?.about;
  const form = inverse === 'interpretation' && about?.kind === 'interpretation' ? { form: about.form } : {};
  return { id, relation: inverse, to: { kind: 'record', record: state.id }, ...form };
}
