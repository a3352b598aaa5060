import { completedAct } from './act.ts';
import { indexNumberFault, publishBar, timeBar } from './publish-bar.ts';
import { stepRoles } from './waiting-step.ts';

/** 发布: the moment is the server's. The 索引号 is given by the office at the first publication and stays. */
export const publish = completedAct({
  term: '发布',
  event: 'published',
  by: (state) => [...stepRoles(state), 'system'],
  adds: ['contentVersion'],
  complete: ({ indexNumber }, { draft }) => ({ indexNumber, contentVersion: draft?.contentVersion ?? 0 }),
  bar: (state, moment) => publishBar(state, moment) ?? timeBar(state, moment),
  refuse: (state, facts) => indexNumberFault(state, facts),
});
