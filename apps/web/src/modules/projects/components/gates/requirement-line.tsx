import {
  type AcceptedFiles,
  type GateRequirement,
  judgeEvidenceEndpoint,
  submitEvidenceEndpoint,
} from '@guatu/contract';
import { useState } from 'react';
import { call } from '../../../../api/client.ts';
import { t } from '../../../../texts/index.ts';
import { Tag, type Tone } from '../../../../ui/tag.tsx';
import { StageSheet } from '../../../appraisals/stage-sheet.tsx';
import { BringDialog } from '../../../records/evidence/bring-dialog.tsx';
import { EvidenceLine } from '../../../records/evidence/evidence-line.tsx';
import { useRecordPage } from '../../../records/record/record-context.tsx';
import { useEditing } from '../../../records/record/use-editing.ts';
import { useGateAct } from './use-gates.ts';

const TONES: Readonly<Record<GateRequirement['state'], Tone>> = {
  MET: 'green',
  MISSING: 'plain',
  RETURNED: 'red',
  UNKNOWN: 'yellow',
  TOLERATED: 'yellow',
};

/** One thing that a gate asks for, how it stands, and the way to bring and judge it where it is a document. */
export function RequirementLine(props: {
  readonly milestone: string;
  readonly line: GateRequirement;
  readonly version: number;
  readonly accepted: AcceptedFiles;
}) {
  const { milestone, line, version, accepted } = props;
  const { record } = useRecordPage();
  const { offered, refusal } = useEditing();
  const [open, setOpen] = useState(false);
  const at = { params: { id: record.id } };
  const of = { version, milestone, requirement: line.id };
  const bring = useGateAct(
    (brought: { readonly files: readonly string[]; readonly note: string | null }) =>
      call(submitEvidenceEndpoint, { ...at, body: { ...of, ...brought } }),
    () => setOpen(false),
  );
  const judge = useGateAct((verdict: { readonly accepted: boolean; readonly reason: string | null }) =>
    call(judgeEvidenceEndpoint, { ...at, body: { ...of, ...verdict } }),
  );
  const missing = line.state !== 'MET';
  return (
    <li>
      <Tag tone={TONES[line.state]}>{t(`project.gates.line.${line.state}`)}</Tag>
      <span>
        {line.label}
        {line.tolerable && missing && <span className="gt-note"> {t('project.gates.tolerable')}</span>}
        {line.cureBy !== null && <span className="gt-note"> {t('project.gates.cureBy', { date: line.cureBy })}</span>}
        {line.missingFacts.length > 0 && (
          <span className="gt-note"> {t('project.gates.missingFacts', { facts: line.missingFacts.join(' ') })}</span>
        )}
      </span>
      {line.type === 'DOCUMENT' && missing && offered ? (
        <button
          type="button"
          className="gt-link"
          disabled={refusal !== null}
          title={refusal ?? undefined}
          aria-label={t('evidence.bring', { title: line.label })}
          onClick={() => setOpen(true)}
        >
          {t('project.gates.bring')}
        </button>
      ) : (
        <span className="gt-note">{missing ? line.by : ''}</span>
      )}
      {line.opens !== null && (
        <StageSheet
          project={{ id: record.id, name: String(record.values.projectName ?? '') }}
          stage={line.opens}
          reason={line.label}
        />
      )}
      {line.evidence && <EvidenceLine title={line.label} evidence={line.evidence} judging={judge} />}
      {open && (
        <BringDialog
          title={line.label}
          projectId={record.id}
          accepted={accepted}
          sitePhotos
          bringing={bring}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}
