import { z } from 'zod';
import { OfficeRules } from '../../case/office-rules.ts';
import {
  type Instrument,
  instrumentNames,
  instruments,
  isNumbered,
  type NumberedInstrument,
} from '../../letter/instrument.ts';
import { RecordRules } from '../../record/office-rules.ts';

const Line = z.string().trim().min(1, '不能为空').max(200, '不超过200字');
const Words = z.string().trim().max(2000, '不超过2000字');

/** 机关代字: what stands before 〔2026〕. */
const Mark = z
  .string()
  .trim()
  .regex(/^[\p{Script=Han}\p{L}（）()]{1,30}$/u, '机关代字应为1至30个字，不含括号〔〕、数字和空格');

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应写作 08:30');

/** 联系方式 (条例 Art. 12): as 指南 must state it, and as letters and pages print it. */
const Contact = z
  .strictObject({
    address: Line,
    postcode: z.string().regex(/^\d{6}$/, '邮政编码为6位数字'),
    phone: Line,
    fax: Line,
    email: z.email('电子邮箱格式不对'),
    website: z.url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' }),
    hours: Line,
  })
  .partial();

/** 救济途径: the bodies named in a reply (复议法 Arts. 22–24). */
const Remedies = z
  .strictObject({
    reconsiderationBody: Line,
    reconsiderationAddress: Line,
    reconsiderationOnline: z.url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' }),
    court: Line,
  })
  .partial();

/** 网站信息 of the footer and the page tags (国办发〔2017〕47号): only what is set is shown. */
const Site = z
  .strictObject({
    /** 网站名称; else the organ's name. */
    name: Line,
    /** 域名, e.g. zrzy.example.gov.cn. */
    domain: z.string().regex(/^[\p{L}\p{N}.-]{1,200}$/u, '域名不写 http:// 和路径'),
    /** 政府网站标识码. */
    idCode: z.string().regex(/^[0-9A-Za-z]{10}$/, '政府网站标识码为10位'),
    /** ICP备案号. */
    icp: Line,
    /** 公安机关备案号. */
    policeRecord: Line,
    /** 主办单位、承办单位. */
    host: Line,
    operator: Line,
    /** “我为政府网站找错”的网址: the national handler's entry of this site. */
    errorReport: z.url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' }),
    /** 党政机关网站标识的网址. */
    organBadge: z.url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' }),
  })
  .partial();

/** 政府信息公开指南 in the organ's own words, beside what follows from its settings (条例 Art. 12). */
const Guide = z
  .strictObject({
    /** 修订日期. */
    revisedOn: z.iso.date('修订日期应写作 2026-01-05'),
    /** 公开范围、编排方式的说明. */
    scope: z.string().trim().max(20_000, '不超过20000字'),
    /** 获取方式: 公众号名称、查阅点地址等. */
    ways: z.string().trim().max(20_000, '不超过20000字'),
    /** 其他需要说明的事项. */
    other: z.string().trim().max(20_000, '不超过20000字'),
  })
  .partial();

/** 免打扰时间: messages wait from `from` until `until`, and on days off where `workingDaysOnly`. Times of Asia/Shanghai. */
const QuietHours = z.strictObject({ from: Clock, until: Clock, workingDaysOnly: z.boolean() });

const Code = z.string().regex(/^[0-9A-Za-z]{1,24}$/, '应为1至24位字母或者数字');

/** 编码: what 索引号 are made of, by the names of its fields. */
const Codes = z
  .strictObject({
    organizationCode: Code,
    creditCode: Code,
    region: Code,
    department: Code,
    category: Code,
    group: Code,
    unit: Code,
  })
  .partial();

/** 机关设置: what an organ says of itself; every saved version is kept. */
export const OrganSetting = z.strictObject({
  contact: Contact.default({}),
  remedies: Remedies.default({}),
  site: Site.default({}),
  guide: Guide.default({}),
  /** 内设机构 in the order of lists. */
  units: z.array(Line).max(200).default([]),
  /** 机关代字 of the organ; the series of single papers may have their own in `marks`. */
  mark: Mark.default('公开'),
  marks: z
    .partialRecord(z.enum(['application', ...instrumentNames]), Mark)
    .default({})
    .refine(
      (marks) =>
        Object.keys(marks).every(
          (name) => name === 'application' || instrumentNames.some((one) => one === name && isNumbered(one)),
        ),
      '只有编文号的文书才设代字',
    ),
  rules: OfficeRules.default({}),
  /** 主动公开的规则. */
  recordRules: RecordRules.default({}),
  codes: Codes.default({}),
  /** 缴费方式 in the words of the fee notice. */
  payment: Words.default(''),
  quietHours: QuietHours.default({ from: '20:00', until: '08:00', workingDaysOnly: false }),
  /** 互联网、传真、信函申请 are taken by announced channels; in person and by post always (国办公开办函〔2017〕19号). */
  channels: z
    .strictObject({ internet: z.boolean(), fax: z.boolean(), email: z.boolean() })
    .default({ internet: true, fax: true, email: true }),
});
export type OrganSetting = z.infer<typeof OrganSetting>;

/** The setting of an organ that has set nothing. */
export const emptySetting: OrganSetting = OrganSetting.parse({});

/** 各文书代字: 登记号 under `application`, a 文号 series for every numbered paper. */
export type Marks = Record<'application' | NumberedInstrument, string>;

/** 云自然资 → 云自然资申, 云自然资复 …, or as the organ set them singly. */
export function marksOf({ mark, marks }: Pick<OrganSetting, 'mark' | 'marks'>): Marks {
  const series = (name: NumberedInstrument) => marks[name] ?? `${mark}${instruments[name].mark}`;
  const numbered = instrumentNames.filter((name): name is Extract<Instrument, NumberedInstrument> =>
    isNumbered(name),
  );
  const entries: [string, string][] = numbered.map((name) => [name, series(name)]);
  const all = Object.fromEntries([['application', marks.application ?? `${mark}申`], ...entries]);
  if (!isMarks(all)) throw new Error('a numbered paper has no series');
  return all;
}

function isMarks(marks: Record<string, string>): marks is Marks {
  return 'application' in marks && instrumentNames.filter(isNumbered).every((name) => name in marks);
}
