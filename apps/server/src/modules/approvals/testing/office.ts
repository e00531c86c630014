import type { ApprovalActBody, ApprovalSetting, ProjectApprovals } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import type { ActorRole } from '../../../platform/auth/index.ts';
import { loadRuleEditions } from '../../../platform/catalog/index.ts';
import { createHttpApp, statusesOf } from '../../../platform/http/index.ts';
import { ledgerRefusals } from '../../../platform/ledger/index.ts';
import { NORTH, type SmallOffice, smallOffice } from '../../../platform/records/testing/small-office.ts';
import { holding, person } from '../../../testing/actors.ts';
import { gateRefusals } from '../../projects/index.ts';
import { approvalRefusals } from '../messages.ts';
import { approvalRoutes } from '../routes.ts';

export const department = (duty: string, territories: readonly number[] = [NORTH]): ActorRole =>
  holding('department', territories, { duty });

/** Two districts with the routes of approvals over a real database; tests say who asks, and what day it is. */
export class ApprovalOffice {
  readonly base: SmallOffice;
  /** Whoever sends the next request. */
  roles: readonly ActorRole[] = [];
  /** The office's present. */
  now = '2026-11-20T02:00:00.000000Z';
  /** The project of the test. */
  project = '';
  readonly #app: FastifyInstance;
  #person = '';

  private constructor(base: SmallOffice, app: FastifyInstance) {
    this.base = base;
    this.#app = app;
  }

  static async open(): Promise<ApprovalOffice> {
    const base = await smallOffice();
    await loadRuleEditions(base.base.db);
    const { app } = await createHttpApp({
      version: '0.0.0-test',
      resolveActor: async () => person(office.#person || base.city.user, office.roles),
      errorStatuses: [approvalRefusals, ledgerRefusals, gateRefusals].map(statusesOf),
      idempotency: null,
      log: { level: 'silent' },
      checkDatabase: async () => undefined,
    });
    const office = new ApprovalOffice(base, app);
    approvalRoutes(app, { db: base.base.app, clock: { now: () => office.now }, hooks: [] });
    return office;
  }

  async close(): Promise<void> {
    await this.#app.close();
    await this.base.base.close();
  }

  /** Enters a project to be filed and makes it that of the test. */
  async newProject(): Promise<string> {
    this.project = await this.base.enter('project', NORTH, {
      ...{ projectName: '轴承钢', regimeType: 'FILING', totalInvestment: 1_260_000_000 },
      ...{ landMu: 120, buildingArea: 60_000 },
    });
    return this.project;
  }

  async status(path: string): Promise<number> {
    return (await this.#app.inject({ url: `/api${path}` })).statusCode;
  }

  async get<T = ProjectApprovals>(path: string): Promise<T> {
    return (await this.#app.inject({ url: `/api${path}` })).json<T>();
  }

  /** The road of the test's project, as an auditor sees it. */
  async road(): Promise<ProjectApprovals> {
    return this.#asAuditor(() => this.get(`/projects/${this.project}/approvals`));
  }

  /** Sends what is brought or judged of a material, as whoever acts; `person` makes it somebody else. */
  async material(code: string, path: string, body: object, person = this.base.city.user) {
    this.#person = person;
    const payload = { version: (await this.road()).version, ...body };
    const url = `/api/projects/${this.project}/approvals/${code}/materials/${path}`;
    const answer = await this.#app.inject({ method: 'POST', url, payload });
    return { status: answer.statusCode, code: answer.json<{ code?: string }>().code };
  }

  async act(code: string, body: Partial<ApprovalActBody>, version?: number) {
    return this.#post(`${code}/acts`, { version: version ?? (await this.road()).version, ...body });
  }

  /** Settles conditions, road or mode as whoever is set to ask. */
  async settle(setting: Partial<ApprovalSetting>) {
    return this.#post('settings', { version: setting.version ?? (await this.road()).version, ...setting });
  }

  async #post(place: string, payload: object) {
    const url = `/api/projects/${this.project}/approvals/${place}`;
    const answer = await this.#app.inject({ method: 'POST', url, payload });
    const { code: refusal, message } = answer.json<{ code?: string; message?: string }>();
    return { status: answer.statusCode, code: refusal, message };
  }

  /** Brings an item to a standing, as its agency would. */
  async reach(code: string, duty: string, bodies: readonly Partial<ApprovalActBody>[]): Promise<void> {
    this.roles = [department(duty)];
    for (const body of bodies) expect(await this.act(code, body)).toMatchObject({ status: 200 });
  }

  async #asAuditor<T>(look: () => Promise<T>): Promise<T> {
    const before = this.roles;
    this.roles = [holding('auditor', [NORTH])];
    const seen = await look();
    this.roles = before;
    return seen;
  }
}

export const ACCEPT = { act: 'accept', on: '2026-11-02' } as const;
export const PAUSE = { act: 'pause', on: '2026-11-04', kind: 'CORRECTION' } as const;
export const RESUME = { act: 'resume', on: '2026-11-06' } as const;
export const DECIDE = { act: 'decide', on: '2026-11-09', result: 'GRANTED' } as const;
