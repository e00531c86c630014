/** An objection that is raised with its papers, in steps none of which is done twice. */
export interface Raising<Claim, Raised> {
  /** Raises it and hangs its papers on it; after a failure it goes on where it stopped. */
  readonly go: (claim: Claim, files: readonly File[]) => Promise<Raised>;
  /** Whether it stands: from then on only papers can be missing, and what it says is changed no more. */
  readonly stands: () => boolean;
}

/**
 * The objection stands before its papers are hung on it, so that none of them hangs on nothing. A paper that could not be
 * sent leaves it standing; who presses again would be refused a second one, and only means the papers.
 */
export function raising<Claim, Raised>(
  raise: (claim: Claim) => Promise<Raised>,
  hang: (on: Raised, file: File) => Promise<unknown>,
): Raising<Claim, Raised> {
  let standing: { readonly raised: Raised } | null = null;
  const hung = new Set<File>();
  return {
    stands: () => standing !== null,
    go: async (claim, files) => {
      const { raised } = standing ?? { raised: await raise(claim) };
      standing = { raised };
      for (const file of files.filter((each) => !hung.has(each))) {
        await hang(raised, file);
        hung.add(file);
      }
      return raised;
    },
  };
}
