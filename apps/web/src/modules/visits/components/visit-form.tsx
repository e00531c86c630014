import type { VisitSites } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { dropDraft } from '../device/store.ts';
import { submitVisit } from '../device/submit.ts';
import type { LocalVisit } from '../device/types.ts';
import type { Device } from '../device/use-device.ts';
import { textOf, withValue } from '../domain/form.ts';
import { stateOf } from '../domain/state.ts';
import { BasicFields } from './basic-fields.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import type { FieldProps } from './field-props.ts';
import { PhotoStrip } from './photo-strip.tsx';
import { PlaceFields } from './place-fields.tsx';
import { ProblemFields } from './problem-fields.tsx';
import { PromiseFields } from './promise-fields.tsx';
import { SeenFields } from './seen-fields.tsx';
import { StateTag } from './state-tag.tsx';
import { VersionList } from './version-list.tsx';

interface VisitFormProps {
  readonly device: Device;
  readonly visit: LocalVisit;
  /** Null while this device never had a connection; then the form has no choices and no last time. */
  readonly sites: VisitSites | null;
  readonly onBack: () => void;
}

/** One visit on one page, written with one hand. Every stroke is kept on the device; submitting puts it in line to be sent. */
export function VisitForm({ device, visit, sites, onBack }: VisitFormProps) {
  const { held } = device;
  const [error, setError] = useState<unknown>(null);
  const [told, setTold] = useState<string | null>(null);
  const state = stateOf(visit, held);
  const change: FieldProps['change'] = (work) => {
    setTold(null);
    device.change(visit, work);
  };
  const fields: FieldProps = {
    values: visit.values,
    change,
    set: (key, value) => change((values) => withValue(values, key, value)),
  };
  const last = sites?.sites.find(({ id }) => id === visit.projectId)?.last ?? null;
  const refusals = [...held.edits, ...held.photos]
    .filter(({ visitId }) => visitId === visit.id)
    .map((each) => each.refusal);
  const run = async (act: () => Promise<void>) => {
    try {
      await act();
      setError(null);
    } catch (failed) {
      setError(failed);
    }
  };
  const submit = () =>
    run(async () => {
      await submitVisit(visit, held);
      await device.reread();
      setTold('submitted');
      void device.sync();
    });
  const discard = () =>
    run(async () => {
      await dropDraft(visit.userId, visit.id);
      await device.reread();
      onBack();
    });
  const isUnsent = visit.server === null && held.edits.every(({ visitId }) => visitId !== visit.id);
  return (
    <>
      <header className="gt-visits-top">
        <button type="button" className="gt-link" onClick={onBack}>
          {t('visits.back')}
        </button>
        <h1>{t('visits.title')}</h1>
        <StateTag state={state} />
      </header>
      <ConflictPanel device={device} visit={visit} />
      {refusals.map(
        (refusal) =>
          refusal !== null && (
            <p key={refusal} className="gt-visits-line is-bad" role="alert">
              {refusal}
            </p>
          ),
      )}
      <BasicFields {...fields} projectName={visit.projectName} last={last} />
      <PlaceFields {...fields} last={last} onSiteMetres={sites?.form.onSiteMetres ?? null} />
      <PhotoStrip device={device} visit={visit} form={sites?.form ?? null} />
      <SeenFields {...fields} last={last} stages={sites?.form.stages ?? []} />
      <ProblemFields {...fields} device={device} visit={visit} factors={sites?.form.factors ?? []} />
      <PromiseFields {...fields} />
      <VersionList visit={visit} />
      {isUnsent && (
        <button type="button" className="gt-link gt-visits-discard" onClick={() => void discard()}>
          {t('visits.discard')}
        </button>
      )}
      <footer className="gt-visits-bar">
        {error !== null && (
          <p className="gt-problem" role="alert">
            {messageOf(error)}
          </p>
        )}
        <p className="gt-note" role="status">
          {told === 'submitted' ? t('visits.submitted', { state: t(`visits.state.${state}`) }) : savedWords(visit)}
        </p>
        <div className="gt-visits-pair">
          <button type="button" className="gt-visits-act" onClick={onBack}>
            {t('visits.draft')}
          </button>
          <button
            type="button"
            className="gt-visits-act is-main"
            disabled={textOf(visit.values.visitDay) === ''}
            onClick={() => void submit()}
          >
            {t('visits.submit')}
          </button>
        </div>
      </footer>
    </>
  );
}

function savedWords({ updatedAt }: LocalVisit): string {
  return updatedAt === '' ? '' : t('visits.saved', { time: new Date(updatedAt).toTimeString().slice(0, 5) });
}
