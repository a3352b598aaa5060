import type { Content } from '../content/content.ts';
import { passagesOf } from '../content/passage.ts';
import { findClassifiedMark } from '../flags/classified-mark.ts';
import type { Reason } from '../reason.ts';

/** 不得存入的内容: marks of secrecy; more than the mark of what is secret; attachments that do not fit. It never becomes an event. */
export function findContentFault(content: Content): Reason | undefined {
  const mark = findClassifiedMark(content);
  if (mark) return { code: 'classified-mark', ...mark };
  return secretFault(content) ?? attachmentFault(content);
}

function secretFault(content: Content): Reason | undefined {
  const { disclosure } = content;
  if (disclosure.kind !== 'withheld') return undefined;
  if (disclosure.ground !== 'stateSecret') {
    return disclosure.secret ? { code: 'secret-elsewhere' } : undefined;
  }
  const beyond = passagesOf(content).some(
    ({ place }) => place.part !== 'title' && place.part !== 'documentNumber',
  );
  return beyond ? { code: 'classified-content' } : undefined;
}

function attachmentFault({ attachments, body }: Content): Reason | undefined {
  const keys = attachments.map(({ key }) => key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) return { code: 'attachment-twice', key: twice };
  const unknown = body.find((block) => block.kind === 'image' && !keys.includes(block.attachment));
  return unknown?.kind === 'image' ? { code: 'unknown-attachment', key: unknown.attachment } : undefined;
}
