/** 待导入的一件, as its source has it. Everything but the id may be missing; `statedOn` and `address` stay facts of the source. */
export interface ImportEntry {
  /** 来源编号: the same piece has the same one whenever it is imported. */
  sourceId: string;
  title?: string | undefined;
  documentNumber?: string | undefined;
  madeOn?: string | undefined;
  statedOn?: string | undefined;
  address?: string | undefined;
  node?: string | undefined;
  theme?: string | undefined;
  /** By its Chinese name. */
  genre?: string | undefined;
  /** 类别, by its Chinese name; anything unknown is 其他. */
  about?: string | undefined;
  description?: string | undefined;
  /** 正文 as a page, a Word file or text; a file of another kind becomes an attachment. */
  file: ImportFile | undefined;
  attachments: readonly ImportFile[];
}

/** Read when its turn comes. */
export interface ImportFile {
  name: string;
  read: () => Promise<Uint8Array>;
}
