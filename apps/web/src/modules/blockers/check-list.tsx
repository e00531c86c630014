import { t } from '../../texts/index.ts';

export interface CheckListProps {
  readonly items: readonly { readonly id: string; readonly label: string; readonly note: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** A choice of several things in a form, each with a remark. */
export function CheckList({ items, chosen, onChange }: CheckListProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="is-text gt-choice">
      <legend>{t('causes.choose', { n: chosen.size, of: items.length })}</legend>
      {items.length === 0 && <p className="gt-note">{t('causes.nothingToChoose')}</p>}
      {items.map(({ id, label, note }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
          {label}
          <span className="gt-note">{note}</span>
        </label>
      ))}
    </fieldset>
  );
}
