/** 小节: the headed parts of a chapter, by （一）（二）… or `二是依申请公开情况。`, as far as they say what their figures speak of. */

const heading =
  /(?:^|[。！？；：\n])(?:（[一二三四五六七八九十]+）([^。，：；\n]{0,24})|(?:[一二三四五六]是|\d{1,2}[.、])([^。，：；\n]{2,20}(?:情况|方面|公开))(?=[。：\n]))/g;

export interface Section {
  start: number;
  /** 依申请公开 is the subject. */
  isAboutApplications: boolean;
}

/** Sections of a plain text in order; what stands before the first heading is none. */
export function findSections(text: string): Section[] {
  return Array.from(text.matchAll(heading), (match) => ({
    start: match.index,
    isAboutApplications: /依申请|申请公开|公开申请/.test(match[1] ?? match[2] ?? ''),
  }));
}
