/**
 * Makes a wish out of an act: it runs now, or, while it is running, once more afterwards, however often it was wished for.
 * The answer settles when all that was wished for is done. Errors go to `failed`, so it never rejects.
 */
export function oneAtATime(act: () => Promise<void>, failed: (error: unknown) => void): () => Promise<void> {
  let wished = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (wished) {
      wished = false;
      try {
        await act();
      } catch (error) {
        failed(error);
      }
    }
    running = undefined;
  }

  return () => {
    wished = true;
    running ??= run();
    return running;
  };
}
