import type { ProjectLights } from '@guatu/contract';
import { useState } from 'react';
import { useMay } from '../../../../app/session.tsx';
import { t } from '../../../../texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { Light } from '../../../../ui/light.tsx';
import { messageOf } from '../../../../ui/states.tsx';
import { lightState } from '../../../records/list/columns.tsx';
import { useRecordPage } from '../../../records/record/record-context.tsx';
import { printPeriodCode } from '../../../records/values.ts';
import { AxisLines } from './axis-lines.tsx';
import { ExceptionList } from './exception-list.tsx';
import { ExceptionRequest } from './exception-request.tsx';
import { useLights } from './use-lights.ts';

/** Why the project has its light: every axis with its figures, what would turn it, and who asked that it not count. */
export function LightsCard() {
  const { known } = useRecordPage();
  const { data, error } = useLights();
  const title = data ? titleOf(data) : t('project.lights.title');
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
      {data && <Lights lights={data} />}
    </Card>
  );
}

function titleOf({ rawLight }: ProjectLights): string {
  return rawLight === null
    ? t('project.lights.none')
    : t('project.lights.why', { light: t(`light.word.${lightState(rawLight)}`) });
}

function Lights({ lights }: { readonly lights: ProjectLights }) {
  const { reported, differs, light, rawLight } = lights;
  return (
    <div className="gt-lights">
      {lights.rule === null && <p className="gt-note">{t('project.lights.noRule')}</p>}
      <AxisLines axes={lights.axes} />
      {light !== rawLight && (
        <p>
          {t('project.lights.excused')} <Light state={lightState(light)} />
        </p>
      )}
      {reported && differs && (
        <p className="gt-lights-differ">
          {t('project.lights.reported', { period: printPeriodCode(reported.period) })}{' '}
          <Light state={lightState(reported.light)} /> {t('project.lights.differs')}
        </p>
      )}
      <ExceptionList exceptions={lights.exceptions} />
    </div>
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
