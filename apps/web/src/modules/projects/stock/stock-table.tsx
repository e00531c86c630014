import { Button } from 'antd';
import { useRef } from 'react';
import { t } from '../../../texts/index.ts';
import { type Twin, TwinTable } from '../../../ui/chart/twin-table.tsx';
import './stock.css';

/** A table of counts that can be copied into a workbook. */
export function StockTable(twin: Twin) {
  const box = useRef<HTMLDivElement>(null);
  const copy = () => {
    const lines = [...(box.current?.querySelector('table')?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => (cell.textContent ?? '').trim()).join('\t'),
    );
    void navigator.clipboard.writeText(lines.join('\n'));
  };
  return (
    <div ref={box} className="gt-stock-table">
      <TwinTable {...twin} />
      <Button size="small" onClick={copy}>
        {t('stock.copy')}
      </Button>
    </div>
  );
}
