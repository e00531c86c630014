import {
  bulletinTemplatesEndpoint,
  removeBulletinTemplateEndpoint,
  starterTemplateEndpoint,
  uploadBulletinTemplateEndpoint,
} from '@guatu/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { download } from '../../api/download.ts';
import { anyForm, formOf } from '../../api/form-body.ts';
import { buildUrl } from '../../api/request.ts';

const KEY = ['bulletin-templates'];

/** The office's own Word templates and the fields that they may use. */
export function useTemplates() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(bulletinTemplatesEndpoint, { signal }) });
}

/** Checks and keeps a template from its first day on. */
export function useUploadTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, effectiveFrom }: { readonly file: File; readonly effectiveFrom: string }) =>
      call({ ...uploadBulletinTemplateEndpoint, body: anyForm }, { query: { effectiveFrom }, body: formOf(file) }),
    onSuccess: (answer) => client.setQueryData(KEY, answer),
  });
}

/** Takes a version out of use. */
export function useRemoveTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(removeBulletinTemplateEndpoint, { params: { id } }),
    onSuccess: (answer) => client.setQueryData(KEY, answer),
  });
}

/** Takes out a plain template to start from. */
export function useStarter() {
  return useMutation({
    mutationFn: () =>
      download(buildUrl(starterTemplateEndpoint.path, {}, {}), { method: starterTemplateEndpoint.method }),
  });
}
