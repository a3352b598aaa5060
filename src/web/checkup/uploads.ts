/** 上传的内容: what a person or a program sent in to be read, not yet looked at. */
import type { HonoRequest } from 'hono';

/** One thing to be read: a file, or pasted text. */
export type Upload = { name: string; bytes: Uint8Array } | { name: string; text: string };

export interface Uploads {
  reports: Upload[];
  /** 上一年度的年报, where one was given apart. */
  last: Upload | undefined;
  /** Pasted text as typed, and its tables as pasted, for filling the form again. */
  text: string;
  markup: string;
}

export const pastedName = '粘贴的文本';

/** Undefined where the body is not a form at all (cut off or of another type). */
export async function parseUploads(request: HonoRequest): Promise<Uploads | undefined> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch (error) {
    // What undici throws for a body it cannot take apart; anything else is a fault of ours.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  const text = fieldOf(form, 'text');
  // The same text with its tables as the clipboard had them; only there while the text stands as pasted.
  const markup = fieldOf(form, 'markup');
  const reports = await Promise.all(form.getAll('file').filter(isChosen).map(uploadOf));
  if (text.trim() !== '') reports.push({ name: pastedName, text: markup === '' ? text : markup });
  const [last] = await Promise.all(form.getAll('last').filter(isChosen).map(uploadOf));
  return { reports, last, text, markup };
}

function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A file field left alone arrives as a nameless empty file. */
function isChosen(entry: FormDataEntryValue): entry is File {
  return typeof entry !== 'string' && (entry.name !== '' || entry.size > 0);
}

async function uploadOf(file: File): Promise<Upload> {
  return { name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The last step of a path that old browsers send along; control characters have no place in a name. */
function baseName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/\p{Cc}/gu, '').slice(-200);
  return clean === '' ? '未命名文件' : clean;
}
