import type { BlockerAct, BoardBlocker, HeldProject } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { TwinTable } from '../../ui/chart/twin-table.tsx';
import { Light, type LightState } from '../../ui/light.tsx';
import type { Dictionary } from '../records/dictionary.ts';
import { printInstant } from '../records/office-time.ts';
import { recordPath } from '../records/paths.ts';
import type { CausePage } from './api.ts';
import { ActLinks, wordOf } from './columns.tsx';
import { costText } from './cost.tsx';
import { Term } from './term.tsx';

/** The projects that wait, each once, the dearest day first. */
export function HeldProjects(props: { readonly projects: readonly HeldProject[]; readonly dictionary: Dictionary }) {
  const { projects, dictionary } = props;
  const stage = (code: string | null) => dictionary.milestones.find((each) => each.code === code)?.label;
  return (
    <Card title={t('causes.heldProjects')} note={t('causes.heldNote', { n: projects.length })} flush>
      <TwinTable
        caption={t('causes.tableOf', { title: t('causes.heldProjects') })}
        head={[
          t('causes.project'),
          t('causes.place'),
          t('causes.stage'),
          t('causes.light'),
          t('causes.produce'),
          t('blockers.cost'),
        ]}
        rows={projects.map(({ id, name, territoryId, stage: code, light, planProduce, cost }) => ({
          id,
          cells: [
            <Link key={id} to={recordPath('project', id)}>
              {name}
            </Link>,
            dictionary.territory(territoryId)?.name ?? '',
            stage(code) ?? t('causes.noStage'),
            <Light key="light" state={(light?.toLowerCase() ?? 'none') as LightState} />,
            planProduce ?? t('causes.noDay'),
            cost.promised > 0 ? costText(cost) : t('causes.noPromise'),
          ],
        }))}
      />
    </Card>
  );
}

interface CauseBlockersProps {
  readonly blockers: readonly BoardBlocker[];
  readonly dictionary: Dictionary;
  readonly onAct: (blocker: BoardBlocker, act: BlockerAct) => void;
}

/** Its blockers by state, those that wait first, each with what the reader may do to it. */
export function CauseBlockers({ blockers, dictionary, onAct }: CauseBlockersProps) {
  const word = wordOf(dictionary);
  const counted = new Map<string, number>();
  for (const { status } of blockers) counted.set(status, (counted.get(status) ?? 0) + 1);
  const tally = [...counted]
    .map(([status, n]) => t('causes.inState', { state: word('status', status), n }))
    .join(' · ');
  return (
    <Card title={t('causes.blockers')} note={tally} flush>
      <TwinTable
        caption={t('causes.tableOf', { title: t('causes.blockers') })}
        head={[
          t('blockers.column.what'),
          t('blockers.column.status'),
          t('blockers.column.term'),
          t('blockers.column.units'),
          t('blockers.column.acts'),
        ]}
        rows={blockers.map((blocker) => ({
          id: blocker.id,
          cells: [
            <Link key={blocker.id} to={recordPath('blocker', blocker.id)}>
              {blocker.description}
            </Link>,
            word('status', blocker.status),
            <Term key="term" blocker={blocker} />,
            blocker.units.join(' ') || t('blockers.noUnit'),
            <ActLinks key="acts" blocker={blocker} onAct={onAct} />,
          ],
        }))}
      />
    </Card>
  );
}

export function RemovedBlockers({ removed }: { readonly removed: CausePage['removed'] }) {
  return (
    <Card title={t('causes.removed')} flush>
      <TwinTable
        caption={t('causes.tableOf', { title: t('causes.removed') })}
        head={[t('blockers.column.what'), t('causes.removedOn'), t('causes.reason')]}
        rows={removed.map(({ id, description, on, reason }) => ({
          id,
          cells: [
            <Link key={id} to={recordPath('blocker', id)}>
              {description}
            </Link>,
            on,
            reason,
          ],
        }))}
      />
    </Card>
  );
}

/** What was done to it and to its blockers, newest first; each batch opens. */
export function CauseHistory({ history }: { readonly history: CausePage['history'] }) {
  return (
    <Card title={t('causes.history')} note={t('causes.historyNote')} flush>
      <TwinTable
        caption={t('causes.tableOf', { title: t('causes.history') })}
        head={[t('causes.what'), t('causes.at'), t('causes.by'), t('causes.about'), t('causes.batch')]}
        rows={history.map(({ batchId, batchNo, title, at, by, blockers }) => ({
          id: batchId,
          cells: [
            title,
            printInstant(at),
            by,
            blockerWords(blockers),
            <Link key={batchId} to="/sources/batches/$id" params={{ id: batchId }}>
              {batchNo}
            </Link>,
          ],
        }))}
      />
    </Card>
  );
}

/** The blockers of one batch: the one that it is about, or the first and how many. */
function blockerWords(blockers: readonly string[]): string {
  const [name = ''] = blockers;
  return blockers.length > 1 ? t('blockers.projectsHeld', { name, n: blockers.length }) : name;
}
