import type { FastifyInstance } from 'fastify';
import { loadRuleEditions } from '../../../platform/catalog/index.ts';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { createHttpApp, statusesOf } from '../../../platform/http/index.ts';
import { ledgerRefusals } from '../../../platform/ledger/index.ts';
import { NORTH, type SmallOffice, smallOffice } from '../../../platform/records/testing/small-office.ts';
import { holding, person } from '../../../testing/actors.ts';
import { changeRefusals, gateRefusals, projectRoutes } from '../index.ts';

export interface Told {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

/** A district's office with one person in each role, asked over HTTP. */
export interface RoleOffice extends Pick<SmallOffice, 'base' | 'enter' | 'change'> {
  /** Sends a request as whoever holds the role in the north; another `who` is somebody else in the same role. */
  ask(role: string, method: 'GET' | 'POST', url: string, body?: object, who?: string): Promise<Told>;
  /** Takes a file away as whoever holds the role. */
  take(role: string, url: string): Promise<{ readonly status: number; readonly bytes: Uint8Array }>;
  /** Has whoever asks from now on work for the unit. */
  of(unit: string): void;
  /** Makes it noon of the day for the product. */
  be(day: string): void;
  close(): Promise<void>;
}

export async function roleOffice(): Promise<RoleOffice> {
  let noon = '2026-10-12T04:00:00.000000Z';
  const clock: Clock = { now: () => noon };
  const office = await smallOffice();
  await loadRuleEditions(office.base.db);
  const ids = new Map<string, string>();
  let sender = '';
  let unit = '区发改局';
  const { app }: { app: FastifyInstance } = await createHttpApp({
    version: '0.0.0-test',
    resolveActor: async () => {
      const [role = ''] = sender.split('/');
      const userId = ids.get(sender) ?? newId();
      ids.set(sender, userId);
      return { ...person(userId, [holding(role, [NORTH])], sender), orgName: unit };
    },
    errorStatuses: [statusesOf(ledgerRefusals), statusesOf(gateRefusals), statusesOf(changeRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  });
  projectRoutes(app, { db: office.base.app, clock, hooks: [], submitTrial: async () => newId() });
  return {
    base: office.base,
    enter: office.enter,
    change: office.change,
    async ask(role, method, url, body, who = 'a') {
      sender = `${role}/${who}`;
      const answer = await app.inject({ method, url: `/api${url}`, ...(body === undefined ? {} : { payload: body }) });
      return { status: answer.statusCode, body: answer.json() };
    },
    async take(role, url) {
      sender = `${role}/a`;
      const answer = await app.inject({ method: 'POST', url: `/api${url}` });
      return { status: answer.statusCode, bytes: answer.rawPayload };
    },
    of(name) {
      unit = name;
    },
    be(day) {
      noon = `${day}T04:00:00.000000Z`;
    },
    async close() {
      await app.close();
      await office.base.close();
    },
  };
}
