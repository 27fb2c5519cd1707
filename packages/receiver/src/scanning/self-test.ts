/**
 * Proves that a scanner finds what it has to find: the EICAR test file, alone and as the last file of an archive as large as
 * the largest document.
 *
 * A scanner whose limits are lower than that says `OK` to whatever lies behind them.
 */
import {Readable} from 'node:stream';
import {crc32} from 'node:zlib';
import {UnscannedError, type Scanner} from './scanner.ts';

// In two parts, or scanners would take this file for the real one (EICAR, "Anti Malware Testfile").
const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/**
 * @param maxBytes size of the largest document
 * @throws UnscannedError whose message says what to set
 */
export async function assertFindsMalware(scanner: Scanner, maxBytes: number): Promise<void> {
  const alone = await scanner.scan(Readable.from([eicar], {objectMode: false}));
  if (alone.state !== 'infected')
    throw new UnscannedError('the scanner does not find the EICAR test file. Load its signatures with freshclam.');
  const behind = await scanner
    .scan(Readable.from(archiveOf(maxBytes), {objectMode: false}))
    .catch((error: Error) => error);
  if (behind instanceof UnscannedError && !behind.isOfContent) throw behind;
  if (behind instanceof Error || behind.state !== 'infected')
    throw new UnscannedError(
      `the scanner does not look at all of a document of ${Math.ceil(maxBytes / 1024 ** 2)} MiB. Set StreamMaxLength, MaxFileSize and MaxScanSize of clamd to more than MAX_UPLOAD, and AlertExceedsMax to yes.`,
    );
}

/** The test file after so much else that the whole is as large as it may be: a ZIP without compression. */
function* archiveOf(bytes: number): Generator<Buffer> {
  const [first, last] = ['padding.bin', 'eicar.com'] as const;
  // Two local headers, two entries of the directory, its end (APPNOTE.TXT 4.3.6).
  const around = 2 * (30 + 46) + 2 * (first.length + last.length) + 22 + eicar.length;
  const padding = Math.max(0, bytes - around);
  const block = Buffer.alloc(Math.min(padding, 1024 * 1024));
  const blocks = function* () {
    for (let left = padding; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length));
  };
  let sum = 0;
  for (const part of blocks()) sum = crc32(part, sum);
  const files = [
    {name: first, size: padding, sum, at: 0},
    {name: last, size: eicar.length, sum: crc32(eicar), at: 30 + first.length + padding},
  ] as const;
  yield header(0x04034b50, files[0]);
  yield* blocks();
  yield header(0x04034b50, files[1]);
  yield eicar;
  const directory = files.map((file) => header(0x02014b50, file));
  yield* directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(
    directory.reduce((total, {length}) => total + length, 0),
    12,
  );
  end.writeUInt32LE(30 + last.length + files[1].at + eicar.length, 16);
  yield end;
}

interface ZipFile {
  readonly name: string;
  readonly size: number;
  readonly sum: number;
  /** Where its local header stands. */
  readonly at: number;
}

function header(signature: number, {name, size, sum, at}: ZipFile): Buffer {
  const isLocal = signature === 0x04034b50;
  const bytes = Buffer.alloc(isLocal ? 30 : 46);
  bytes.writeUInt32LE(signature);
  // The entry of the directory has one more version in front.
  const from = isLocal ? 4 : 6;
  bytes.writeUInt16LE(10, from);
  bytes.writeUInt32LE(sum, from + 10);
  bytes.writeUInt32LE(size, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(name.length, from + 22);
  if (!isLocal) bytes.writeUInt32LE(at, 42);
  return Buffer.concat([bytes, Buffer.from(name)]);
}
