import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../api/download.ts';
import { buildUrl } from '../api/request.ts';
import { useMay } from '../app/session.tsx';
import { messageOf } from './states.tsx';

/** An endpoint that makes a file. */
export interface FileEndpoint {
  readonly method: string;
  readonly path: string;
}

interface FileButtonProps {
  readonly of: FileEndpoint;
  readonly label: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
}

/** Hands a file to the browser, to those who may export. */
export function FileButton({ of: { method, path }, label, params = {}, query = {} }: FileButtonProps) {
  const take = useMutation({
    mutationFn: () =>
      download(buildUrl(path, params, { ...query }), { method, headers: { 'idempotency-key': crypto.randomUUID() } }),
  });
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
