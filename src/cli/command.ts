/** Where a command writes: standard output and standard error, whole texts with their own line ends. */
export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
}

/** 命令: gets what stands behind its name, gives the exit status. */
export type Command = (args: string[], io: CommandIo) => Promise<number>;
