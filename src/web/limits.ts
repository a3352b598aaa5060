/** 上传限制: what one request may bring, so that a stray file cannot exhaust the machine. */
export interface Limits {
  /** Files in one request. */
  files: number;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of a whole request. */
  requestBytes: number;
  /** Milliseconds one file may take to be read. */
  readingMs: number;
}

export const defaultLimits: Limits = {
  files: 100,
  fileBytes: 50 * 1024 * 1024,
  requestBytes: 100 * 1024 * 1024,
  readingMs: 60_000,
};

/** 字节数的写法: `1 GB`, `50 MB`, `800 KB`. */
export function bytesInWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  if (megabytes >= 1024) return `${Math.round(megabytes / 102.4) / 10} GB`;
  if (megabytes >= 1) return `${Math.round(megabytes * 10) / 10} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
