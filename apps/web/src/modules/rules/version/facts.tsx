import type { RuleDetail } from '@guatu/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../../texts/index.ts';
import type { Dictionary } from '../../records/dictionary.ts';
import { officeName, validity } from '../names.ts';

/** Region code of rules that hold everywhere. */
const EVERYWHERE = '000000';

/** The envelope of a version and who made it. */
export function Facts({ detail, dictionary }: { readonly detail: RuleDetail; readonly dictionary: Dictionary }) {
  const { office, base, issued, regionCode, origin } = detail;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('rules.version.number'), detail.version],
    [t('rules.version.state'), t(`rules.status.${detail.status}`)],
    [t('rules.version.validity'), validity(detail)],
    [t('rules.version.office'), office === null ? t('rules.version.everyOffice') : officeName(office, dictionary)],
    [t('rules.version.region'), regionCode === EVERYWHERE ? t('rules.version.everywhere') : regionCode],
    [
      t('rules.version.base'),
      base && origin === 'local' ? t('rules.edition', { n: base.version }) : t('rules.version.baseNone'),
    ],
    ...(detail.draftedBy.length > 0 ? [[t('rules.version.drafted'), detail.draftedBy.join(' ')] as const] : []),
    ...(issued ? [[t('rules.version.issued'), <Issued key="issued" issued={issued} />] as const] : []),
  ];
  return (
    <dl className="gt-rule-facts">
      {facts
        .filter(([name]) => origin === 'local' || name !== t('rules.version.base'))
        .map(([name, fact]) => (
          <Fact key={name} name={name}>
            {fact}
          </Fact>
        ))}
      <Fact name={t('rules.version.source')} wide>
        {detail.sourceNote}
      </Fact>
      <Fact name={t('rules.version.hash')} wide>
        <code>{detail.hash}</code>
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, wide = false, children }: FactProps) {
  return (
    <>
      <dt className={wide ? 'gt-rule-first' : undefined}>{name}</dt>
      <dd className={wide ? 'gt-rule-wide' : undefined}>{children}</dd>
    </>
  );
}

function Issued({ issued: { by, on, batch } }: { readonly issued: NonNullable<RuleDetail['issued']> }) {
  return (
    <>
      {t('rules.version.issuedBy', { by, on })}
      {batch && (
        <>
          {' '}
          <Link to="/sources/batches/$id" params={{ id: batch.id }}>
            {t('rules.version.batch', { no: batch.no })}
          </Link>
        </>
      )}
    </>
  );
}
