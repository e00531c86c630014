import type { ProjectSettlement, Proof } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { Empty, messageOf } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { fileUrl } from '../../records/attach.ts';
import { useProofAct } from '../api.ts';
import { printValue } from '../print.ts';
import type { Asked } from './asked.ts';
import { titleOf } from './promises-card.tsx';

interface ProofsCardProps {
  readonly answer: ProjectSettlement;
  readonly onAsk: (asked: Asked) => void;
}

/** The figures that were brought, with their papers, and what another person held of each. */
export function ProofsCard({ answer: { promises, project }, onAsk }: ProofsCardProps) {
  const act = useProofAct(project.id);
  const proofs = promises.flatMap((promise) => promise.proofs.map((proof) => ({ promise, proof })));
  const accept = ({ code }: Proof) =>
    act.mutate({ act: 'judge', version: project.version, proof: code, accepted: true, reason: null });
  return (
    <Card flush title={t('settlements.proofs')} note={t('settlements.proofsNote')}>
      {proofs.length === 0 && <Empty title={t('settlements.noProofs')} />}
      {act.error && (
        <p className="gt-problem" role="alert">
          {messageOf(act.error)}
        </p>
      )}
      {proofs.length > 0 && (
        <div className="gt-settlements-words">
          <TwinTable
            caption={t('settlements.proofs')}
            head={[
              t('settlements.promise'),
              t('settlements.actual'),
              t('settlements.period'),
              t('settlements.files'),
              t('settlements.verdict'),
              t('settlements.acts'),
            ]}
            rows={proofs.map(({ promise, proof }) => ({
              id: proof.code,
              cells: [
                titleOf(promise),
                proof.actual === null ? t('settlements.hidden') : `${printValue(proof.actual)}${promise.unit ?? ''}`,
                proof.period,
                <Papers key="files" proof={proof} />,
                <Verdict key="verdict" proof={proof} />,
                proof.mayJudge && (
                  <Judge
                    key="acts"
                    busy={act.isPending}
                    onAccept={() => accept(proof)}
                    onReturn={() => onAsk({ form: 'return', promise, proof })}
                  />
                ),
              ],
            }))}
          />
        </div>
      )}
    </Card>
  );
}

function Papers({ proof: { files, note } }: { readonly proof: Proof }) {
  return (
    <>
      {files.map(({ id, name }) => (
        <a key={id} href={fileUrl(id)} target="_blank" rel="noreferrer">
          {name}{' '}
        </a>
      ))}
      {note}
    </>
  );
}

function Verdict({ proof: { verdict, by, on } }: { readonly proof: Proof }) {
  const brought = <span className="gt-note">{t('settlements.by', { who: by, day: on })}</span>;
  if (verdict === null) {
    return (
      <>
        <Tag tone="yellow">{t('settlements.waiting')}</Tag> {brought}
      </>
    );
  }
  const { by: who, on: day, reason } = verdict;
  return verdict.accepted
    ? t('settlements.accepted', { who, day })
    : t('settlements.returned', { who, day, reason: reason ?? '' });
}

interface JudgeProps {
  readonly busy: boolean;
  readonly onAccept: () => void;
  readonly onReturn: () => void;
}

function Judge({ busy, onAccept, onReturn }: JudgeProps) {
  return (
    <span className="gt-settlements-acts">
      <button type="button" className="gt-link" disabled={busy} onClick={onAccept}>
        {t('settlements.accept')}
      </button>
      <button type="button" className="gt-link" onClick={onReturn}>
        {t('settlements.giveBack')}
      </button>
    </span>
  );
}
