export { createFileStore, type FileStore, type StoredFile, sweepIncoming } from './file-store.ts';
export { filesFolder, useFilesFolder } from './folder.ts';
export { keepBytes } from './keep-bytes.ts';
export { keepSecret, SECRET_FILE_BYTES } from './kept-secret.ts';
