/** Documents in words: what a place takes, where a file stands, why one was refused. */
import type {DocumentLimits} from '@ozg-forms/core/state/documents';
import {bytesText} from '@ozg-forms/core/validation/sentence';
import type {FormView} from '../form-view.ts';
import type {Refusal, UploadChange, UploadItem} from './upload-item.ts';

const opened = 'application/vnd.oasis.opendocument.';
const office = 'application/vnd.openxmlformats-officedocument.';

/** What people call kinds of files; the others go by the second half of their media type. */
const typeNames: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'text/plain': 'TXT',
  'image/svg+xml': 'SVG',
  [`${opened}text`]: 'ODT',
  [`${opened}spreadsheet`]: 'ODS',
  [`${office}wordprocessingml.document`]: 'DOCX',
  [`${office}spreadsheetml.sheet`]: 'XLSX',
};

function typesText(mediaTypes: readonly string[]): string {
  return mediaTypes.map((type) => typeNames[type] ?? type.slice(type.indexOf('/') + 1).toUpperCase()).join(', ');
}

/** `PDF, JPG, PNG, höchstens 10 MB je Datei, bis zu 3 Dateien.` */
export function limitsText({mediaTypes, maxBytes, maxFiles}: DocumentLimits, view: FormView): string {
  const {word, counted, language} = view;
  const parts = [mediaTypes.length > 0 ? typesText(mediaTypes) : word('upload.anyType')];
  if (Number.isFinite(maxBytes)) parts.push(counted('upload.size', maxFiles, {size: bytesText(maxBytes, language)}));
  if (maxFiles === Number.POSITIVE_INFINITY) parts.push(word('upload.countless'));
  else if (maxFiles > 1) parts.push(word('upload.count', {count: maxFiles}));
  return `${parts.join(', ')}.`;
}

/** Why files were refused, and what to do, as a sentence. */
export function refusalText({because, files, limits}: Refusal, {word, counted, language}: FormView): string {
  const names = files.map(({name}) => name).join(', ');
  if (because === 'too-many') return counted('upload.too-many', limits.maxFiles, {count: limits.maxFiles, names});
  const size = bytesText(files[0]!.size, language);
  const limit = bytesText(limits.maxBytes, language);
  return word(`upload.${because}`, {name: names, size, limit, types: typesText(limits.mediaTypes)});
}

/** Where a file stands, in a few words. */
export function stateText({state, file}: UploadItem, view: FormView): string {
  const {word, language} = view;
  switch (state.state) {
    case 'inspecting':
      return word('upload.hashing');
    case 'paused':
      return word(`upload.paused.${state.because}`);
    case 'sending': {
      const format = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
      // Down, not to the nearest: "100 %" is said only of what is there whole.
      const percent = format.format(Math.floor((state.sentBytes / file.size) * 100) / 100);
      if (state.secondsLeft === undefined) return word('upload.sending', {percent});
      return word('upload.sendingLeft', {percent, time: timeText(state.secondsLeft, view)});
    }
    default:
      return word(`upload.${state.state}`);
  }
}

// In steps of five seconds: a number that changes with every glance tells less.
function timeText(seconds: number, {word}: FormView): string {
  const count = Math.max(5, Math.ceil(seconds / 5) * 5);
  return count < 60 ? word('upload.seconds', {count}) : word('upload.minutes', {count: Math.ceil(count / 60)});
}

/** What a person has to know about a file and do, as a sentence; `undefined` while all is well. */
export function adviceText(item: UploadItem, {word}: FormView): string | undefined {
  const {state, file, isEncrypted} = item;
  if (state.state !== 'failed') return isEncrypted ? word('upload.encrypted', {name: file.name}) : undefined;
  if (state.error.reason === 'unreadable') return word('upload.unreadable', {name: file.name});
  return word(canRetry(item) ? 'upload.trouble' : 'upload.refused', {name: file.name});
}

/** Whether the same file may succeed when it is sent again. */
export function canRetry({state}: UploadItem): boolean {
  return state.state === 'failed' && !['unreadable', 'refused', 'too-large'].includes(state.error.reason);
}

/** What is said of a change to those who do not see it; nothing of mere progress. */
export function announcementOf(change: UploadChange, view: FormView): string {
  switch (change.type) {
    case 'started':
    case 'failed': {
      const {item} = change;
      const said = view.word(`upload.${change.type}File`, {name: item.file.name});
      return [said, adviceText(item, view)].filter(Boolean).join(' ');
    }
    case 'removed':
      return `${view.word('upload.removedFile', {name: change.name})} ${view.word('upload.undoHint')}`;
    case 'stored':
    case 'restored':
      return view.word(`upload.${change.type}File`, {name: change.name});
    case 'refused':
      return change.refusals.map((refusal) => refusalText(refusal, view)).join(' ');
    default:
      return '';
  }
}
