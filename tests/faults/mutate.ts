/** A copy that some accident or attacker changed: bytes, pieces taken out, doubled, put elsewhere, or an end too soon. */
export function mutate(bytes: Uint8Array, random: () => number): Buffer {
  const below = (limit: number): number => Math.floor(random() * limit);
  let mutant: Buffer = Buffer.from(bytes);
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const at = below(mutant.length);
    const piece = mutant.subarray(at, at + 1 + below(random() < 0.5 ? 8 : 200));
    const [before, after] = [mutant.subarray(0, at), mutant.subarray(at)];
    const change = below(6);
    if (change === 0) mutant = changed(mutant, below);
    else if (change === 1) mutant = Buffer.concat([before, after.subarray(piece.length)]);
    else if (change === 2)
      mutant = Buffer.concat([before, ...Array.from({ length: 1 + below(50) }, () => piece), after]);
    else if (change === 3)
      mutant = Buffer.concat([before, Buffer.from(words[below(words.length)] ?? ""), after]);
    else if (change === 4) mutant = swapped(mutant, piece, below(mutant.length));
    else if (random() < 0.2) mutant = Buffer.from(before);
  }
  return mutant;
}

function changed(bytes: Buffer, below: (limit: number) => number): Buffer {
  for (let left = 1 + below(16); left > 0 && bytes.length > 0; left -= 1)
    bytes[below(bytes.length)] = below(256);
  return bytes;
}

function swapped(bytes: Buffer, piece: Uint8Array, to: number): Buffer {
  const copy = Buffer.from(piece);
  bytes.set(copy.subarray(0, bytes.length - to), to);
  return bytes;
}

/** Signs that mean something to one reader or another, and numbers at the edges of what they count with. */
const words = [
  ...["<", ">", "</", "/>", "&#x10ffff;", "&amp;", '"', "<![CDATA[", "<!--", "<w:tbl>", "<w:p>", "</w:tc>"],
  ...[
    'r="1048576"',
    'r="XFD1048576"',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<w:gridSpan w:val="99"/>',
    "<w:vMerge/>",
  ],
  ...["0", "-1", "2147483648", "4294967295", "99999999999999999999", "1e308", "NaN"],
  ...[
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "1 0 R",
    "99999 0 R",
    "stream\n",
    "endstream",
    "endobj",
    "xref",
    "/Kids",
    "/Count",
  ],
  ...[
    "/FlateDecode",
    "/Length 999999999",
    "/Prev 9",
    "BT",
    "ET",
    "Tj",
    "q ",
    "Do ",
    "null",
    "\0",
    "\u{20000}",
    ",",
  ],
];
