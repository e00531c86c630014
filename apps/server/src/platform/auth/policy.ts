/** How strict signing in is; an office may tighten it by configuration. */
export interface SignInPolicy {
  /** Wrong passwords in a row before the account is locked. */
  readonly maxFailures: number;
  readonly lockMinutes: number;
  /** A session unused for so long is over. */
  readonly idleMinutes: number;
  /** A session is over after so long however busy it is: a working day. */
  readonly sessionHours: number;
  readonly minPasswordLength: number;
}

export const DEFAULT_POLICY: SignInPolicy = {
  maxFailures: 5,
  lockMinutes: 15,
  idleMinutes: 30,
  sessionHours: 12,
  minPasswordLength: 10,
};
