// SHA-256 (FIPS 180-4) of a short ASCII text, for a page that may come over plain HTTP, where the browser's own is not offered.
const primes = (count) => {
  const found = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p)) found.push(n);
  return found;
};
const fraction = (x) => Math.floor((x - Math.floor(x)) * 2 ** 32) | 0;
const K = Int32Array.from(primes(64), (p) => fraction(Math.cbrt(p)));
const START = Int32Array.from(primes(8), (p) => fraction(Math.sqrt(p)));

/** Absorbs whole blocks of 64 bytes. */
const absorb = (state, words, bytes, from, to) => {
  for (let at = from; at < to; at += 64) {
    for (let i = 0; i < 16; i++)
      words[i] = (bytes[at + 4 * i] << 24) | (bytes[at + 4 * i + 1] << 16) | (bytes[at + 4 * i + 2] << 8) | bytes[at + 4 * i + 3];
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15], b = words[i - 2];
      words[i] = (words[i - 16] + words[i - 7]
        + (((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3))
        + (((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10))) | 0;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const t1 = (h + (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0;
      const t2 = ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d; state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }
};

/** A hasher of texts that begin alike: gives the eight words of the hash of prefix + tail. */
export const hasherOf = (prefix) => {
  const head = Uint8Array.from(prefix, (c) => c.charCodeAt(0));
  const whole = head.length - (head.length % 64);
  const words = new Int32Array(64), before = START.slice(), state = new Int32Array(8);
  absorb(before, words, head, 0, whole);
  const rest = head.subarray(whole), block = new Uint8Array(192);
  return (tail) => {
    block.fill(0);
    block.set(rest);
    let length = rest.length;
    for (let i = 0; i < tail.length; i++) block[length++] = tail.charCodeAt(i);
    block[length] = 0x80;
    const end = Math.ceil((length + 9) / 64) * 64;
    new DataView(block.buffer).setUint32(end - 4, (whole + length) * 8);
    state.set(before);
    absorb(state, words, block, 0, end);
    return state;
  };
};
