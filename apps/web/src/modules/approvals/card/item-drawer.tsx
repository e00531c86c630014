import type { ProjectApprovalItem } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { REMARKS, shortDay, WHY } from '../model/words.ts';
import { ActForm } from './act-form.tsx';
import { Materials } from './materials.tsx';

interface ItemDrawerProps {
  readonly item: ProjectApprovalItem;
  readonly projectId: string;
  readonly version: number;
  readonly today: string;
  readonly onClose: () => void;
}

/** The clock of one item: where it stands and by which term, whose each stretch was, its documents, and what may be recorded. */
export function ItemDrawer({ item, projectId, version, today, onClose }: ItemDrawerProps) {
  const { code, title, clock, refusal } = item;
  const label = `${code} ${title}`;
  return (
    <Dialog onClose={onClose} label={label} kind="drawer" className="gt-approval-drawer">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{label}</h2>
        {clock && <Light state={lightState(clock.light)} word={t(`approvals.state.${clock.state}`)} />}
        <DialogClose onClose={onClose} />
      </header>
      <div className="gt-dialog-body">
        {refusal !== null && <p className="gt-approval-faulty">{t('approvals.item.refusal', { why: refusal })}</p>}
        <Facts item={item} today={today} />
        <h3>{t('approvals.item.spans')}</h3>
        <Spans item={item} today={today} />
        <h3>{t('approvals.item.materials')}</h3>
        <Materials projectId={projectId} code={code} />
        {item.acts.length > 0 && (
          <ActForm key={version} item={item} projectId={projectId} version={version} today={today} />
        )}
      </div>
    </Dialog>
  );
}

function Facts({ item, today }: { readonly item: ProjectApprovalItem; readonly today: string }) {
  const { clock, applies, after, termOpen } = item;
  const rows: readonly (readonly [string, string])[] = [
    [t('approvals.item.body'), item.body],
    [
      t('approvals.item.after'),
      after.length === 0 ? t('approvals.item.afterNone') : after.join(t('approvals.item.listed')),
    ],
    [t('approvals.item.applies'), appliesText(applies)],
    [t('approvals.item.openSince'), item.openSince ?? '—'],
    [t('approvals.item.accepted'), clock?.acceptedOn ?? '—'],
    [t('approvals.item.decided'), decidedText(item)],
    [t('approvals.item.promised'), termText(clock?.promised ?? null, today)],
    [t('approvals.item.statutory'), termText(clock?.statutory ?? null, today)],
  ];
  const remarks = (clock?.remarks ?? []).flatMap((code) => REMARKS[code] ?? []);
  return (
    <>
      <dl className="gt-project-lines">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {termOpen.length > 0 && (
        <p className="gt-note">{t('approvals.item.termOpen', { facts: termOpen.join(t('approvals.item.listed')) })}</p>
      )}
      {item.note !== null && <p className="gt-note">{item.note}</p>}
      {remarks.map((key) => (
        <p key={key} className="gt-approval-faulty">
          {t(key)}
        </p>
      ))}
    </>
  );
}

function appliesText({ outcome, byOffice, reasons, missing }: ProjectApprovalItem['applies']): string {
  if (byOffice) return `${t('approvals.item.mustDo')} · ${t('approvals.item.byOffice')}`;
  if (outcome === 'unknown') return t('approvals.item.perhaps', { facts: missing.join(t('approvals.item.listed')) });
  return [t('approvals.item.mustDo'), ...reasons].join(' · ');
}

function decidedText({ clock, result, docNo }: ProjectApprovalItem): string {
  if (!clock?.decidedOn) return '—';
  return [clock.decidedOn, result === null ? '' : t(`approvals.result.${result}`), docNo ?? '']
    .filter(Boolean)
    .join(' · ');
}

function termText(standing: NonNullable<ProjectApprovalItem['clock']>['promised'], today: string): string {
  if (standing === null) return t('approvals.item.noTerm');
  const { days, used, unit, due } = standing;
  const gaps = { days, used, due: shortDay(due.day, today) };
  const text = unit === 'WORKDAY' ? t('approvals.item.termWork', gaps) : t('approvals.item.termDay', gaps);
  const resumed = due.ifResumedToday ? t('approvals.item.ifResumed') : '';
  return `${text}${resumed}${due.provisional ? ` · ${t('approvals.provisional')}` : ''}`;
}

function Spans({ item, today }: { readonly item: ProjectApprovalItem; readonly today: string }) {
  const spans = item.clock?.spans ?? [];
  if (spans.length === 0) return <p className="gt-note">{t('approvals.item.noSpans')}</p>;
  return (
    <TwinTable
      caption={t('approvals.item.spans')}
      head={[
        t('approvals.item.from'),
        t('approvals.item.to'),
        t('approvals.item.holder'),
        t('approvals.item.why'),
        t('approvals.item.days'),
      ]}
      rows={spans.map(({ from, to, holder, why, days }) => ({
        id: `${from}${holder}`,
        cells: [
          shortDay(from, today),
          shortDay(to, today),
          t(`approvals.holder.${holder}`),
          WHY[why] === undefined ? why : t(WHY[why]),
          days,
        ],
      }))}
    />
  );
}
