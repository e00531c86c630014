import {
  compareRuleEndpoint,
  draftRuleEndpoint,
  endRuleEndpoint,
  issueRuleEndpoint,
  ruleDifferencesEndpoint,
  rulesEndpoint,
  ruleVersionEndpoint,
  withdrawRuleEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { type Actor, scopeFor } from '../auth/actor.ts';
import { withReadScope, withScope } from '../db/index.ts';
import { registerEndpoint } from '../http/index.ts';
import type { Tables, Trx } from '../ledger/index.ts';
import { RULE_ACTS, type RuleAct } from './access.ts';
import { compareRule, saveRule, withdrawRule } from './commands.ts';
import { endRule, issueRule } from './issue.ts';
import { differencesFor, mayDo, rulesFor, versionFor } from './queries.ts';
import { leavesOf } from './sql.ts';
import type { RuleActor, RuleDeps } from './types.ts';
import { todayOf } from './versions.ts';
import { readVocabulary } from './words.ts';

export interface RuleRouteDeps extends RuleDeps {
  readonly db: Kysely<Tables>;
  /** Told, in the same transaction, when other versions of a rule hold than did before. */
  readonly onTurn: (trx: Trx, actor: Actor, ruleId: string) => Promise<void>;
}

/** An office's own version is named by the id of its record. */
const aimedAt = ({ ruleId, key: id }: { readonly ruleId: string; readonly key: string }) => ({ ruleId, id });

const READ = { permission: 'project.read' } as const;

/** Serves the rules of the registered kinds: read, compare, draft, issue, end. */
export function ruleRoutes(app: FastifyInstance, deps: RuleRouteDeps): void {
  const reading = { kinds: deps.kinds, vocabulary: readVocabulary() };
  const acting = (actor: Actor, act: RuleAct): RuleActor => ({
    userId: actor.userId,
    scope: scopeFor(actor, RULE_ACTS[act]),
  });
  const run = <T>(actor: Actor, act: RuleAct, does: (trx: Trx, by: RuleActor) => Promise<T>): Promise<T> => {
    const by = acting(actor, act);
    return withScope(deps.db, by.scope, (trx) => does(trx, by));
  };

  registerEndpoint(
    app,
    rulesEndpoint,
    async ({ actor }) => {
      const reader = { userId: actor.userId, scope: scopeFor(actor, READ.permission) };
      const today = todayOf(deps);
      const mayDraft = actor.permissions.has(RULE_ACTS.draft);
      return withReadScope(deps.db, reader.scope, async (trx) => ({
        today,
        ...(await rulesFor(trx, reading, reader, today)),
        mayDraftFor: mayDraft ? await leavesOf(trx, acting(actor, 'draft').scope) : [],
        families: deps.kinds.flatMap(({ id, many }) =>
          many ? [{ prefix: id, about: reading.vocabulary.about(id) }] : [],
        ),
      }));
    },
    READ,
  );

  registerEndpoint(
    app,
    ruleVersionEndpoint,
    async ({ actor, params }) => {
      const holds = (act: RuleAct) => (actor.permissions.has(RULE_ACTS[act]) ? acting(actor, act) : null);
      return withReadScope(deps.db, scopeFor(actor, READ.permission), (trx) =>
        versionFor(trx, reading, params, mayDo(holds)),
      );
    },
    READ,
  );

  registerEndpoint(
    app,
    ruleDifferencesEndpoint,
    async ({ actor, params, query }) => ({
      differences: await withReadScope(deps.db, scopeFor(actor, READ.permission), (trx) =>
        differencesFor(trx, reading, { ...params, ...query }),
      ),
    }),
    READ,
  );

  registerEndpoint(
    app,
    draftRuleEndpoint,
    ({ actor, params, body }) =>
      run(actor, 'draft', (trx, by) =>
        saveRule(trx, deps, by, { ...params, ...body, body: JSON.stringify(body.body) }),
      ),
    { permission: RULE_ACTS.draft },
  );

  registerEndpoint(
    app,
    withdrawRuleEndpoint,
    ({ actor, params, body }) =>
      run(actor, 'withdraw', (trx, by) => withdrawRule(trx, deps, by, { ...aimedAt(params), ...body })),
    { permission: RULE_ACTS.withdraw },
  );

  registerEndpoint(
    app,
    compareRuleEndpoint,
    ({ actor, params, body }) =>
      run(actor, 'compare', (trx, by) => compareRule(trx, deps, by, { ...aimedAt(params), ...body })),
    { permission: RULE_ACTS.compare },
  );

  registerEndpoint(
    app,
    issueRuleEndpoint,
    ({ actor, params, body }) =>
      run(actor, 'issue', async (trx, by) => {
        const saved = await issueRule(trx, deps, by, { ...aimedAt(params), ...body });
        await deps.onTurn(trx, actor, params.ruleId);
        return saved;
      }),
    { permission: RULE_ACTS.issue },
  );

  registerEndpoint(
    app,
    endRuleEndpoint,
    ({ actor, params, body }) =>
      run(actor, 'end', async (trx, by) => {
        const saved = await endRule(trx, deps, by, { ...aimedAt(params), ...body });
        await deps.onTurn(trx, actor, params.ruleId);
        return saved;
      }),
    { permission: RULE_ACTS.end },
  );
}
