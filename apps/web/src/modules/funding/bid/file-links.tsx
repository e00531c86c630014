import { fileUrl } from '../../records/attach.ts';

/** Papers, each a press away. */
export function FileLinks({ files }: { readonly files: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <span className="gt-funding-tags">
      {files.map(({ id, name }) => (
        <a key={id} href={fileUrl(id)} target="_blank" rel="noreferrer">
          {name}
        </a>
      ))}
    </span>
  );
}
