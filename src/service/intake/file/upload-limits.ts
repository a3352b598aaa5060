const MB = 1024 * 1024;

/** 上传限制, all of them: counted while the bytes come in, whatever the request says of itself. */
export const uploadLimits = {
  /** Bytes of a file sent with a form. */
  formFileBytes: 50 * MB,
  /** Bytes of a file sent in parts. */
  resumableFileBytes: 500 * MB,
  /** Files of a draft, or of a matter from its applicant. */
  files: 20,
  /** Bytes of all of them. */
  allBytes: 1024 * MB,
  /** Characters of a file name. */
  nameLength: 150,
} as const;

export function megabytes(bytes: number): string {
  return `${Math.round((bytes / MB) * 10) / 10} MB`;
}
