import type { LightException, LightExceptionAct } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../../texts/index.ts';
import { ExceptionActDialog } from './exception-act.tsx';

/** The requests about the project's lights, what units said, and what the reader may do with each. */
export function ExceptionList({ exceptions }: { readonly exceptions: readonly LightException[] }) {
  const [doing, setDoing] = useState<{ readonly of: LightException; readonly act: LightExceptionAct } | null>(null);
  if (exceptions.length === 0) return null;
  return (
    <section className="gt-project-blockers">
      {exceptions.map((each) => (
        <article key={each.id}>
          <p>
            <b>
              {t(`project.lights.axis.${each.axis}`)} · {t(`project.lights.type.${each.type}`)}
            </b>{' '}
            {t(`project.lights.status.${each.status}`)}
            <span className="gt-note">
              {' '}
              {each.from} — {each.until} · {each.by} {each.on}
            </span>
          </p>
          <p>{each.reason}</p>
          {each.opinions.map(({ unit, text, agrees, on }) => (
            <p key={`${unit} ${on} ${text}`} className="gt-note">
              {t(agrees ? 'project.lights.agrees' : 'project.lights.disagrees', { unit, on })} {text}
            </p>
          ))}
          {each.answer !== null && (
            <p className="gt-note">
              {each.answer}
              {each.document !== null && ` ${each.document}`}
            </p>
          )}
          {each.acts.map((act) => (
            <button key={act} type="button" className="gt-link" onClick={() => setDoing({ of: each, act })}>
              {t(`project.lights.act.${act}`)}
            </button>
          ))}
        </article>
      ))}
      {doing && <ExceptionActDialog exception={doing.of} act={doing.act} onClose={() => setDoing(null)} />}
    </section>
  );
}
