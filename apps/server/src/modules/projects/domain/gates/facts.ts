import type { FieldValue } from '@guatu/contract';
import {
  type Fact,
  type Facts,
  type IsoDay,
  type LedgerDate,
  parseIsoDay,
  parseLedgerDate,
  type Vocabulary,
} from '@guatu/kernel';
import { evidenceAt, evidenceKeys, stands } from '../evidence/evidence.ts';
import { projectStateOf } from '../stays/stays.ts';
import type { MilestoneFacts, StageRule } from './types.ts';

/** Values of a record by key, as the ledger keeps them. */
export type RecordValues = Readonly<Record<string, FieldValue>>;

/** A milestone with the ledger columns that carry its dates; its own rows come before them. */
export interface DatedStage extends StageRule {
  readonly columns?: {
    readonly plan?: { readonly project?: string; readonly lead?: string };
    readonly actual?: { readonly project?: string; readonly lead?: string };
  };
}

/** What a vocabulary asks about, from the project and, where the project does not say, from the lead it grew from. */
export function factsOf(vocabulary: Vocabulary, project: RecordValues, lead: RecordValues | null): Facts {
  const facts: Record<string, Fact> = {};
  for (const { id, type } of vocabulary.values()) {
    const value = project[id] ?? lead?.[id] ?? null;
    facts[id] = type === 'date' ? dateOf(value) : (value as Fact);
  }
  return facts;
}

/** What the ledgers say of each milestone of a project. */
export function milestoneFacts(
  stages: readonly DatedStage[],
  project: RecordValues,
  lead: RecordValues | null,
): ReadonlyMap<string, MilestoneFacts> {
  return new Map(
    stages.map(({ code, columns }): [string, MilestoneFacts] => {
      const own = (id: string) => project[`${id}@${code}`];
      const dated = (id: string, named: { readonly project?: string; readonly lead?: string } | undefined) =>
        dateOf(own(id)) ??
        dateOf(named?.project === undefined ? null : project[named.project]) ??
        dateOf(named?.lead === undefined ? null : lead?.[named.lead]);
      const lacking = own('msLacking');
      return [
        code,
        {
          plan: dated('msPlan', columns?.plan),
          forecast: dateOf(own('msForecast')),
          actual: dated('msActual', columns?.actual),
          evidence: Number(own('msEvidence') ?? 1),
          certifiedOn: dayOf(own('msCertifiedOn')),
          lacking: Array.isArray(lacking) ? lacking.map(String) : [],
          cureBy: dayOf(own('msCureBy')),
          curedOn: dayOf(own('msCuredOn')),
          reopenedOn: dayOf(own('msReopenedOn')),
          ...documentsOf(project, code),
        },
      ];
    }),
  );
}

/** Days of everything that limits run from or end with: `M70.plan`, `M60.actual`, `A07.decided`, `stopped` while it stands. */
export function limitDates(
  milestones: ReadonlyMap<string, MilestoneFacts>,
  project: RecordValues,
): ReadonlyMap<string, LedgerDate> {
  const dates = new Map<string, LedgerDate>();
  for (const [code, { plan, actual }] of milestones) {
    if (plan) dates.set(`${code}.plan`, plan);
    if (actual) dates.set(`${code}.actual`, actual);
  }
  for (const [key, value] of Object.entries(project)) {
    const decided = key.startsWith('apvDecided@') ? dateOf(value) : null;
    if (decided) dates.set(`${key.slice('apvDecided@'.length)}.decided`, decided);
  }
  const stopped = projectStateOf(project) === 'SUSPENDED' ? dateOf(project.suspendedOn) : null;
  if (stopped) dates.set('stopped', stopped);
  return dates;
}

/** Documents that were brought for a milestone, by requirement. */
function documentsOf(project: RecordValues, code: string): Pick<MilestoneFacts, 'documents' | 'returned'> {
  const start = `${code}.`;
  const keys = evidenceKeys(project).filter((key) => key.startsWith(start));
  const requirements = (standing: boolean) =>
    keys.filter((key) => stands(evidenceAt(project, key)) === standing).map((key) => key.slice(start.length));
  return { documents: requirements(true), returned: requirements(false) };
}

function dateOf(value: unknown): LedgerDate | null {
  const parsed = typeof value === 'string' ? parseLedgerDate(value) : null;
  return parsed?.ok ? parsed.value : null;
}

function dayOf(value: unknown): IsoDay | null {
  const parsed = typeof value === 'string' ? parseIsoDay(value) : null;
  return parsed?.ok ? parsed.value : null;
}
