import { z } from 'zod';

const Line = z.string().trim().max(200);

/** 证件名称 of a person; a name typed for another kind is kept as text. */
export const documentKinds = [
  '居民身份证',
  '护照',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '外国人永久居留身份证',
  '其他证件',
] as const;

/** 联系方式 and how the information is wanted (条例 Art. 29): the same for persons and organisations. */
const common = {
  phone: Line,
  email: Line,
  address: Line,
  postcode: Line,
  /** 代理人, where somebody applies for the applicant. */
  agent: Line.optional(),
  supply: z.object({
    /** 载体形式. */
    form: z.enum(['paper', 'electronic', 'disc', 'readOnSite']),
    /** 获取途径. */
    route: z.enum(['post', 'email', 'pickUp', 'portal', 'fax', 'onSite']),
    /** 若无法按指定方式提供，可接受其他方式. */
    acceptsOther: z.boolean(),
  }),
};

/**
 * 申请人的身份、联系方式和获取方式: exactly the fields of 条例 Art. 29. Kept beside the chain of events, where they can be erased; empty
 * texts were not given.
 */
export const ApplicantDetails = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    documentKind: z.enum(documentKinds),
    documentNumber: Line,
    ...common,
  }),
  z.object({
    kind: z.literal('organization'),
    creditCode: Line,
    representative: Line,
    contactPerson: Line,
    ...common,
  }),
]);
export type ApplicantDetails = z.infer<typeof ApplicantDetails>;
