/**
 * 易错词表: wrong wordings met in reports, with the right one. Replaceable data: one entry a line; `wrong` and `fine` are the sentences
 * the tests hold the pattern against.
 */
export interface Confusion {
  pattern: RegExp;
  /** A literal that stands in every match; looked for first, because it is cheap. */
  hint: string;
  right: string;
  wrong: string;
  fine: string;
}

export const confusions: Confusion[] = [
  {
    pattern: /以[^，。；\n]{2,30}在抓手/,
    hint: '在抓手',
    right: '以……为抓手',
    wrong: '以制度建设在抓手',
    fine: '以制度建设为抓手',
  },
  {
    pattern: /重新涉及(?=[^，。；\n]{0,10}(?:栏目|网站|页面|专栏|版面|界面|目录))/,
    hint: '重新涉及',
    right: '重新设计',
    wrong: '重新涉及门户栏目',
    fine: '改革重新涉及多个部门',
  },
  {
    pattern: /截止(?:到)?(?=20\d\d年|目前|当前|\d{1,2}月|年底|本年)/,
    hint: '截止',
    right: '截至',
    wrong: '截止2023年底',
    fine: '申请截止时间为三月',
  },
  { pattern: /布署/, hint: '布署', right: '部署', wrong: '全面布署', fine: '全面部署' },
  { pattern: /部份(?!额)/, hint: '部份', right: '部分', wrong: '部份栏目', fine: '各部份额相同的部分' },
  { pattern: /(?<!相)帐号/, hint: '帐号', right: '账号', wrong: '关停帐号两个', fine: '关停账号两个' },
  {
    pattern: /一如继往|一如即往/,
    hint: '一如',
    right: '一如既往',
    wrong: '一如继往地支持',
    fine: '一如既往地支持',
  },
  { pattern: /再接再励/, hint: '再接再励', right: '再接再厉', wrong: '再接再励', fine: '再接再厉' },
  { pattern: /按步就班/, hint: '按步就班', right: '按部就班', wrong: '按步就班推进', fine: '按部就班推进' },
  { pattern: /因地治宜|因地制益/, hint: '因地', right: '因地制宜', wrong: '因地制益', fine: '因地制宜' },
  { pattern: /迫不急待/, hint: '迫不急待', right: '迫不及待', wrong: '迫不急待', fine: '迫不及待' },
  { pattern: /默守成规/, hint: '默守成规', right: '墨守成规', wrong: '默守成规', fine: '墨守成规' },
  { pattern: /凑效/, hint: '凑效', right: '奏效', wrong: '难以凑效', fine: '难以奏效' },
  {
    pattern: /建立建全|建全(?=[^，。；\n]{0,8}(?:制度|机制|体系))/,
    hint: '建全',
    right: '健全',
    wrong: '建全工作机制',
    fine: '改建全部完成',
  },
  {
    pattern: /以经(?=[按依公办完发])/,
    hint: '以经',
    right: '已经',
    wrong: '以经办结',
    fine: '以经济建设为中心',
  },
  { pattern: /不段(?=[完提加优增改推])/, hint: '不段', right: '不断', wrong: '不段提高', fine: '不断提高' },
  {
    pattern: /在次(?=[^数日年]{0,4}(?:组织|开展|强调|明确))/,
    hint: '在次',
    right: '再次',
    wrong: '会上在次强调',
    fine: '在次日发布',
  },
  {
    pattern: /(?<=及时|按时|主动)攻开|信息攻开/,
    hint: '攻开',
    right: '公开',
    wrong: '信息攻开',
    fine: '信息公开',
  },
  {
    pattern: /信自公开|信息工开|信息公布开/,
    hint: '开',
    right: '信息公开',
    wrong: '政府信自公开',
    fine: '政府信息公开',
  },
  { pattern: /依申情|申情公开|公开申情/, hint: '申情', right: '申请', wrong: '公开申情', fine: '公开申请' },
  {
    pattern: /公平公证|公正公开公证/,
    hint: '公证',
    right: '公平公正',
    wrong: '公开、公平公证',
    fine: '办理公证事项',
  },
  {
    pattern: /(?<=权力和|行政)权利(?:清单|事项)|权利清单/,
    hint: '权利',
    right: '权力清单',
    wrong: '公布权利清单',
    fine: '公布权力清单',
  },
  {
    pattern: /即使(?=公开|更新|发布|回应|答复|处理|反馈)/,
    hint: '即使',
    right: '及时',
    wrong: '信息做到即使更新',
    fine: '即使没有申请也主动公开',
  },
  {
    pattern: /必需(?=按照|依法|严格|坚持)/,
    hint: '必需',
    right: '必须',
    wrong: '必需按照规定',
    fine: '工作必需的设备',
  },
  {
    pattern: /(?<=情况|意见)反应(?=到|给)/,
    hint: '反应',
    right: '反映',
    wrong: '把意见反应给部门',
    fine: '群众反应强烈',
  },
  {
    pattern: /做的(?=(?:实时|及时|准确|全面|不断)[^，。；\n]{0,6}(?:更新|公开|发布|上传))/,
    hint: '做的',
    right: '做到',
    wrong: '做的实时更新',
    fine: '所做的工作',
  },
  {
    pattern: /贯彻落时|落时(?=条例|制度|责任)/,
    hint: '落时',
    right: '落实',
    wrong: '贯彻落时条例',
    fine: '日落时分',
  },
  { pattern: /公开兰|专兰|栏木/, hint: '', right: '栏、栏目', wrong: '信息公开兰', fine: '信息公开栏' },
  { pattern: /座淡会|坐谈会/, hint: '谈会', right: '座谈会', wrong: '召开坐谈会', fine: '召开座谈会' },
  {
    pattern:
      /(?:由|经)[^，。；\n]{2,30}(?:编制|形成)此?报告(?:编制|编写)|本报告由[^，。；\n]{2,30}根据[^。；\n]{2,60}(?:要求|规定)编制此报告/,
    hint: '报告',
    right: '本报告由……编制',
    wrong: '本报告由办公室根据条例要求编制此报告',
    fine: '本报告由办公室根据条例要求编制',
  },
];
