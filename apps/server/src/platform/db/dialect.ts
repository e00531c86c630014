import type {
  DatabaseConnection,
  Dialect,
  Driver,
  Kysely,
  QueryCompiler,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import {
  type CompiledQuery,
  createQueryId,
  IdentifierNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  RawNode,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { QueryObserver } from './observe.ts';
import { preparedName } from './prepared.ts';

/*
 * A Kysely dialect over `pg`. Kysely's own hides the client of a transaction, and COPY needs exactly that client, so that
 * copied rows land in the same transaction as the statements around them.
 */

let cursorCount = 0;

/** One pooled client as Kysely sees it. `client` is for COPY only; everything else goes through Kysely. */
export class PgConnection implements DatabaseConnection {
  readonly client: PoolClient;
  readonly #observe: QueryObserver;

  constructor(client: PoolClient, observe: QueryObserver) {
    this.client = client;
    this.#observe = observe;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const name = preparedName(query.sql);
    const statement = { text: query.sql, values: [...query.parameters], ...(name === undefined ? {} : { name }) };
    const answer = await this.#observe(query.sql, () => this.client.query(statement));
    const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(answer.command);
    return {
      rows: answer.rows,
      ...(changes ? { numAffectedRows: BigInt(answer.rowCount ?? 0) } : {}),
    };
  }

  /** Streams through a server-side cursor; PostgreSQL allows that inside a transaction only. */
  async *streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    const cursor = `guatu_cursor_${++cursorCount}`;
    const declare = `declare ${cursor} no scroll cursor for ${query.sql}`;
    await this.#observe(declare, () => this.client.query(declare, [...query.parameters]));
    let finished = false;
    try {
      for (;;) {
        const { rows } = await this.client.query(`fetch forward ${chunkSize} from ${cursor}`);
        if (rows.length === 0) break;
        yield { rows };
      }
      finished = true;
    } finally {
      // After a failed statement the transaction is gone and the cursor with it; closing would only hide the first error.
      if (finished || (await this.#isUsable())) await this.client.query(`close ${cursor}`);
    }
  }

  /** Whether the transaction still takes statements (it does not once one of them failed). */
  async #isUsable(): Promise<boolean> {
    return this.client.query('select 1').then(
      () => true,
      () => false,
    );
  }
}

class PgDriver implements Driver {
  readonly #pool: Pool;
  readonly #observe: QueryObserver;

  constructor(pool: Pool, observe: QueryObserver) {
    this.#pool = pool;
    this.#observe = observe;
  }

  async init(): Promise<void> {
    // The pool connects on first use.
  }

  async acquireConnection(): Promise<PgConnection> {
    return new PgConnection(await this.#pool.connect(), this.#observe);
  }

  async beginTransaction(connection: PgConnection, settings: TransactionSettings): Promise<void> {
    const isolation = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`;
    const access = settings.accessMode === undefined ? '' : ` ${settings.accessMode}`;
    await connection.client.query(`start transaction${isolation}${access}`);
  }

  async commitTransaction(connection: PgConnection): Promise<void> {
    await connection.client.query('commit');
  }

  async rollbackTransaction(connection: PgConnection): Promise<void> {
    await connection.client.query('rollback');
  }

  async savepoint(connection: PgConnection, name: string, compile: QueryCompiler['compileQuery']): Promise<void> {
    await connection.executeQuery(savepointCommand('savepoint', name, compile));
  }

  async rollbackToSavepoint(connection: PgConnection, name: string, compile: QueryCompiler['compileQuery']) {
    await connection.executeQuery(savepointCommand('rollback to', name, compile));
  }

  async releaseSavepoint(connection: PgConnection, name: string, compile: QueryCompiler['compileQuery']) {
    await connection.executeQuery(savepointCommand('release', name, compile));
  }

  async releaseConnection(connection: PgConnection): Promise<void> {
    connection.client.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

function savepointCommand(verb: string, name: string, compile: QueryCompiler['compileQuery']): CompiledQuery {
  const node = RawNode.create([`${verb} `, ''], [IdentifierNode.create(name)]);
  return compile(node, createQueryId());
}

/** PostgreSQL through one `pg` pool; every statement passes `observe`. */
export class PgDialect implements Dialect {
  readonly #pool: Pool;
  readonly #observe: QueryObserver;

  constructor(pool: Pool, observe: QueryObserver) {
    this.#pool = pool;
    this.#observe = observe;
  }

  createDriver(): Driver {
    return new PgDriver(this.#pool, this.#observe);
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }

  createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(db);
  }
}
