import { findClassifiedMarkInText } from './classified-mark.ts';
import { personalFlags } from './personal-data.ts';

/** 不得公开的内容 in words that are shown as they are written (撤下的理由、更正说明): personal data, masked, or a mark of secrecy. */
export function findSensitive(text: string): string | undefined {
  const [personal] = personalFlags({ place: { part: 'metadata' }, text });
  return personal?.found ?? findClassifiedMarkInText(text);
}
