export { createFileStore, type FileStore, type StoredFile, sweepIncoming } from './file-store.ts';
export { filesFolder, useFilesFolder } from './folder.ts';
