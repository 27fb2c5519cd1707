/** Documents in parts that can be resumed: tus 1.0.0 with creation, termination and checksum. */
import {createHash, randomBytes} from 'node:crypto';
import {firstFault, type Check} from '../check.ts';
import type {Endpoint} from '../endpoint.ts';

async function created({endpoint}: {readonly endpoint: Endpoint}, size: number): Promise<string> {
  const upload = await endpoint.createUpload(size);
  if (typeof upload === 'string') return upload;
  throw new Error(`An upload was answered with ${upload.status} instead of 201 and a Location.`);
}

export const resuming: Check = {
  promise: 'An upload goes on where it stood, and HEAD says where.',
  async run(scene) {
    const {endpoint} = scene;
    const content = randomBytes(3000);
    const upload = await created(scene, content.length);
    const first = await endpoint.patch(upload, 0, content.subarray(0, 1000));
    const offset = await endpoint.offsetOf(upload);
    const rest = await endpoint.patch(upload, 1000, content.subarray(1000));
    const end = await endpoint.offsetOf(upload);
    return firstFault(
      [first.status === 204, `The first part was answered with ${first.status}.`],
      [offset === 1000, `After 1,000 bytes the offset is ${offset}.`],
      [rest.status === 204, `The rest was answered with ${rest.status}.`],
      [end === 3000, `At the end the offset is ${end}.`],
    );
  },
};

export const wrongOffset: Check = {
  promise: 'Bytes for another offset are refused with 409, and change nothing.',
  async run(scene) {
    const upload = await created(scene, 100);
    const {status} = await scene.endpoint.patch(upload, 50, randomBytes(50));
    const offset = await scene.endpoint.offsetOf(upload);
    return firstFault(
      [status === 409, `They were answered with ${status}.`],
      [offset === 0, `The offset is ${offset}.`],
    );
  },
};

export const checksum: Check = {
  promise: 'Bytes that do not match their checksum are refused with 460, and change nothing.',
  async run(scene) {
    const upload = await created(scene, 100);
    const digest = createHash('sha256').update('other bytes').digest('base64');
    const {status} = await scene.endpoint.patch(upload, 0, randomBytes(100), {'upload-checksum': `sha256 ${digest}`});
    const offset = await scene.endpoint.offsetOf(upload);
    return firstFault(
      [status === 460, `They were answered with ${status}.`],
      [offset === 0, `The offset is ${offset}.`],
    );
  },
};

export const unreadable: Check = {
  promise: 'What was uploaded cannot be read: GET is refused with 405.',
  async run(scene) {
    const {endpoint} = scene;
    const content = Buffer.from(`Geheim ${randomBytes(16).toString('hex')}`);
    const upload = await created(scene, content.length);
    await endpoint.patch(upload, 0, content);
    const {status, text} = await endpoint.call(upload);
    return firstFault(
      [!text.includes(content.toString()), 'GET answered with the bytes of the document.'],
      [status === 405, `GET was answered with ${status}.`],
    );
  },
};

export const secretAddresses: Check = {
  promise: 'Addresses of uploads cannot be guessed: 128 bits and more, and one 404 for all wrong ones.',
  async run(scene) {
    const {endpoint} = scene;
    const ids = await Promise.all(Array.from({length: 5}, async () => (await created(scene, 1)).split('/').at(-1)!));
    const isLong = ids.every((id) => id.length >= 22);
    const shared = ids[0]!.slice(0, -4);
    const wrong = await endpoint.call(`uploads/${'A'.repeat(ids[0]!.length)}`, {
      method: 'HEAD',
      headers: {'tus-resumable': '1.0.0'},
    });
    return firstFault(
      [isLong, `An id is ${ids.find((id) => id.length < 22)?.length} characters long.`],
      [!ids.slice(1).some((id) => id.startsWith(shared)), 'Ids count up.'],
      [wrong.status === 404, `A wrong id was answered with ${wrong.status}.`],
    );
  },
};

export const termination: Check = {
  promise: 'An upload can be deleted, and is gone then.',
  async run(scene) {
    const upload = await created(scene, 10);
    const {status} = await scene.endpoint.call(upload, {method: 'DELETE', headers: {'tus-resumable': '1.0.0'}});
    const after = await scene.endpoint.call(upload, {method: 'HEAD', headers: {'tus-resumable': '1.0.0'}});
    return firstFault(
      [status === 204, `DELETE was answered with ${status}.`],
      [after.status === 404 || after.status === 410, `Afterwards HEAD was answered with ${after.status}.`],
    );
  },
};
