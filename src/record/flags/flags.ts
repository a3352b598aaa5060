import { isPolicy } from '../content/about.ts';
import type { Content } from '../content/content.ts';
import { passagesOf } from '../content/passage.ts';
import type { Reckoning } from '../context.ts';
import { getRule } from '../office.ts';
import type { RecordState } from '../state.ts';
import { type Flag, flag } from './flag.ts';
import { mapFlags } from './maps.ts';
import { metadataFlags } from './metadata.ts';
import { personalFlags } from './personal-data.ts';
import { wordingFlags } from './wording.ts';

/**
 * 发布前的提示: what a person should see before the text goes out, in the order of its parts. Of what is not made public only the
 * metadata is looked at. `links`: those of the record. A mark of secrecy is no flag: it is refused (`findClassifiedMark`).
 */
export function flagsOf(content: Content, reckoning: Reckoning, links: RecordState['links'] = []): Flag[] {
  const about = metadataFlags(content, reckoning);
  if (content.disclosure.kind !== 'proactive') return about;
  const rules = getRule(reckoning.office, 'wording', reckoning.today);
  const texts = passagesOf(content).flatMap((passage) => [
    ...personalFlags(passage),
    ...wordingFlags(passage, rules),
  ]);
  const own = isPolicy(content.about) && content.source.kind === 'original';
  const interpreted = links.some(({ relation }) => relation === 'interpretation');
  const uninterpreted =
    own && !interpreted ? [flag('no-interpretation', { place: { part: 'metadata' } }, {})] : [];
  return [...about, ...texts, ...mapFlags(content), ...uninterpreted];
}
