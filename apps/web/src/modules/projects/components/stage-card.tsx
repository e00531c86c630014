import { officeDay } from '@guatu/kernel';
import { useMemo, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import type { RibbonNode } from '../../../ui/project/ribbon-layout.ts';
import { RibbonLegend, StageRibbon } from '../../../ui/project/stage-ribbon.tsx';
import { instantOfMoment } from '../../records/office-time.ts';
import { useRecordPage } from '../../records/record/record-context.tsx';
import type { LedgerRecord } from '../../records/record/use-record.ts';
import { projectStages, type Stage } from '../domain/stage-nodes.ts';
import { StageDialog } from './stage-dialog.tsx';

/** The milestone after which the line of benefits leaves the line of building: the signing. */
const PART_AFTER = 'M30';

/** The stages of a project on two lines, from the dates its ledgers know. */
export function StageCard({ lead }: { readonly lead: LedgerRecord | undefined }) {
  const { dictionary, record, known } = useRecordPage();
  const [opened, setOpened] = useState<string | null>(null);
  const today = officeDay(known === null ? Date.now() : Date.parse(instantOfMoment(known)));
  const stages = useMemo(
    () => projectStages(dictionary.milestones, record.values, lead?.values ?? null, today),
    [dictionary, record, lead, today],
  );
  const build = stages.filter(({ line }) => line === 'BUILD');
  const stage = stages.find(({ code }) => code === opened);
  return (
    <Card
      title={t('project.stages.title')}
      note={summaryOf(build)}
      extra={<RibbonLegend />}
      className="gt-project-wide"
    >
      <StageRibbon
        build={build.map(ribbonNode)}
        benefit={stages.filter(({ line }) => line === 'BENEFIT').map(ribbonNode)}
        partAfter={PART_AFTER}
        onNode={setOpened}
      />
      {stage && <StageDialog stage={stage} lead={lead} onClose={() => setOpened(null)} />}
    </Card>
  );
}

function summaryOf(build: readonly Stage[]): string {
  const done = build.filter(({ state }) => state === 'done');
  const last = done.at(-1);
  if (!last) return t('project.stages.none');
  return t('project.stages.reached', { stage: last.name, n: done.length, total: build.length });
}

/** Dates within this century read without it: the ribbon is narrow. */
const short = (text: string) => text.replace(/^20(\d{2})/, '$1');

function ribbonNode(stage: Stage): RibbonNode {
  const { actual, forecast, plan, deviation } = stage;
  return {
    id: stage.code,
    name: stage.name,
    state: stage.state,
    ...(actual ? { actual: short(actual.text) } : {}),
    ...(forecast && !actual ? { forecast: short(forecast.text) } : {}),
    ...(plan && !actual ? { plan: short(plan.text) } : {}),
    ...(deviation === null || deviation === 0
      ? {}
      : { deviation: { text: t('project.stages.days', { n: signed(deviation) }), late: deviation > 0 } }),
  };
}

const signed = (days: number): string => (days > 0 ? `+${days}` : `\u2212${-days}`);
