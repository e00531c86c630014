/** Where a command writes: results to `out`, everything a person reads beside them to `err`. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** Answers the exit code: 0 done, 1 refused or failed, 2 called wrongly. */
  readonly run: (args: readonly string[], io: CliIo) => Promise<number>;
}
