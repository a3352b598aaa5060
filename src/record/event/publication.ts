import { z } from 'zod';
import { Address, Day, eventSchema, Instant, Name, Text } from './envelope.ts';

/** 定时发布: not before this instant. */
export const Scheduled = eventSchema('scheduled', { publishAt: Instant });
export type Scheduled = z.infer<typeof Scheduled>;

const entered = { contentVersion: z.int().min(1), indexNumber: Name };

/** 发布: the moment of publication is `recordedAt`, the server's own; no fact of it is a time. */
export const Published = eventSchema('published', entered);
export type Published = z.infer<typeof Published>;

/** 登记入目录: information that is not published by itself (依申请公开、不予公开). */
export const Registered = eventSchema('registered', entered);
export type Registered = z.infer<typeof Registered>;

/** 撤下的原因. */
export const withdrawalCauses = {
  error: '内容有误',
  outdated: '内容已经过时',
  rights: '涉及第三方合法权益',
  secrecy: '按保密管理规定处理',
  order: '依裁判、决定或者上级机关要求',
  penaltyVoided: '行政处罚决定被变更、撤销、确认违法或者确认无效',
} as const;

/** 撤下: the content is gone from the public; `reason` and, where it may, the title stay. */
export const Withdrawn = eventSchema('withdrawn', {
  cause: z.enum(['error', 'outdated', 'rights', 'secrecy', 'order', 'penaltyVoided']),
  reason: Text,
  showTitle: z.boolean(),
});
export type Withdrawn = z.infer<typeof Withdrawn>;

/** 公开渠道 (条例 Arts. 23–25) besides the organ's own 政府信息公开专栏, which publishing is. */
export const channelNames = {
  website: '政府网站',
  otherWebsite: '其他网站',
  wechat: '微信公众号',
  weibo: '政务微博',
  video: '视频号、抖音号等',
  gazette: '政府公报',
  pressConference: '新闻发布会',
  newspaper: '报刊',
  broadcast: '广播、电视',
  noticeBoard: '公示栏、电子屏',
  readingPlace: '档案馆、图书馆、政务服务场所查阅点',
} as const;

export type Channel = keyof typeof channelNames;

function isPosting(name: string): name is Exclude<Channel, 'website'> {
  return name in channelNames && name !== 'website';
}

/** 其他渠道发布: the day it appeared there. */
export const ChannelPosted = eventSchema('channelPosted', {
  channel: z.enum(Object.keys(channelNames).filter(isPosting)),
  account: Name.optional(),
  postedOn: Day,
  address: Address.optional(),
});
export type ChannelPosted = z.infer<typeof ChannelPosted>;
