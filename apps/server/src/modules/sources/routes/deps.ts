import type { ExtensionTyping } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import type { Db, LandHook } from '../../../platform/ledger/index.ts';

/** A stored file that the import job is to read. */
export interface ImportRequest {
  readonly hash: string;
  readonly name: string;
  /** The batch that gives way to the new reading. */
  readonly corrects?: string;
  /** What the new reading has to respect, as JSON: a job carries plain values only. */
  readonly corrections?: string;
}

/** A column and what somebody says that it holds. */
export interface TypingRequest extends ExtensionTyping {
  /** Id of the extension field. */
  readonly field: string;
}

export interface SourceDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly hooks: readonly LandHook[];
  /** Hands the stored file to the import job; answers the job's id. */
  readonly submitImport: (actor: Actor, request: ImportRequest) => Promise<string>;
  /** Hands a column with its new type to the job that reads it again; answers the job's id. */
  readonly submitTyping: (actor: Actor, label: string, request: TypingRequest) => Promise<string>;
}
