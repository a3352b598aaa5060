import type { Certainty } from './citation.ts';
import { addDays, type PlainDate } from './plain-date.ts';

/** 送达方式及其日期. */
export type Service =
  | { method: 'direct' | 'entrusted'; signedOn: PlainDate }
  | { method: 'post'; postedOn: PlainDate; deliveredOn?: PlainDate | undefined }
  | { method: 'electronic'; reachedOn: PlainDate }
  /** 留置送达: the applicant refuses to sign; witness or record. */
  | { method: 'left'; leftOn: PlainDate }
  /** 公告送达: no other way has worked. */
  | { method: 'announced'; announcedOn: PlainDate };

/** Days from the announcement until it counts as known (民事诉讼法 Art. 95, since 2022-01-01, by analogy). */
const announcedFor = 30;

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
 * analogy the day it reaches the system the applicant named (民事诉讼法 Art. 90); a reply left with a witness counts on that day
 * (Art. 89), an announced one is given on the day of the announcement and known 30 days later (Art. 95).
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
    case 'left':
      return {
        repliedOn: service.leftOn,
        knownOn: service.leftOn,
        basis: '《中华人民共和国民事诉讼法》第八十九条（参照）',
        certainty: 'derived',
      };
    case 'announced':
      return {
        repliedOn: service.announcedOn,
        knownOn: addDays(service.announcedOn, announcedFor),
        basis: '《中华人民共和国民事诉讼法》第九十五条（参照）',
        certainty: 'derived',
      };
    default:
      return { repliedOn: service.signedOn, knownOn: service.signedOn, basis: letter, certainty: 'verified' };
  }
}
