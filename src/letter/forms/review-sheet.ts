import { replyRules } from '../../law/reply/reply-kind.ts';
import type { ReviewSheetFacts } from '../facts/form.ts';
import type { AnswerFacts } from '../facts/reply.ts';
import type { Filled } from '../template/fill.ts';
import { channelText, dayText } from '../values/matter-values.ts';
import { citeTogether, clause } from '../values/phrase.ts';
import { centred, field, head, label, tableBlock } from './cell.ts';
import { opinionRows } from './opinion-rows.ts';

/** Steps that give an opinion on the draft. */
const judging: ReadonlySet<ReviewSheetFacts['opinions'][number]['does']> = new Set([
  'draft',
  'review',
  'sign',
]);

/** 审查呈批单: what was asked, what is proposed for each piece and why, and the opinion of each step. */
export function reviewTable(facts: ReviewSheetFacts): Filled {
  const { applicant, matter, replyDueOn, unit, author, answers, opinions } = facts;
  return tableBlock({
    caption: '政府信息公开审查呈批单',
    widths: [19, 27, 18, 36],
    headerRows: 0,
    rows: [
      {
        cells: [label('登记号'), field(matter.number), label('申请人'), field(applicant.name)],
        height: 9,
      },
      {
        cells: [
          label('收到日期'),
          field(`${dayText(matter.receivedOn)}（${channelText(matter)}）`),
          label('答复期限'),
          field(dayText(replyDueOn)),
        ],
        height: 9,
      },
      { cells: [label('承办单位'), field(unit), label('拟稿人'), field(author)], height: 9 },
      {
        cells: [
          label('申请内容和\n拟答复意见', { rowspan: matter.pieces.length + 1 }),
          head('申请内容'),
          head('拟答复'),
          head('依据和理由'),
        ],
        height: 8,
      },
      ...matter.pieces.map((piece, index) => {
        const own = answers.find(({ answer }) => answer.piece === piece.id);
        return {
          cells: [
            field(`${index + 1}．${piece.text}`),
            centred(own && replyRules[own.answer.reply].term),
            field(own && groundsOf(own)),
          ],
          height: 14,
        };
      }),
      ...opinionRows(
        opinions.filter(({ does }) => judging.has(does)),
        3,
      ),
    ],
  });
}

/** Articles of the reply and of what is withheld, what that is, and the reasons in the words of the draft; of a state secret the articles alone. */
function groundsOf({ answer: { reply, withheld, withheldContent, reasons } }: AnswerFacts): string {
  const basis = [reply, ...withheld].flatMap((kind) => replyRules[kind].basis);
  const isSecret = reply === 'stateSecret' || withheld.includes('stateSecret');
  const kept = clause(withheldContent);
  const words = isSecret ? [] : [kept && `不予公开的内容：${kept}`, clause(reasons)];
  return [citeTogether([...new Set(basis)]), ...words].filter((part) => part).join('\n');
}
