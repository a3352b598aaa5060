/** 规则总表, in the order of practice: publication, form, tables, sums, narrative, years, levels, plausibility, wording. */
import type { Rule } from './rule.ts';
import { applicationListRules } from './rules/application-lists.ts';
import { boundRules } from './rules/bounds.ts';
import { cellRules } from './rules/cells.ts';
import { chapterRules } from './rules/chapters.ts';
import { formRules } from './rules/form.ts';
import { growthRules } from './rules/growth.ts';
import { identityRules } from './rules/identities.ts';
import { labelRules } from './rules/labels.ts';
import { levelRules } from './rules/levels.ts';
import { narrativeAgainstTableRules } from './rules/narrative-against-table.ts';
import { narrativeClaimRules } from './rules/narrative-claims.ts';
import { narrativeDenialRules } from './rules/narrative-denials.ts';
import { narrativeSumRules } from './rules/narrative-sums.ts';
import { narrativeYearRules } from './rules/narrative-years.ts';
import { numberingRules } from './rules/numbering.ts';
import { percentRules } from './rules/percents.ts';
import { plausibilityRules } from './rules/plausibility.ts';
import { selfNamingRules } from './rules/self-naming.ts';
import { templateRules } from './rules/template.ts';
import { typingRules } from './rules/typing.ts';
import { unpublishableRules } from './rules/unpublishable.ts';
import { withoutLastRules } from './rules/without-last.ts';
import { wordingRules } from './rules/wording.ts';
import { yearRules } from './rules/years.ts';

export const rules: Rule[] = [
  ...formRules,
  ...chapterRules,
  ...templateRules,
  ...cellRules,
  ...labelRules,
  ...numberingRules,
  ...identityRules,
  ...boundRules,
  ...narrativeAgainstTableRules,
  ...narrativeClaimRules,
  ...narrativeDenialRules,
  ...narrativeSumRules,
  ...applicationListRules,
  ...percentRules,
  ...growthRules,
  ...narrativeYearRules,
  ...yearRules,
  ...withoutLastRules,
  ...levelRules,
  ...plausibilityRules,
  ...wordingRules,
  ...selfNamingRules,
  ...unpublishableRules,
  ...typingRules,
];
