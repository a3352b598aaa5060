/** 答复: its number and day, what was decided on each piece, what can be downloaded, and the remedies as the letter words them. */
import type { CaseState, Reply } from '../../../case/state.ts';
import { formatDay } from '../../../law/plain-date.ts';
import { replyRules } from '../../../law/reply/reply-kind.ts';
import { remedyBlocks } from '../../../letter/blocks/remedy.ts';
import { defaultTemplates } from '../../../letter/template/default-templates.ts';
import type { TrackedCase } from '../../../service/intake/intake.ts';
import { FileList } from '../file-list.tsx';
import { Pairs } from '../pairs.tsx';
import { organPath, type PortalOrgan } from '../portal-organ.ts';

export interface ReplyPanelProps {
  organ: PortalOrgan;
  tracked: TrackedCase;
  /** 答复书 can be downloaded here. */
  hasLetter: boolean;
}

export function ReplyPanel({ organ, tracked, hasLetter }: ReplyPanelProps) {
  const { state, files } = tracked;
  const reply = findServedReply(state);
  if (!reply?.repliedOn) return null;
  const supplied = files.filter(({ purpose }) => purpose === 'supplied');
  return (
    <section aria-labelledby="reply">
      <h2 id="reply">答复</h2>
      <Pairs
        pairs={[
          ['答复书文号', reply.documentNumber],
          ['成文日期', formatDay(reply.issuedOn)],
          ['送达日期', formatDay(reply.repliedOn)],
        ]}
      />
      <ol class="pieces">
        {reply.answers.map(({ piece, reply: kind }) => (
          <li key={piece}>
            <span class="typed">{state.pieces.find(({ id }) => id === piece)?.text ?? piece}</span>
            <br />
            <strong>{replyRules[kind].term}</strong>
          </li>
        ))}
      </ol>
      {hasLetter && (
        <p class="actions no-print">
          <a class="button" href={organPath(organ, '/track/reply')}>
            下载答复书
          </a>
        </p>
      )}
      {supplied.length > 0 && (
        <>
          <h3>提供的信息</h3>
          <FileList
            files={supplied}
            address={({ id }) => organPath(organ, `/track/file/${encodeURIComponent(id)}`)}
          />
        </>
      )}
      <h3>不服答复的救济途径</h3>
      {remedyTexts(organ, reply, state).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

/** The last one that went out, whatever is being handled again since. */
function findServedReply({ rounds }: CaseState): Reply | undefined {
  return rounds.map(({ reply }) => reply).findLast((reply) => reply?.repliedOn);
}

/** The same words as in the letter. */
function remedyTexts(organ: PortalOrgan, reply: Reply, { electronicService }: CaseState): string[] {
  const { blocks } = remedyBlocks(
    {
      decisions: reply.answers.map(({ reply: kind, withheld }) => ({ kind, withheld })),
      on: reply.issuedOn,
      organ: { name: organ.name, ...organ.setting },
      servedElectronically: organ.setting.remedies.reconsiderationOnline !== undefined && electronicService,
      subject: '本答复',
      paper: '答复书',
    },
    defaultTemplates,
  );
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
