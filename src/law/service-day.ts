import type { Certainty } from './citation.ts';
import type { PlainDate } from './plain-date.ts';

/** 送达方式及其日期. */
export type Service =
  | { method: 'direct' | 'entrusted'; signedOn: PlainDate }
  | { method: 'post'; postedOn: PlainDate; deliveredOn?: PlainDate | undefined }
  | { method: 'electronic'; reachedOn: PlainDate };

/** 送达日: `repliedOn` is held against the reply deadline; `knownOn` starts the remedy periods, undefined while not known. */
export interface ServiceDay {
  repliedOn: PlainDate;
  knownOn: PlainDate | undefined;
  basis: string;
  certainty: Certainty;
}

/**
 * 答复时间的确认 (国办公开办函〔2016〕235号): direct or entrusted = the day the applicant signs; post = the day it is handed to the
 * postal enterprise (no other courier may carry it, and never freight-collect). Electronic service is not in the letter: by
 * analogy the day it reaches the system the applicant named (民事诉讼法 Art. 90).
 */
export function serviceDay(service: Service): ServiceDay {
  const letter = '国办公开办函〔2016〕235号';
  switch (service.method) {
    case 'post':
      return {
        repliedOn: service.postedOn,
        knownOn: service.deliveredOn,
        basis: letter,
        certainty: 'verified',
      };
    case 'electronic':
      return {
        repliedOn: service.reachedOn,
        knownOn: service.reachedOn,
        basis: '《中华人民共和国民事诉讼法》第九十条（参照）',
        certainty: 'derived',
      };
    default:
      return { repliedOn: service.signedOn, knownOn: service.signedOn, basis: letter, certainty: 'verified' };
  }
}
