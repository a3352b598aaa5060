/** 小节: the headed parts of a chapter, by （一）（二）… or `二是依申请公开情况。`, as far as they say what their figures speak of. */

const heading =
  /(?:^|[。！？；：\n])(?:（[一二三四五六七八九十]+）([^。，：；\n]{0,24})|(?:[一二三四五六]是|\d{1,2}[.、])([^。，：；\n]{2,20}(?:情况|方面|公开))(?=[。：\n]))/g;

export interface Section {
  start: number;
  /** 依申请公开 is the subject. */
  isAboutApplications: boolean;
}

const otherSubject = /主动公开|信息管理|平台|监督|保障/;

/** Sections of a plain text in order; what stands before the first heading is none. A 1. 2. under （二） goes on with its subject. */
export function findSections(text: string): Section[] {
  let isParentAbout = false;
  return Array.from(text.matchAll(heading), (match) => {
    const title = match[1] ?? match[2] ?? '';
    const isOwn = /依申请|申请公开|公开申请/.test(title);
    if (match[1] !== undefined) isParentAbout = isOwn;
    const isInherited = match[1] === undefined && isParentAbout && !otherSubject.test(title);
    return { start: match.index, isAboutApplications: isOwn || isInherited };
  });
}
