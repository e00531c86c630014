/** Work that the clock asks for and nobody has to press a button for. Asked again at once, it does nothing more. */
export interface Round {
  /** For the log. */
  readonly name: string;
  readonly everyMilliseconds: number;
  run(): Promise<unknown>;
}

export interface Rounds {
  /** Makes every round once, one after the other: what came due while nobody ran the product should not wait on. */
  makeAll(): Promise<void>;
  /** No round begins any more; answers when those under way have ended. */
  stop(): Promise<void>;
}

/** Makes each round every so often, never twice at a time. A round that fails is told and made again at its next turn. */
export function startRounds(rounds: readonly Round[], onFailure: (error: unknown, round: string) => void): Rounds {
  const running = new Map<Round, Promise<void>>();
  const make = (round: Round) => {
    if (running.has(round)) return;
    const made = round
      .run()
      .then(() => undefined)
      .catch((error: unknown) => onFailure(error, round.name))
      .finally(() => running.delete(round));
    running.set(round, made);
  };
  const timers = rounds.map((round) => setInterval(make, round.everyMilliseconds, round));
  return {
    async makeAll() {
      for (const round of rounds) {
        make(round);
        await running.get(round);
      }
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
