/** What both boards are asked with, and how a figure of theirs leads to the projects that it is made of. */
export interface BoardProps {
  readonly scope: { readonly territory?: number; readonly unit?: number };
  readonly state: string | null;
  readonly onNarrow: (next: { readonly territory?: string | null; readonly state?: string | null }) => void;
}
