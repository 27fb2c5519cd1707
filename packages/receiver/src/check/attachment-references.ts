/**
 * Holds the list of attachments against the documents among the answers: each is in the other, in
 * the same words, and within the limits the schema sets for its place.
 */
import type {Pointer} from '@ozg-forms/core/pointer';
import type {Attachment, DocumentReference} from '@ozg-forms/core/protocol/submission';
import type {PlacedDocument} from '@ozg-forms/core/state/documents';
import type {Violation} from '@ozg-forms/core/validation/violation';

const members = ['id', 'name', 'mediaType', 'size', 'sha256'] as const satisfies readonly (keyof DocumentReference)[];

/** @returns violations of keyword `upload`, at the document's or the attachment's pointer */
export function attachmentFaults(
  documents: readonly PlacedDocument[],
  attachments: readonly Attachment[],
): Violation[] {
  const attached = new Map<Pointer, Attachment>();
  const faults = new Set<Pointer>();
  for (const attachment of attachments) {
    if (attached.has(attachment.pointer)) faults.add(attachment.pointer);
    attached.set(attachment.pointer, attachment);
  }
  for (const {pointer, reference, limits} of documents) {
    const attachment = attached.get(pointer);
    attached.delete(pointer);
    const isAllowed = limits.mediaTypes.length === 0 || limits.mediaTypes.includes(reference.mediaType);
    const isSame = attachment !== undefined && members.every((member) => attachment[member] === reference[member]);
    if (!isSame || !isAllowed || reference.size > limits.maxBytes) faults.add(pointer);
  }
  for (const pointer of attached.keys()) faults.add(pointer);
  return [...faults].map((pointer) => ({pointer, keyword: 'upload'}));
}
