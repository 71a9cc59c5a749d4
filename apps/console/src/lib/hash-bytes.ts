/** SHA-256 in hexadecimal, as the server writes it; browsers have it for pages alone that came over TLS or from this machine. */
export async function hashBytes(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
