import { Button } from 'antd';
import { useMay } from '../../app/session.tsx';
import { messageOf } from '../../ui/states.tsx';
import { type FILES, useFile } from './api.ts';

interface FileButtonProps {
  readonly of: keyof typeof FILES;
  readonly label: string;
  readonly id?: string;
  readonly query?: object;
}

/** Hands a file of these pages to the browser, to those who may export. */
export function FileButton({ of, label, id, query = {} }: FileButtonProps) {
  const take = useFile(of, id === undefined ? {} : { id }, query);
  if (!useMay('export')) return null;
  return (
    <>
      <Button loading={take.isPending} onClick={() => take.mutate()}>
        {label}
      </Button>
      {take.error && (
        <span className="gt-problem" role="alert">
          {messageOf(take.error)}
        </span>
      )}
    </>
  );
}
