/** The act of judging, as a mutation of the page that shows the line. */
export interface Judging {
  readonly mutate: (verdict: { readonly accepted: boolean; readonly reason: string | null }) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}
