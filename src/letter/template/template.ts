/** 一行中的一段: words, a placeholder, or words that are left out where a placeholder in them has no content. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'place'; name: string; maybe: boolean }
  | { kind: 'optional'; segments: readonly Segment[] };

/** 一行: a paragraph, a heading, a note below the signature, or a block filled by the system. */
export type TemplateLine =
  | { kind: 'paragraph' | 'heading' | 'note'; segments: readonly Segment[] }
  | { kind: 'block'; name: string };

/** 模板: read once from its text by `parseTemplate`. */
export interface Template {
  /** 标题 in place of the instrument's own. */
  title?: string;
  lines: readonly TemplateLine[];
}
