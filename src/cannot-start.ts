/** 无法启动: the message is the one Chinese line shown to whoever started the program; nothing else is printed. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/** SQLSTATE or errno of an error, whatever made it. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
