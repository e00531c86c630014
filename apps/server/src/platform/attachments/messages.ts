import { defineRefusals } from '../http/refusals.ts';

export const attachmentRefusals = defineRefusals({
  attachment_missing: {
    status: 400,
    message: () => '没有上传：请求里没有文件。请选择一个文件后再试。',
  },
  attachment_too_large: {
    status: 413,
    message: (d: { megabytes: number }) => `没有上传：文件超过 ${d.megabytes} MB。请压缩后再试。`,
  },
  attachment_too_many_pixels: {
    status: 413,
    message: (d: { megapixels: number }) => `没有上传：图片超过 ${d.megapixels} 百万像素。请缩小后再试。`,
  },
  attachment_type: {
    status: 415,
    message: () => '没有上传：只收 JPEG、PNG、WebP 图片和 PDF，按内容认定，与文件名无关。请转换格式后再试。',
  },
  attachment_broken: {
    status: 422,
    message: () => '没有上传：图片不完整，打不开。请重新导出或重拍后再试。',
  },
  attachment_kept: {
    status: 409,
    message: (d: { what: string }) =>
      `没有取下：这个文件是“${d.what}”的证据。请先改交别的文件，或由核验人退回这份证据。`,
  },
  attachment_not_found: {
    status: 404,
    message: () => '没有找到这个文件：它已被取下，或不在您的权限范围内。请回到原页面刷新。',
  },
});

/** Subjects of the audit events of this part. */
export const attachmentWords = {
  added: (name: string) => `上传文件 ${name}`,
  removed: (name: string) => `取下文件 ${name}`,
};
