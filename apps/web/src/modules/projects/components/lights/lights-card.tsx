import type { ProjectLights } from '@guatu/contract';
import { useState } from 'react';
import { useMay } from '../../../../app/session.tsx';
import { t } from '../../../../texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { messageOf } from '../../../../ui/states.tsx';
import { useRecordPage } from '../../../records/record/record-context.tsx';
import { ExceptionRequest } from './exception-request.tsx';
import { LightsPanel, lightsTitle } from './lights-panel.tsx';
import { useLights } from './use-lights.ts';

/** Why the project has its light: every axis with its figures, what would turn it, and who asked that it not count. */
export function LightsCard() {
  const { known } = useRecordPage();
  const { data, error } = useLights();
  const title = data ? lightsTitle(data) : t('project.lights.title');
  const rule = data?.rule;
  return (
    <Card
      title={title}
      note={rule ? t('project.lights.rule', { title: rule.title, version: rule.version }) : undefined}
      extra={data && <AskLink lights={data} />}
    >
      {known !== null && <p className="gt-note">{t('project.lights.onlyNow')}</p>}
      {error && (
        <p className="gt-problem" role="alert">
          {messageOf(error)}
        </p>
      )}
      {data && <LightsPanel lights={data} />}
    </Card>
  );
}

/** Only a yellow or red axis needs a reason. */
function AskLink({ lights }: { readonly lights: ProjectLights }) {
  const [open, setOpen] = useState(false);
  const may = useMay('project.write');
  const late = lights.axes.filter(({ light }) => light === 'YELLOW' || light === 'RED');
  if (!may || late.length === 0) return null;
  return (
    <>
      <button type="button" className="gt-link" onClick={() => setOpen(true)}>
        {t('project.lights.ask')}
      </button>
      {open && <ExceptionRequest axes={late} today={lights.day} onClose={() => setOpen(false)} />}
    </>
  );
}
