import type { Envelope, RuleContent } from '../catalog/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Scope } from '../db/index.ts';
import type { LandHook } from '../ledger/index.ts';

/** A kind of rule that a module keeps in the catalogue and reads itself. */
export interface RuleKind<Body> {
  /** Id of its catalogue file, or what the ids of its files begin with where each year or region has one. */
  readonly id: string;
  readonly many?: true;
  /** Makes of a file's content what the module works with; throws a coded failure that says what is wrong with it. */
  readonly read: (content: RuleContent) => Body;
}

/** One version of a rule, shipped or an office's own. */
export interface RuleVersion {
  readonly origin: 'shipped' | 'local';
  /** SHA-256 of the canonical text of the content; what results keep. */
  readonly hash: string;
  /** The office whose own it is, as a leaf; null for a shipped one. */
  readonly office: number | null;
  readonly content: RuleContent;
}

/** The version that holds for a place on a day. */
export interface RuleInForce<Body> extends Envelope {
  readonly origin: RuleVersion['origin'];
  readonly hash: string;
  readonly body: Body;
}

/** Who acts on a version, and on which offices the right to this very act is held. */
export interface RuleActor {
  readonly userId: string;
  readonly scope: Scope;
}

/** What the acts on versions are joined from. */
export interface RuleDeps {
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
  readonly kinds: readonly RuleKind<unknown>[];
}

/** The record of a version after an act. */
export interface RuleSaved {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
}
