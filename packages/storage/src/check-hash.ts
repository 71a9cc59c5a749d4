/** Only a SHA-256 names content; anything else, such as a path, throws. */
export function checkHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`Not a SHA-256: ${sha256}`);
  return sha256;
}
