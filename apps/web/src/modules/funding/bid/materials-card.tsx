import type { BidDetail, BidMaterial } from '@guatu/contract';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { FileLinks } from './file-links.tsx';
import { MaterialDialog } from './material-dialog.tsx';

/** What the direction asks for, and what of it is there. */
export function MaterialsCard({ detail }: { readonly detail: BidDetail }) {
  const { materials, mayBring } = detail;
  const { known } = useRecordPage();
  const [bringing, setBringing] = useState<BidMaterial | null>(null);
  const done = materials.filter(({ on }) => on !== null).length;
  return (
    <Card title={t('funding.materials')} note={t('funding.materialsNote', { done, all: materials.length })}>
      {materials.length === 0 && <p className="gt-note">{t('funding.materialsNone')}</p>}
      <ul className="gt-funding-lines">
        {materials.map((material) => (
          <li key={material.id}>
            <span>
              {material.title}{' '}
              <span className="gt-note">{t(`funding.${material.required ? 'required' : 'optional'}`)}</span>
            </span>
            <Brought material={material} />
            {mayBring && known === null && (
              <button type="button" className="gt-link" onClick={() => setBringing(material)}>
                {t(material.on === null ? 'funding.bring' : 'funding.bringAgain')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {bringing && <MaterialDialog detail={detail} material={bringing} onClose={() => setBringing(null)} />}
    </Card>
  );
}

function Brought({ material: { on, by, note, files } }: { readonly material: BidMaterial }) {
  if (on === null) return <Tag tone="yellow">{t('funding.missing')}</Tag>;
  return (
    <span>
      <FileLinks files={files} /> {note}{' '}
      <span className="gt-note">{t('funding.broughtOn', { name: by ?? '', on })}</span>
    </span>
  );
}
