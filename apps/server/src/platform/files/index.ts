export { createFileStore, type FileStore, type StoredFile } from './file-store.ts';
export { filesFolder, useFilesFolder } from './folder.ts';
