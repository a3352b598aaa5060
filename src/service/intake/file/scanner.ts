/** 病毒检查的结果: nothing found, or what was. */
export type Verdict = { clean: true } | { clean: false; found: string };

/** 病毒检查程序. Throws ScanFailed where it does not answer, or says that it cannot tell. */
export interface Scanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<Verdict>;
}

/** 没有查成: the file waits. */
export class ScanFailed extends Error {
  override name = 'ScanFailed';
}
