import type { Content } from '../content/content.ts';
import { type Flag, flag } from './flag.ts';

/** 'GS（2026）1234号', 'GS京（2026）0012号', '鲁S（2026）012号', '审图号：…' may stand before it. */
const approvalShape =
  /^(?:审图号[：:]?\s*)?(?:国审字|GS\p{Script=Han}{0,2}|\p{Script=Han}{1,3}S)\s*[（(〔[]\d{4}[）)〕\]]\s*第?\d{1,6}号$/u;

const likeMap = /地图|区位图|规划图|示意图|地形图|影像图|红线图|宗地图|布局图/u;

/** 地图: its 审图号, its shape, and files that look like maps and are not called so. */
export function mapFlags({ attachments }: Content): Flag[] {
  return attachments.flatMap((attachment, at): Flag[] => {
    const place = { part: 'attachment' as const, at };
    if (attachment.kind !== 'map') {
      const shown = attachment.kind === 'image' || attachment.kind === 'document';
      return shown && likeMap.test(attachment.name)
        ? [flag('maybe-a-map', { place, found: attachment.name }, {})]
        : [];
    }
    const { approval } = attachment;
    if (!approval) return [flag('map-without-approval', { place, found: attachment.name }, {})];
    return approval.kind === 'approved' && !approvalShape.test(approval.number)
      ? [flag('map-approval-shape', { place, found: approval.number }, {})]
      : [];
  });
}
