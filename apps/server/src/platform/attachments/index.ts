export { attachmentAnswer } from './answer.ts';
export { type AttachmentDeps, addAttachment, type Kept, MEGABYTES, type Upload } from './commands.ts';
export { photoOrigin } from './images/exif.ts';
export { pictureSize } from './images/picture-size.ts';
export { attachmentRefusals } from './messages.ts';
export { type AttachmentKind, attachmentRoutes } from './routes.ts';
export { type AttachmentRow, attachmentsOf, attachmentsOfMany, findAttachment } from './sql.ts';
