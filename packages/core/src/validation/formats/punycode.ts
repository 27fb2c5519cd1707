/** Letters of every script as those of ASCII, and back: Punycode (RFC 3492), without the `xn--` before it. */

const [base, tMin, tMax, skew, damp, initialBias, initialN] = [36, 1, 26, 38, 700, 72, 0x80];
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The characters that `text` stands for; `undefined` where it stands for none. */
export function fromPunycode(text: string): string | undefined {
  const end = text.lastIndexOf('-');
  const points = [...text.slice(0, Math.max(end, 0))].map((letter) => letter.codePointAt(0)!);
  let [n, i, bias, at] = [initialN, 0, initialBias, end < 0 ? 0 : end + 1];
  while (at < text.length) {
    const before = i;
    for (let [weight, k] = [1, base]; ; k += base) {
      const digit = digits.indexOf(text.charAt(at++).toLowerCase() || '-');
      if (digit < 0) return undefined;
      i += digit * weight;
      const threshold = thresholdFor(k, bias);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = points.length + 1;
    bias = adapted(i - before, count, before === 0);
    n += Math.floor(i / count);
    if (!(n <= 0x10ffff) || (n >= 0xd800 && n <= 0xdfff)) return undefined;
    i %= count;
    points.splice(i++, 0, n);
  }
  return String.fromCodePoint(...points);
}

/** What stands for the characters of `text` in ASCII. */
export function toPunycode(text: string): string {
  const points = [...text].map((letter) => letter.codePointAt(0)!);
  const plain = points.filter((point) => point < initialN);
  let result = String.fromCodePoint(...plain) + (plain.length > 0 ? '-' : '');
  let [n, delta, bias, handled] = [initialN, 0, initialBias, plain.length];
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      result += variableLength(delta, bias);
      bias = adapted(delta, handled + 1, handled === plain.length);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return result;
}

function variableLength(delta: number, bias: number): string {
  let [text, rest] = ['', delta];
  for (let k = base; ; k += base) {
    const threshold = thresholdFor(k, bias);
    if (rest < threshold) return text + digits[rest]!;
    text += digits[threshold + ((rest - threshold) % (base - threshold))]!;
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function thresholdFor(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, tMin), tMax);
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
