/** Ways of saying it that offices use: right sentences raise nothing, one wrong figure in them is found. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { report2021, withCells, withChapter } from '../fixture-report.ts';
import { said } from './said.ts';

/** 复议 维持3、纠正1、其他2、未审结1；直接起诉 维持2、未审结1；复议后起诉 维持1、其他1。 */
const good = withCells(report2021(), {
  'reconsideration.upheld': 3,
  'reconsideration.corrected': 1,
  'reconsideration.other': 2,
  'reconsideration.pending': 1,
  'reconsideration.total': 7,
  'litigation.direct.upheld': 2,
  'litigation.direct.pending': 1,
  'litigation.direct.total': 3,
  'litigation.afterReconsideration.upheld': 1,
  'litigation.afterReconsideration.other': 1,
  'litigation.afterReconsideration.total': 2,
});

const remedies = '信息公开行政复议7件，行政诉讼5件。';

/** Part one with these words on applications (新收30、上年2、办结31、结转1). */
function telling(applications: string): Report {
  const text = `（一）主动公开情况。全年主动公开政府信息420条。
（二）依申请公开情况。${applications}
（三）政府信息管理情况。坚持先审查、后公开。
（四）政府信息公开平台建设情况。维护网站专栏。
（五）监督保障情况。每季度检查一次。`;
  return withChapter(good, 1, { text });
}

/** What is said of the narrative against tables, sums and years. */
function told(report: Report): string[] {
  return said(report).filter((one) => /^[TF]/.test(one));
}

describe('复议诉讼的各种写法', () => {
  test.each<[words: string, expected: string[]]>([
    ['行政复议、行政诉讼分别为7件、5件。', []],
    ['行政复议、行政诉讼分别为7件、6件。', ['T07 error']],
    ['行政复议：维持3件，纠正1件，其他结果2件，尚未审结1件。行政诉讼：维持3件，其他1件，尚未审结1件。', []],
    ['行政复议：维持4件，纠正1件，其他结果2件，尚未审结1件。行政诉讼5件。', ['T09 error']],
    ['行政诉讼未经复议直接起诉的：总计3件；复议后起诉的：总计2件。行政复议7件。', []],
    ['行政复议7件（含上年结转1件），其中维持3件、责令重新答复1件、终止2件、正在审理1件；行政诉讼5件。', []],
    ['行政复议7件，其中维持3件，撤销1件，申请人撤回2件，在审1件；行政诉讼5件。', []],
    ['行政复议7件，其中维持2件，驳回1件，纠正1件，其他2件，未审结1件；行政诉讼5件。', []],
    ['行政复议7件，其中撤销2件；行政诉讼5件。', ['T09 warning']],
    ['行政诉讼一审3件，二审2件。行政复议7件。', []],
    ['全年办理行政复议案件26件，其中信息公开类7件；行政诉讼案件31件，其中信息公开类5件。', []],
    ['全年办理行政复议案件26件，其中信息公开类8件；行政诉讼5件。', ['T06 error']],
    ['作为复议机关收到行政复议申请60件，审结58件。被申请行政复议7件，被提起行政诉讼5件。', []],
    ['行政复议7件（上年同期9件），行政诉讼5件。', []],
  ])('%s', (words, expected) => {
    expect(told(telling(`新收政府信息公开申请30件。${words}`))).toEqual(expected);
  });
});

describe('别的年度', () => {
  test.each<[words: string, expected: string[]]>([
    ['2021年至2023年，共收到政府信息公开申请81件。其中2023年30件。', []],
    ['近三年共收到政府信息公开申请81件。', []],
    ['上年收到政府信息公开申请25件，本年收到30件。', []],
    ['收到政府信息公开申请30件（上年度25件）。', []],
    ['2023年收到政府信息公开申请31件。', ['T01 error']],
  ])('%s', (words, expected) => {
    expect(told(telling(`${words}${remedies}`))).toEqual(expected);
  });
});
