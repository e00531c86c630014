import type { ProjectLights } from '@guatu/contract';
import { t } from '../../../../texts/index.ts';
import { Light } from '../../../../ui/light.tsx';
import { lightState } from '../../../../ui/light-state.ts';
import { printPeriodCode } from '../../../records/values.ts';
import { AxisLines } from './axis-lines.tsx';
import { ExceptionList } from './exception-list.tsx';
import './lights.css';

/** What the light of a project asks to be explained by: “why is it red”. */
export function lightsTitle({ rawLight }: ProjectLights): string {
  return rawLight === null
    ? t('project.lights.none')
    : t('project.lights.why', { light: t(`light.word.${lightState(rawLight)}`) });
}

/**
 * Why a project has its light: every axis with its figures and what would turn it, and who asked that it not count. Below the
 * `RecordProvider` of the project, which shows where each figure comes from.
 */
export function LightsPanel({ lights }: { readonly lights: ProjectLights }) {
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
