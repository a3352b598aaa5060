/**
 * 叠用词表: words that may rightly stand twice in a row (`一项一项`), and middle characters of words like 面对面, 手把手 whose doubling is
 * only apparent (`面对面对接`). Replaceable data.
 */
export const reduplications: string[] = [
  '研究研究',
  '讨论讨论',
  '了解了解',
  '商量商量',
  '考虑考虑',
  '一个一个',
  '一项一项',
  '一件一件',
  '一条一条',
  '一步一步',
  '一家一家',
  '一户一户',
  '一点一点',
  '一批一批',
  '一次一次',
  '逐条逐条',
  '很多很多',
  '很久很久',
  '非常非常',
];
export const apparentMiddles = '对把贴到打碰靠比连挨帮带联';
