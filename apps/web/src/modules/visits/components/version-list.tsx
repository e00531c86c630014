import { t } from '../../../texts/index.ts';
import { printInstant } from '../../records/office-time.ts';
import type { LocalVisit } from '../device/types.ts';
import { fieldWord, valueWord } from './value-words.ts';

/** Every edit that ever arrived, the latest first: what was not chosen in a conflict is read here. */
export function VersionList({ visit }: { readonly visit: LocalVisit }) {
  const edits = visit.server?.edits ?? [];
  if (edits.length === 0) return null;
  return (
    <details className="gt-visits-block">
      <summary>{t('visits.versions', { n: edits.length })}</summary>
      <ol className="gt-visits-versions">
        {[...edits].reverse().map(({ id, writtenAt, by, device, changes }) => (
          <li key={id}>
            <p className="gt-note">
              {t('visits.version', { at: printInstant(writtenAt), by, device, n: Object.keys(changes).length })}
            </p>
            <dl>
              {Object.entries(changes).map(([key, value]) => (
                <div key={key}>
                  <dt>{fieldWord(key)}</dt>
                  <dd>{valueWord(key, value)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </details>
  );
}
