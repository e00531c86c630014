import { librariesWorkbookEndpoint, ratesWorkbookEndpoint, type StockFilters } from '@guatu/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../../../api/download.ts';
import { buildUrl } from '../../../api/request.ts';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';

const ENDPOINTS = { libraries: librariesWorkbookEndpoint, rates: ratesWorkbookEndpoint };

/** Hands the figures of the page and the projects behind them to the browser as one workbook. */
export function WorkbookButton({ of, query }: { readonly of: keyof typeof ENDPOINTS; readonly query: StockFilters }) {
  const { method, path } = ENDPOINTS[of];
  const take = useMutation({
    mutationFn: () =>
      download(buildUrl(path, {}, query), { method, headers: { 'idempotency-key': crypto.randomUUID() } }),
  });
  if (!useMay('export')) return null;
  return (
    <>
      <Button loading={take.isPending} onClick={() => take.mutate()}>
        {t('stock.workbook')}
      </Button>
      {take.error && (
        <span className="gt-problem" role="alert">
          {messageOf(take.error)}
        </span>
      )}
    </>
  );
}
