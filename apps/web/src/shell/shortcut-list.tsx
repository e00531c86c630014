import { useShortcutRegistry } from '../keyboard/use-shortcut.tsx';
import { t } from '../texts/index.ts';
import { Dialog, DialogClose } from '../ui/dialog.tsx';
import './shortcut-list.css';

/** `?`: every key that works on this page now, read from the live bindings, so that the list is never wrong. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const registry = useShortcutRegistry();
  return (
    <Dialog onClose={onClose} label={t('keys.list')} className="gt-shortcuts">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{t('keys.list')}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <dl className="gt-dialog-body">
        {registry.list().map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>
              {shortcut.keys.split(' ').map((chord) => (
                <kbd key={chord}>{chord.length === 1 ? chord.toUpperCase() : chord}</kbd>
              ))}
            </dt>
            <dd>{shortcut.label}</dd>
          </div>
        ))}
      </dl>
      <p className="gt-dialog-foot gt-note">{t('keys.listNote')}</p>
    </Dialog>
  );
}
