/**
 * 严肃表述表: fixed wordings that must not be changed. Replaceable data; matched as wrong only where nothing right can be meant.
 */
export interface SolemnTerm {
  pattern: RegExp;
  hint: string;
  right: string;
  severity: 'error' | 'info';
  wrong: string;
  fine: string;
}

export const solemnTerms: SolemnTerm[] = [
  {
    pattern: /习近平新时代(?!中国特色社会主义)[^，。；\n]{0,12}/,
    hint: '习近平新时代',
    right: '习近平新时代中国特色社会主义思想',
    severity: 'error',
    wrong: '以习近平新时代特色社会主义思想为指导',
    fine: '以习近平新时代中国特色社会主义思想为指导',
  },
  {
    pattern: /习近平新时代中国特色社会主义(?!思想|经济思想|法治思想|文化思想)[^，。；\n]{0,6}/,
    hint: '习近平新时代中国特色社会主义',
    right: '习近平新时代中国特色社会主义思想',
    severity: 'error',
    wrong: '以习近平新时代中国特色社会主义理论为指导',
    fine: '以习近平新时代中国特色社会主义思想为指导',
  },
  {
    pattern: /习近平总书(?!记)|习近平总(?!书|体)|习进平|习近乎|习近平平/,
    hint: '习',
    right: '习近平总书记',
    severity: 'error',
    wrong: '学习习进平总书记重要讲话',
    fine: '学习习近平总书记重要讲话',
  },
  {
    pattern:
      /(?:一|二|三|五|六)个意识(?=[”"、，])|(?:一|二|三|五)个自信(?=[”"、，])|(?:一|三|四)个维护(?=[”"、，])|(?:一|三|四)个确立(?=[”"、，])/,
    hint: '个',
    right: '“两个确立”“四个意识”“四个自信”“两个维护”',
    severity: 'error',
    wrong: '增强“三个意识”、坚定“四个自信”',
    fine: '增强“四个意识”、坚定“四个自信”',
  },
  {
    pattern: /党的(?:二十大|十九大)届|十九大[一二三四五六七]中全会|二十大[一二三四]中全会/,
    hint: '大',
    right: '党的十九届、二十届×中全会',
    severity: 'error',
    wrong: '学习党的十九大四中全会精神',
    fine: '学习党的十九届四中全会精神',
  },
  {
    pattern: /党的二十大和十九大精神/,
    hint: '二十大和十九大',
    right: '按先后顺序：十九大、二十大',
    severity: 'info',
    wrong: '贯彻党的二十大和十九大精神',
    fine: '贯彻党的十九大和二十大精神',
  },
  {
    pattern: /公开为原则、?，?不公开(?:为|是)例外/,
    hint: '公开为原则',
    right: '以公开为常态、不公开为例外（《条例》第五条）',
    severity: 'info',
    wrong: '按照“公开为原则，不公开为例外”的要求',
    fine: '按照“公开为常态，不公开为例外”的要求',
  },
];
