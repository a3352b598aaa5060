import { z } from 'zod';
import { Name, Text } from '../event/envelope.ts';

/** 地图审核 (地图管理条例 Arts. 15, 22): the 审图号 to be shown, or why none is needed (simple sketch). */
const MapApproval = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approved'), number: Name }),
  z.strictObject({ kind: z.literal('exempt'), because: Text }),
]);

const file = { key: Name, name: Name, mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/) };

/** 附件: `key` in the store of files, `name` as the reader sees it. `original`: 文件原件, scanned or as issued. */
export const Attachment = z.discriminatedUnion('kind', [
  z.strictObject({
    ...file,
    kind: z.enum(['document', 'original', 'image', 'spreadsheet', 'audio', 'video']),
  }),
  z.strictObject({ ...file, kind: z.literal('map'), approval: MapApproval.optional() }),
]);
export type Attachment = z.infer<typeof Attachment>;
