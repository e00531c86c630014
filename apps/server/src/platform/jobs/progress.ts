/** Four times a second is as often as people can read, and no load for the database. */
const MILLISECONDS_BETWEEN = 250;

export interface ThrottledProgress {
  readonly report: (progress: number | null, step: string) => void;
  /** Drops what was held back: the job is over. */
  readonly end: () => void;
}

/**
 * Passes on the first report at once and then the latest one four times a second.
 * @throws RangeError from `report` for progress that is not a finite number; 0.999… and 1.000…1 are taken as meant
 */
export function throttledProgress(send: (progress: number | null, step: string) => void): ThrottledProgress {
  let lastSent = Number.NEGATIVE_INFINITY;
  let later: NodeJS.Timeout | undefined;

  function sendNow(progress: number | null, step: string): void {
    clearTimeout(later);
    later = undefined;
    lastSent = performance.now();
    send(progress, step);
  }

  return {
    report(progress, step) {
      if (progress !== null && !Number.isFinite(progress)) throw new RangeError(`not a progress: ${progress}`);
      const share = progress === null ? null : Math.min(1, Math.max(0, progress));
      const wait = lastSent + MILLISECONDS_BETWEEN - performance.now();
      if (wait <= 0) {
        sendNow(share, step);
      } else {
        clearTimeout(later);
        later = setTimeout(sendNow, wait, share, step);
        later.unref();
      }
    },
    end: () => clearTimeout(later),
  };
}
