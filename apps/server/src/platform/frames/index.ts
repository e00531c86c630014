import type { Permission } from '@guatu/contract';
import type { FastifyReply } from 'fastify';
import { type Actor, scopeFor } from '../auth/index.ts';
import { type Clock, newId } from '../clock/index.ts';
import { type Scope, withReadScope, withScope } from '../db/index.ts';
import { requirePermission } from '../http/index.ts';
import type { Db, ReadTrx, Trx } from '../ledger/index.ts';
import { type MadeFile, sendExport } from '../outputs/index.ts';

/** Who takes a file away, and when. */
export interface Taker {
  readonly name: string;
  readonly office: string;
  /** Instant. */
  readonly at: string;
  /** Number of the export, printed on it and written into the audit. */
  readonly id: string;
}

export interface TakenFile extends MadeFile {
  /** What left, for the audit. */
  readonly subject: string;
  readonly rows: number;
}

export { DOCX, XLSX } from '../outputs/index.ts';

/** What the routes of a module share: reading, acting and taking files away, each as far as the right to it reaches. */
export function moduleFrame(
  { db, clock }: { readonly db: Db; readonly clock: Clock },
  rights: { readonly read: Permission; readonly export: Permission },
) {
  return {
    readAs: <T>(actor: Actor, query: (trx: ReadTrx, scope: Scope) => Promise<T>): Promise<T> => {
      const scope = scopeFor(actor, rights.read);
      return withReadScope(db, scope, (trx) => query(trx, scope), { snapshot: true });
    },
    /** An act reaches as far as the right to it does. */
    doAs: <T>(actor: Actor, permission: Permission, act: (trx: Trx, scope: Scope) => Promise<T>): Promise<T> => {
      requirePermission(actor, permission);
      const scope = scopeFor(actor, permission);
      return withScope(db, scope, (trx) => act(trx, scope));
    },
    /** Makes a file within the right to export, and writes into the audit that it left. */
    take: async (
      actor: Actor,
      reply: FastifyReply,
      make: (trx: ReadTrx, taker: Taker, scope: Scope) => Promise<TakenFile>,
      /** What narrowed it, for the audit. */
      asked: object = {},
    ) => {
      requirePermission(actor, rights.read);
      const scope = scopeFor(actor, rights.export);
      const taker = { name: actor.displayName, office: actor.orgName, at: clock.now(), id: newId() };
      const file = await withReadScope(db, scope, (trx) => make(trx, taker, scope), { snapshot: true });
      const filters = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
      const { rows, ...made } = file;
      return sendExport({ db, clock }, actor, reply, { ...made, details: { export: taker.id, filters, rows } });
    },
  };
}
