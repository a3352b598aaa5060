/** 机关性质: what the organ's name says of its kind and level. Names do not say everything: `unknown` is an answer. */

export interface OrganNature {
  kind: 'government' | 'committee' | 'department' | 'unknown';
  level: 'state' | 'province' | 'city' | 'county' | 'township' | 'unknown';
}

const province =
  /^(?:北京市|天津市|上海市|重庆市|.{2,4}省|(?:内蒙古|广西壮族|宁夏回族|新疆维吾尔|西藏)?自治区|新疆生产建设兵团)/;
const municipality = /^(?:北京|天津|上海|重庆)市/;

/** 机关性质 from 全称: 云汀市人民政府 → government, city; 云岭县自然资源局 → department, county. */
export function organNature(organ: string | undefined): OrganNature {
  if (organ === undefined || organ === '') return { kind: 'unknown', level: 'unknown' };
  return { kind: kindOf(organ), level: levelOf(organ) };
}

function kindOf(organ: string): OrganNature['kind'] {
  if (/管(?:理)?委(?:员)?会(?:办公室)?$/.test(organ)) return 'committee';
  if (/人民政府(?:办公[室厅])?$|街道办事处$/.test(organ)) return 'government';
  return /[局厅委部署室院所队站]$|委员会$|中心$|总队$/.test(organ) ? 'department' : 'unknown';
}

function levelOf(organ: string): OrganNature['level'] {
  if (/^(?:国家|中华人民共和国|中国)/.test(organ)) return 'state';
  if (/街道办事处|[镇乡](?:人民政府)|苏木/.test(organ)) return 'township';
  const afterCity = organ.replace(/^.{2,4}省|^.{2,6}自治区|^(?:北京|天津|上海|重庆)市/, '');
  if (/^[^市]{1,8}(?:自治县|县|旗)|^(?:[^市]{1,5}市)?[^市]{1,5}(?:区|县|旗)(?!划)/.test(afterCity)) {
    return /开发区|实验区|高新区|新区|管委会/.test(organ) ? 'unknown' : 'county';
  }
  if (/^.{2,8}(?:市|州|盟|地区)/.test(afterCity)) return 'city';
  return province.test(organ) || municipality.test(organ) ? 'province' : 'unknown';
}

/** 简称: every character of the short name stands in the full one, in order (县人社局 of 云溪县人力资源和社会保障局). */
export function isShortOf(short: string, full: string): boolean {
  let place = 0;
  for (const char of full) if (char === short.charAt(place)) place += 1;
  return place === short.length;
}
