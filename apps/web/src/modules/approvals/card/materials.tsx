import type { AcceptedFiles, ApprovalMaterial } from '@guatu/contract';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { BringDialog } from '../../records/evidence/bring-dialog.tsx';
import { EvidenceLine } from '../../records/evidence/evidence-line.tsx';
import { useBringMaterial, useJudgeMaterial, useMaterials } from '../api.ts';

/** The papers that an item asks for, each with where it lies, what was brought of it, and the way to bring and judge it. */
export function Materials({ projectId, code }: { readonly projectId: string; readonly code: string }) {
  const { data, error, refetch } = useMaterials(projectId, code);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  if (data.materials.length === 0) return <p className="gt-note">{t('approvals.item.noMaterials')}</p>;
  return (
    <ul className="gt-approval-materials">
      {data.materials.map((material) => (
        <Material
          key={material.id}
          place={{ id: projectId, code, material: material.id }}
          material={material}
          version={data.version}
          accepted={data.accepted}
        />
      ))}
    </ul>
  );
}

/** A paper that the office has, or that another item makes out, need not be brought. */
const TO_BRING: readonly ApprovalMaterial['state'][] = ['MISSING', 'EXPIRED'];

function Material(props: {
  readonly place: { readonly id: string; readonly code: string; readonly material: string };
  readonly material: ApprovalMaterial;
  readonly version: number;
  readonly accepted: AcceptedFiles;
}) {
  const { place, material, version, accepted } = props;
  const { title, evidence, state } = material;
  const may = useMay('project.write');
  const [open, setOpen] = useState(false);
  const bring = useBringMaterial(place, version, () => setOpen(false));
  const judge = useJudgeMaterial(place, version);
  const asked = TO_BRING.includes(state) && evidence?.verdict?.accepted !== true;
  return (
    <li className={`is-${state.toLowerCase()}`}>
      <span>{title}</span>
      <span className="gt-note">
        {evidence === null && materialText(material)}{' '}
        {asked && may && (
          <button
            type="button"
            className="gt-link"
            aria-label={t('evidence.bring', { title })}
            onClick={() => setOpen(true)}
          >
            {t('project.gates.bring')}
          </button>
        )}
      </span>
      {evidence && <EvidenceLine title={title} evidence={evidence} judging={judge} />}
      {open && (
        <BringDialog
          title={title}
          projectId={place.id}
          accepted={accepted}
          bringing={bring}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

function materialText({ state, source, issuedBy }: ApprovalMaterial): string {
  const word = t(`approvals.item.material.${state}`);
  const more =
    source === null
      ? issuedBy.join(t('approvals.item.listed'))
      : t('approvals.item.from0', { item: source.item, day: source.on });
  return more === '' ? word : t('approvals.item.inBrackets', { word, more });
}
