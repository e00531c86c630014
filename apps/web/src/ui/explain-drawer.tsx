import { Button } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../texts/index.ts';
import { Dialog, DialogClose } from './dialog.tsx';
import { Light, type LightState } from './light.tsx';
import { ErrorState, Skeleton } from './states.tsx';
import './explain-drawer.css';

/** How a result came about: rule, inputs, steps, and what would change it. Texts are printed as given. */
export interface Explanation {
  readonly title: string;
  readonly result: { readonly text: string; readonly light?: LightState };
  readonly rule: {
    readonly name: string;
    readonly version: string;
    readonly effective: string;
    readonly source: string;
  };
  readonly inputs: readonly { readonly name: string; readonly value: ReactNode; readonly missing?: boolean }[];
  /** In order, one sentence each, with the numbers in it. */
  readonly steps: readonly { readonly text: string; readonly verdict: 'yes' | 'no' | 'unknown' }[];
  /** The nearest changes that turn the result. */
  readonly changes: readonly { readonly title: string; readonly text: string }[];
  /** Hash of the inputs, for replay. */
  readonly inputHash?: string;
}

export interface ExplainDrawerProps {
  readonly onClose: () => void;
  readonly explanation: Explanation | undefined;
  readonly error?: unknown;
  readonly onReplay?: () => void;
  /** A leader's instruction on the result; absent where the reader may not instruct. */
  readonly onInstruct?: (() => void) | undefined;
}

const verdictLight: Readonly<Record<'yes' | 'no' | 'unknown', LightState>> = {
  yes: 'green',
  no: 'red',
  unknown: 'none',
};

/** The explanation drawer of every derived result: light, gate, score, rank, subsidy. */
export function ExplainDrawer({ onClose, explanation, error, onReplay, onInstruct }: ExplainDrawerProps) {
  const title = explanation?.title ?? t('explain.title');
  return (
    <Dialog onClose={onClose} label={title} kind="drawer" className="gt-explain">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{title}</h2>
        {explanation && onInstruct && (
          <Button size="small" onClick={onInstruct}>
            {t('figure.instruct')}
          </Button>
        )}
        <DialogClose onClose={onClose} />
      </header>
      {!explanation && (error ? <ErrorState error={error} /> : <Skeleton rows={8} />)}
      {explanation && (
        <div className="gt-dialog-body">
          <p className="gt-explain-result">
            {explanation.result.light ? (
              <Light state={explanation.result.light} word={explanation.result.text} size={16} />
            ) : (
              <b>{explanation.result.text}</b>
            )}
          </p>
          <section>
            <h3>{t('explain.rule')}</h3>
            <p>
              {explanation.rule.name} {explanation.rule.version}
            </p>
            <p className="gt-note">
              {explanation.rule.effective} · {explanation.rule.source}
            </p>
          </section>
          <section>
            <h3>{t('explain.inputs')}</h3>
            <dl className="gt-explain-inputs">
              {explanation.inputs.map((input) => (
                <div key={input.name}>
                  <dt>{input.name}</dt>
                  <dd className={input.missing ? 'is-missing' : undefined}>{input.value}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h3>{t('explain.steps')}</h3>
            <ol className="gt-explain-steps">
              {explanation.steps.map((step) => (
                <li key={step.text}>
                  <Light state={verdictLight[step.verdict]} show="icon" word={t(`explain.verdict.${step.verdict}`)} />
                  {step.text}
                </li>
              ))}
            </ol>
          </section>
          {explanation.changes.length > 0 && (
            <section>
              <h3>{t('explain.changes')}</h3>
              <ul className="gt-explain-changes">
                {explanation.changes.map((change) => (
                  <li key={change.title}>
                    <b>{change.title}</b> {change.text}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {explanation.inputHash !== undefined && (
            <footer className="gt-explain-foot">
              <code>{explanation.inputHash}</code>
              {onReplay && (
                <button type="button" className="gt-link" onClick={onReplay}>
                  {t('explain.replay')}
                </button>
              )}
            </footer>
          )}
        </div>
      )}
    </Dialog>
  );
}
