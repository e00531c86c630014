import { evaluationPeriodSchema } from '@guatu/contract';
import { valueOrThrow } from '@guatu/kernel';
import { explainUnit, reportRun } from '@guatu/scoring';
import { landHooks } from '../hooks.ts';
import { createEngine, evaluationActs, type Trial } from '../modules/evaluation/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { withReadScope, withScope } from '../platform/db/index.ts';
import { SYSTEM_USER } from '../platform/people/system-user.ts';
import type { CliCommand, CliIo } from './command.ts';
import { cliScope, withDatabase } from './database.ts';
import { cliWords } from './messages.ts';

interface Asked {
  readonly scheme: string;
  readonly period: string | null;
  readonly office: number | null;
}

/** Scores what the product's ledger knows by a scheme in force. Writes nothing unless the run is to be kept. */
export const evaluateCommand: CliCommand = {
  name: 'evaluate',
  usage: 'evaluate SCHEME --period P [--office ID] [--explain UNIT] [--keep] [--json]',
  summary: cliWords.evaluateSummary,
  async run(args, io) {
    const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
    const [scheme] = args;
    const [period = null, office = null] = [after('--period'), after('--office')];
    const wrongPeriod = period !== null && !evaluationPeriodSchema.safeParse(period).success;
    if (scheme === undefined || scheme.startsWith('--') || wrongPeriod || (office !== null && !/^\d+$/.test(office))) {
      io.err(cliWords.evaluateUsage);
      return 2;
    }
    const asked = { scheme, period, office: office === null ? null : Number(office) };
    const { trial, kept } = await evaluate(asked, args.includes('--keep'));
    tell(io, trial, { explained: after('--explain'), kept, period, json: args.includes('--json') });
    return 0;
  },
};

function evaluate(asked: Asked, keep: boolean): Promise<{ readonly trial: Trial; readonly kept: string | null }> {
  return withDatabase(async (db) => {
    const trial = await withReadScope(
      db,
      cliScope,
      (trx) => evaluationActs.tryScheme(trx, systemClock, cliScope, asked),
      { snapshot: true },
    );
    if (!keep) return { trial, kept: null };
    const deps = { db, clock: systemClock, hooks: landHooks, engine: createEngine() };
    const { scheme, period } = asked;
    const run = {
      scheme,
      period,
      territoryId: trial.office.id,
      title: cliWords.evaluateTitle(trial.scheme.title, period),
    };
    const doer = { userId: SYSTEM_USER, scope: cliScope };
    const kept = await withScope(db, cliScope, (trx) =>
      evaluationActs.createRun(trx, deps, doer, { ...run, entrants: [] }),
    );
    return { trial, kept };
  });
}

interface Told {
  readonly explained: string | undefined;
  readonly kept: string | null;
  readonly period: string | null;
  readonly json: boolean;
}

function tell(io: CliIo, { scheme, office, run, seal, figures }: Trial, { explained, kept, period, json }: Told): void {
  const report = reportRun(run);
  const explanation = explained === undefined ? undefined : valueOrThrow(explainUnit(run, explained));
  if (json) {
    const { id, title, version, hash } = scheme;
    const about = { scheme: { id, title, version, hash }, office, period, kept };
    io.out(`${JSON.stringify({ ...about, ...report, seal, figures, ...(explanation && { explanation }) })}\n`);
    return;
  }
  io.out(cliWords.scored(report));
  if (explanation) io.out(cliWords.scoreExplained(explanation));
  io.out(cliWords.evaluated({ office: office.name, hash: seal.result, kept }));
}
