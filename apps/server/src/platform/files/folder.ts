/**
 * Where stored files are. Set once by `main`, through the environment so that worker threads know it too; there is one
 * folder a process.
 */
export function filesFolder(): string {
  const folder = process.env.GUATU_FILES;
  if (!folder) throw new Error('GUATU_FILES is not set');
  return folder;
}

export function useFilesFolder(folder: string): void {
  process.env.GUATU_FILES = folder;
}
