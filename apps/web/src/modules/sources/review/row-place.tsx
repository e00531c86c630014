import type { Candidate } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../../../texts/index.ts';
import { sourceSearch } from '../../records/paths.ts';

/** The row in the sheet beside it; of a row that stands in another file, the way to its cell. */
export function RowPlace({ candidate: { row, place } }: { readonly candidate: Candidate }) {
  if (place !== null) {
    const { sourceId, sheetNo, sheet, fileName, cell } = place;
    return (
      <Link to="/sources/$id" params={{ id: sourceId }} search={sourceSearch(sheetNo, cell)}>
        {t('sources.diff.place', {
          file: fileName ?? '',
          sheet,
          cell: cell ?? t('sources.diff.row', { n: place.row }),
        })}
      </Link>
    );
  }
  return row === null ? null : <span className="gt-note">{t('sources.diff.row', { n: row })}</span>;
}
