import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Dialog, DialogClose } from '../../../ui/dialog.tsx';
import { type ClientMap, matchAreas, type NamedArea } from './client-map.ts';
import { checkApproval, checkMapFile, type MapRefusal, MOST_MEGABYTES } from './client-map-check.ts';
import { dropClientMap, keepClientMap } from './map-store.ts';
import { clientMapKey } from './use-map-scheme.ts';
import './client-map-dialog.css';

export interface ClientMapDialogProps {
  /** The units whose map it should be. */
  readonly areas: readonly NamedArea[];
  readonly current: ClientMap | null;
  readonly onClose: () => void;
}

/** The place to use a map of the office's own, or to go back to the drawn scheme. */
export function ClientMapDialog({ areas, current, onClose }: ClientMapDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  const [approval, setApproval] = useState(current?.approvalNumber ?? '');
  const [refusal, setRefusal] = useState<MapRefusal | null>(null);
  const client = useQueryClient();
  const store = useMutation({
    mutationFn: (map: ClientMap | null) => (map === null ? dropClientMap() : keepClientMap(map)),
    onSuccess: (_, map) => client.setQueryData(clientMapKey, map),
  });
  const use = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    const number = checkApproval(approval);
    if (!number.ok) return setRefusal(number.refusal);
    const checked = checkMapFile(file.size, file.size > MOST_MEGABYTES * 1_000_000 ? '' : await file.text(), areas);
    if (!checked.ok) return setRefusal(checked.refusal);
    setRefusal(null);
    store.mutate({ fileName: file.name, approvalNumber: number.value, areas: checked.value });
  };
  return (
    <Dialog onClose={onClose} label={t('wall.own.title')} className="gt-wall-own">
      <header className="gt-dialog-head">
        <h2 className="gt-dialog-title">{t('wall.own.title')}</h2>
        <DialogClose onClose={onClose} />
      </header>
      <form className="gt-dialog-body" onSubmit={(event) => void use(event)}>
        <p className="gt-note">{t('wall.own.note')}</p>
        {current && <CurrentMap current={current} areas={areas} />}
        <label>
          {t('wall.own.file', { mb: MOST_MEGABYTES })}
          <input
            type="file"
            accept=".json,.geojson,application/geo+json,application/json"
            required
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
        <label>
          {t('wall.own.approval')}
          <input type="text" value={approval} required onChange={(event) => setApproval(event.target.value)} />
          <span className="gt-note">{t('wall.own.approvalHint')}</span>
        </label>
        {refusal && (
          <p className="gt-wall-refusal" role="alert">
            {refusalText(refusal)} <code>{refusal.code}</code>
          </p>
        )}
        {store.isError && (
          <p className="gt-wall-refusal" role="alert">
            {t('wall.own.error.map_store')} <code>map_store</code>
          </p>
        )}
        <div className="gt-wall-own-acts">
          <button type="submit" className="gt-wall-button" disabled={file === null || store.isPending}>
            {t('wall.own.use')}
          </button>
          {current && (
            <button type="button" className="gt-link" onClick={() => store.mutate(null)}>
              {t('wall.own.remove')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function CurrentMap({ current, areas }: { readonly current: ClientMap; readonly areas: readonly NamedArea[] }) {
  const { matched, missing, foreign } = matchAreas(current.areas, areas);
  const join = (names: readonly string[]) => names.join(t('common.comma'));
  return (
    <p role="status">
      {t('wall.own.current', { file: current.fileName, number: current.approvalNumber })}{' '}
      {t('wall.own.matched', { n: matched.length })}
      {missing.length > 0 && t('wall.own.missing', { names: join(missing.map(({ name }) => name)) })}
      {foreign.length > 0 && t('wall.own.unmatched', { names: join(foreign) })}
    </p>
  );
}

/** The sentence of a refusal: what was refused, why, what to do. */
function refusalText(refusal: MapRefusal): string {
  switch (refusal.code) {
    case 'map_too_large':
      return t('wall.own.error.map_too_large', { size: refusal.size, mb: refusal.mb });
    case 'map_too_detailed':
      return t('wall.own.error.map_too_detailed', { n: refusal.n, most: refusal.most });
    default:
      return t(`wall.own.error.${refusal.code}`);
  }
}
