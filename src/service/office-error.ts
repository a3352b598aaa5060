/** Why the office could not do it. One table in `web` turns the codes into statuses. */
export type OfficeErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'stale-version' | 'duplicate';

/** 办理不成: thrown by services only; what law or state refuse is a value, not an error. */
export class OfficeError extends Error {
  override name = 'OfficeError';
  readonly code: OfficeErrorCode;

  constructor(code: OfficeErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
