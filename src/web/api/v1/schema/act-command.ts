/** 办理命令 as JSON: one form for each act, from the schemas that read it. */
import { z } from 'zod';
import { type ActName, actNames, acts } from '../../../../case/acts/acts.ts';
import { caseCommandSchema } from '../../../../service/case/parse-case-command.ts';
import { named, namedSchemas } from './named.ts';

/** 所见版本: an act on what somebody else has changed meanwhile is refused. */
export const Version = z.int().min(1);

function formOf(act: ActName) {
  const form = caseCommandSchema(act).extend({ version: Version });
  return named(`Act.${act}`, acts[act].term, form);
}

const [first, ...rest] = actNames.map(formOf);
if (!first) throw new Error('no acts');

/** For the document: `parseCaseCommand` reads it. */
export const ActForm = z.union([first, ...rest]);

namedSchemas.add(ActForm, {
  id: 'Act',
  description: '办理一个动作：act 选定动作，facts 为其事实',
  discriminator: { propertyName: 'act' },
});
