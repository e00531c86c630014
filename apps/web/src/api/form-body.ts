/** Stands where a schema of the body would: a multipart form, which schemas do not cover, is sent as it is. */
export const anyForm = {
  _zod: { input: new FormData(), output: new FormData() },
  safeParse: (value: unknown) => ({ success: true as const, data: value }),
};

/** The form of an upload of one file. */
export function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
