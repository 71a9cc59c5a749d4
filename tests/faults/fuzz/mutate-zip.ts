import {
  type EndFields,
  type HeaderFields,
  type WrittenEntry,
  writeZip,
} from "@goodstanding/documents/fixtures/write-zip";
import type { Dice } from "./dice.ts";
import { edges } from "./edges.ts";
import { partsOf } from "./mutate-office.ts";
import type { Mutation } from "./mutation.ts";

type Writable = readonly [entries: readonly WrittenEntry[], end?: Partial<EndFields>];
type Lie = (entries: readonly WrittenEntry[], dice: Dice) => Writable;

/** A zip whose headers say what is not so, or that unpacks to more than anybody asked for. */
export const lyingZip: Mutation = async (sound, dice) => {
  const entries: readonly WrittenEntry[] = await partsOf(sound);
  const [written, end] = dice.oneOf(lies)(entries, dice);
  return writeZip(written, end);
};

const lies: readonly Lie[] = [
  falseHeaders,
  falseHeaders,
  falseHeaders,
  falseEnd,
  falseEnd,
  hostileName,
  hostileName,
  (entries, { oneOf }) => [entries.map((each) => ({ ...each, unixMode: oneOf(modes) }))],
  (entries, { chance }) => [
    entries.map((each) => ({ ...each, zip64: chance(0.5), descriptor: chance(0.5) })),
  ],
  (entries) => [[...entries, ...entries]],
  bodyShared,
  bomb,
  nest,
  many,
];

const modes = [0, 0o120777, 0o020644, 0o010644, 0o040755, 0xffff];

function falseHeaders(entries: readonly WrittenEntry[], dice: Dice): Writable {
  const lied = dice.below(entries.length);
  const fields = { ...falseField(dice), ...(dice.chance(0.3) ? falseField(dice) : {}) };
  const where = dice.oneOf([{ local: fields }, { central: fields }, { local: fields, central: fields }]);
  return [entries.map((each, at) => (at === lied ? { ...each, ...where, zip64: dice.chance(0.1) } : each))];
}

function falseField({ oneOf, below }: Dice): Partial<HeaderFields> {
  const field = oneOf(["crc32", "packedSize", "size", "offset", "flags", "method"] as const);
  const isShort = field === "flags" || field === "method";
  return {
    [field]: isShort ? oneOf([0, 1, 8, 9, 12, 14, 0x0800, 0x2041, 0xffff]) : oneOf([...edges, below(2_000)]),
  };
}

function falseEnd(entries: readonly WrittenEntry[], { oneOf, chance, below }: Dice): Writable {
  const value = oneOf([...edges, below(2_000)]);
  const field = oneOf(["entries", "directorySize", "directoryOffset", "disk"] as const);

  const zip64 = chance(0.3);
  const isShort = field === "disk" || (field === "entries" && !zip64);
  const comment = Buffer.alloc(chance(0.2) ? below(0xffff) : 0, "PK\x05\x06");
  return [entries, { [field]: isShort ? value & 0xffff : value, zip64, comment }];
}

function hostileName(entries: readonly WrittenEntry[], dice: Dice): Writable {
  const renamed = dice.below(entries.length);
  const name = dice.oneOf(names)(dice).slice(0, 0xffff);
  return [entries.map((each, at) => (at === renamed ? { ...each, name } : each))];
}

const names: readonly ((dice: Dice) => Buffer)[] = [
  ...[
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\a",
    "a/../b",
    "CON",
    "a\0b",
    "a\u202Eb",
    "",
    ".",
    "/",
    "a/",
    "a\n",
  ].map((name) => () => Buffer.from(name)),
  () => Buffer.from("a/".repeat(32_000)),
  () => Buffer.from("/".repeat(65_000)),
  () => Buffer.from("ﷺ".repeat(20_000)),
  () => Buffer.alloc(300, 0xff),
  ({ below }) => Buffer.from(Array.from({ length: 1 + below(40) }, () => below(256))),
];

/** Many names for the same bytes. */
function bodyShared(entries: readonly WrittenEntry[], { below }: Dice): Writable {
  const [first, ...others] = entries;
  if (!first) return [entries];
  const copies = Array.from({ length: 1 + below(200) }, (_, at) => ({
    ...{ ...first, name: `copy-${at}`, central: { offset: 0, name: Buffer.from(`copy-${at}`) } },
  }));
  return [[first, ...copies, ...others]];
}

/** More than its size would let one think: at the limit of what is let through, and beyond. */
function bomb(entries: readonly WrittenEntry[], { oneOf, below, seldom }: Dice): Writable {
  const mib = seldom(16, oneOf([1, 1, 3]));
  const content = Buffer.alloc(mib * 1024 ** 2, below(256));
  const size = oneOf([content.length, 100, 0xfffffffe]);
  const fields = { size };
  return [[...entries, { name: "bomb.txt", content, local: fields, central: fields }]];
}

function nest(entries: readonly WrittenEntry[], { oneOf, below }: Dice): Writable {
  let inner = writeZip(entries);
  for (let depth = oneOf([1, 1, 2, 3, 30]); depth > 0; depth -= 1)
    inner = writeZip([{ name: `${depth}.zip`, content: inner, stored: true }]);
  const content = oneOf([inner, inner, inner.subarray(0, below(inner.length))]);
  return [Array.from({ length: 1 + below(20) }, (_, at) => ({ name: `n${at}.zip`, content, stored: true }))];
}

function many(entries: readonly WrittenEntry[], { oneOf, chance, seldom }: Dice): Writable {
  const count = seldom(20_001, oneOf([100, 100, 1_000]));
  const deep = chance(0.2) ? "d/".repeat(40) : "";
  const empty = Array.from({ length: count }, (_, at) => ({
    name: `${deep}${at}`,
    content: Buffer.alloc(0),
    stored: true,
  }));
  return [[...entries, ...empty]];
}
