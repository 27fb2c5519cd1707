/** Documents arrive whole: each byte, and each of them. */
import {needsDocuments, needsExport, type Check, type Scene} from '../check.ts';
import {newKey, sha256Of} from '../endpoint.ts';

const needsBoth = (scene: Scene) => needsDocuments(scene) ?? needsExport(scene);

async function sent({endpoint, submission}: Scene) {
  const body = await submission();
  const {status, json} = await endpoint.post(newKey(), body);
  if (status !== 201) throw new Error(`An application with documents was answered with ${status}.`);
  return {body, reference: String(json?.['reference'])};
}

export const allDocuments: Check = {
  promise: 'Every attachment stands in the export, with pointer, size and hash.',
  needs: needsBoth,
  async run(scene) {
    const {body, reference} = await sent(scene);
    const record = (await scene.kept!()).records.find((candidate) => candidate.reference === reference);
    for (const {pointer, size, sha256} of body.attachments) {
      const isThere = record?.attachments.some(
        (kept) => kept.pointer === pointer && kept.size === size && kept.sha256 === sha256,
      );
      if (!isThere) return `The attachment at ${pointer} is missing.`;
    }
    return undefined;
  },
};

export const everyByte: Check = {
  promise: 'The bytes of every document come out as they went in.',
  needs: needsBoth,
  async run(scene) {
    const {body} = await sent(scene);
    const kept = await scene.kept!();
    for (const {pointer, sha256} of body.attachments) {
      const bytes = await kept.content(sha256);
      if (!bytes) return `The content of ${pointer} is not there.`;
      if (sha256Of(bytes) !== sha256) return `The content of ${pointer} has another hash.`;
    }
    return undefined;
  },
};
