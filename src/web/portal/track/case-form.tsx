/** 办件上的表单: which matter it is for, and a key of its own, so that sending it twice does it once. */
import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { organPath, type PortalOrgan } from '../portal-organ.ts';

export interface CaseFormProps {
  organ: PortalOrgan;
  number: string;
  /** Behind `/track`. */
  path: string;
  /** As it was shown before, where the form is shown again. */
  requestKey?: string | undefined;
  files?: boolean;
  children: ComponentChildren;
}

export function CaseForm({ organ, number, path, requestKey, files = false, children }: CaseFormProps) {
  return (
    <form
      method="post"
      action={organPath(organ, `/track${path}`)}
      encType={files ? 'multipart/form-data' : undefined}
      data-guard
      data-uploads={files ? organPath(organ, '/track/uploads') : undefined}
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="requestKey" value={requestKey || randomUUID()} />
      {children}
    </form>
  );
}
