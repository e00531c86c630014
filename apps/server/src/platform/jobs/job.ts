import type { Permission } from '@guatu/contract';
import type { Kysely } from 'kysely';
import type { Actor } from '../auth/actor.ts';
import type { Scope } from '../db/index.ts';
import type { Tables, Trx } from '../ledger/trx.ts';

/** Ids of what to work on, never the content: that is read under the user's scope when the job starts. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

/** Plain JSON; shown to the user who asked, so it may quote what that user may see. */
export type JobResult = Readonly<Record<string, unknown>>;

export interface JobRequest {
  readonly kind: string;
  /** What the user calls it, e.g. the name of the file. */
  readonly title: string;
  readonly payload: JobPayload;
}

/** What the work of a job gets, in a thread and beside the web server alike. */
export interface JobContext {
  readonly id: string;
  readonly payload: JobPayload;
  /** Who asked, with the rights of this moment and not of the moment of asking. */
  readonly actor: Actor;
  /** The rows on which the actor holds the permission that the kind asks for. */
  readonly scope: Scope;
  /** Connections of the product's role; they see nothing outside a scope. */
  readonly db: Kysely<Tables>;
  /**
   * Says how far the work is, 0 to 1 or null where it cannot be told, and what is being done, in words for the screen. May
   * be called for every row: what comes too fast is dropped.
   * @throws JobInterrupted when the job is to end, so that work which reports needs no other check
   */
  report(progress: number | null, step: string): void;
  /** Whether the job is to end. True at once, even in work that never waits. */
  cancelled(): boolean;
  /** The same for whatever takes a signal; it needs a pause in the work to be heard. */
  readonly signal: AbortSignal;
  /** What an earlier attempt kept; null on the first. */
  readonly checkpoint: JobResult | null;
  /** Keeps what is finished for good, in a transaction of its own, for the next attempt to go on from. */
  keepCheckpoint(checkpoint: JobResult): Promise<void>;
  /**
   * Does the lasting part of the work in one transaction under `scope` whose last act marks the job done: either both are
   * there or neither, and never twice. Its answer is the result of the job.
   * @throws JobInterrupted when the job was cancelled or given to another before the end; all is rolled back
   */
  land<Result extends JobResult>(act: (trx: Trx) => Promise<Result>): Promise<Result>;
}

/** The work itself. A `CodedFailure` ends the job with its sentence; any other error counts as an accident. */
export type JobWork = (context: JobContext) => Promise<JobResult>;

interface AnyHandler {
  readonly kind: string;
  /** Asked for when the job is submitted and again when it starts; null where being a user is enough. */
  readonly permission: Permission | null;
  /** Whether it may run again after it was cut off. Only work that lands once, or may happen twice, is retryable. */
  readonly retryable: boolean;
  /** How often a retryable job is begun before it is given up. */
  readonly maxAttempts: number;
}

/** Runs in a thread: `<worker>.worker.ts`, which calls `runJobWorker`. */
export interface ThreadHandler extends AnyHandler {
  readonly worker: string;
  /** Of JavaScript values, in megabytes; buffers lie outside. 1024 unless given. */
  readonly memoryLimit?: number;
}

/** Runs beside the web server: for work that only waits for the database. */
export interface LightHandler extends AnyHandler {
  readonly worker: null;
  readonly run: JobWork;
}

export type JobHandler = ThreadHandler | LightHandler;

export type Lane = 'heavy' | 'light';

export function laneOf(handler: JobHandler): Lane {
  return handler.worker === null ? 'light' : 'heavy';
}

/** One attempt at a job, held by one process. What it writes counts only as long as it holds the job. */
export interface Attempt {
  readonly id: string;
  readonly userId: string;
  readonly runner: string;
  readonly attempt: number;
}

/** Why the work stopped early: cancelled, or the product is stopping. Let it pass; the queue knows which. */
export class JobInterrupted extends Error {
  constructor() {
    super('the job was interrupted');
    this.name = 'JobInterrupted';
  }
}

/** A failure as the user sees it. */
export interface JobError {
  readonly code: string;
  readonly message: string;
}

/** How one attempt ended, before the queue decides what becomes of the job. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: JobResult }
  /** Would end the same way again: a refusal, or too little memory. */
  | { readonly kind: 'refused'; readonly error: JobError }
  | { readonly kind: 'interrupted' }
  /** Might go well another time. `reason` is for the log. */
  | { readonly kind: 'broken'; readonly reason: string };
