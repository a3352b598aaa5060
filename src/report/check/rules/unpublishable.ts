/** W07、W08 不得公开的内容: personal data and secret marks. */
import type { Matter } from '../matter.ts';
import type { Failing, Rule } from '../rule.ts';
import { around, narrativeParts } from './parts.ts';
import { findPersonalData } from './personal-data.ts';

function personalData(matter: Matter): Failing[] {
  return matter.chapters.flatMap(({ number, plain: { text } }) =>
    findPersonalData(text).map(({ name, isSure, index, length }) => ({
      message: `正文出现${name}，公开前应删去。`,
      severity: isSure ? ('error' as const) : ('warning' as const),
      status: isSure ? ('fail' as const) : ('uncertain' as const),
      cells: [`chapter.${number}`],
      evidence: `${text.slice(Math.max(0, index - 10), index)}${'*'.repeat(length)}`,
    })),
  );
}

const secretMark = /(?:秘密|机密|绝密)★|(?:^|[\n。])(?:内部资料|内部文件|注意保存|不得外传)/;

const secretHint = /★|内部资料|内部文件|注意保存|不得外传/;

function secretMarks(matter: Matter): Failing[] {
  if (!secretHint.test(matter.all)) return [];
  return narrativeParts(matter).flatMap(({ place, text }) => {
    const found = secretMark.exec(text);
    return found
      ? [
          {
            message: `出现密级或内部标志“${found[0].trim()}”，不得公开。`,
            cells: [place],
            evidence: around(text, found.index, found[0].length),
          },
        ]
      : [];
  });
}

/** W07, W08. */
export const unpublishableRules: Rule[] = [
  {
    id: 'W07',
    basis: '《中华人民共和国个人信息保护法》',
    severity: 'error',
    editions: 'any',
    about: '正文没有个人信息',
    find: personalData,
  },
  {
    id: 'W08',
    basis: '《中华人民共和国保守国家秘密法》',
    severity: 'error',
    editions: 'any',
    about: '没有密级和内部标志',
    find: secretMarks,
  },
];
