import { t } from '../../../texts/index.ts';

/** Takes a row out of a part of the scheme; said with what it is called, as there is one in every row. */
export function RemoveButton({ title, onRun }: { readonly title: string; readonly onRun: () => void }) {
  return (
    <button
      type="button"
      className="gt-link"
      aria-label={t('schemeForm.of', { title, part: t('schemeForm.remove') })}
      onClick={onRun}
    >
      {t('schemeForm.remove')}
    </button>
  );
}
