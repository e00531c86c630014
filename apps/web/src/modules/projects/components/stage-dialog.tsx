import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { FieldValue } from '../../records/record/field-value.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import type { LedgerRecord } from '../../records/record/use-record.ts';
import type { Stage, StageDate } from '../domain/stage-nodes.ts';

export interface StageDialogProps {
  readonly stage: Stage;
  readonly lead: LedgerRecord | undefined;
  readonly onClose: () => void;
}

/** One milestone: planned, forecast and actual date, each with its origin, the level of evidence and the remark. */
export function StageDialog({ stage, lead, onClose }: StageDialogProps) {
  const { dictionary, record } = useRecordPage();
  const label = dictionary.milestones.find(({ code }) => code === stage.code)?.label ?? stage.name;
  const level = record.values[`msEvidence@${stage.code}`];
  return (
    <Dialog onClose={onClose} label={label} className="gt-project-stage">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{label}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <dl className="gt-dialog-body gt-record-fields">
        <DateRow name={t('project.stages.plan')} date={stage.plan} lead={lead} />
        <DateRow name={t('project.stages.forecast')} date={stage.forecast} lead={lead} />
        <DateRow name={t('project.stages.actual')} date={stage.actual} lead={lead} />
        <div>
          <dt>{t('project.stages.deviation')}</dt>
          <dd>
            {stage.deviation === null
              ? t('project.stages.noDeviation')
              : t('project.stages.naturalDays', { n: stage.deviation })}
          </dd>
        </div>
        <div>
          <dt>{t('project.stages.evidence')}</dt>
          <dd>{stage.actual === null ? t('records.none') : evidenceText(level)}</dd>
        </div>
        <div>
          <dt>{t('project.stages.note')}</dt>
          <dd>
            <FieldValue valueKey={`msNote@${stage.code}`} />
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}

/** A date read from a confirmed ledger is an actual milestone with the ledger as its evidence. */
function evidenceText(level: unknown): string {
  if (level === 3) return t('project.stages.level.verified');
  return level === 2 ? t('project.stages.level.attached') : t('project.stages.level.ledger');
}

function DateRow(props: {
  readonly name: string;
  readonly date: StageDate | null;
  readonly lead: LedgerRecord | undefined;
}) {
  const { name, date, lead } = props;
  const of = date?.from === 'lead' && lead ? { of: { ...lead, kind: 'lead' as const } } : {};
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {date ? <FieldValue valueKey={date.key} {...of} /> : t('records.none')}
        {date?.from === 'lead' && <span className="gt-note"> {t('project.fromLead')}</span>}
      </dd>
    </div>
  );
}
