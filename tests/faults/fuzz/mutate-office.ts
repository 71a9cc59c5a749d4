import { tmpdir } from "node:os";
import { bufferSource } from "@goodstanding/documents/byte-source";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { readAll } from "@goodstanding/documents/read-all";
import { archiveLimits } from "@goodstanding/documents/zip/limits";
import { openZipSource } from "@goodstanding/documents/zip/open-zip";
import type { Dice } from "./dice.ts";
import { mutate } from "./mutate.ts";
import { monotonous, repeated } from "./mutate-text.ts";
import type { Mutation } from "./mutation.ts";

export interface Part {
  readonly name: string;
  readonly content: Buffer;
}

export async function partsOf(zip: Buffer): Promise<readonly Part[]> {
  const archive = await openZipSource(bufferSource(zip), archiveLimits, tmpdir());
  if (!archive.ok) throw new Error(`no sample: ${archive.error.rule}`);
  const { entries, read, close } = archive.value;
  const parts: Part[] = [];
  for (const entry of entries) parts.push({ name: entry.path, content: await readAll(read(entry)) });
  await close();
  return parts;
}

/** One part is changed and the document packed again: any other change is found by its checksum. */
const withPart =
  (change: Mutation): Mutation =>
  async (sound, dice) => {
    const parts = await partsOf(sound);
    const chosen = dice.below(parts.length);
    return writeZip(
      await Promise.all(
        parts.map(async ({ name, content }, at) => ({
          ...{ name, content: at === chosen ? await change(content, dice) : content, stored: true },
        })),
      ),
    );
  };

export const mutatedPart = withPart(mutate);
export const monotonousPart = withPart(monotonous);

/** What XML can be made to grow by. */
export const xmlBomb = withPart((sound, dice) => {
  const xml = sound.toString();
  const tags = [...xml.matchAll(/>/g)].map(({ index }) => index + 1);
  const at = tags.length === 0 ? 0 : dice.oneOf(tags);
  const bomb = dice.oneOf(bombs)(dice);
  const isDeclaration = bomb.startsWith("<!DOCTYPE");
  const from = isDeclaration ? Math.max(0, xml.indexOf("?>") + 2) : at;
  return Buffer.from(xml.slice(0, from) + bomb + xml.slice(from));
});

const bombs: readonly ((dice: Dice) => string)[] = [
  laughs,
  () => '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>&a;',
  nested,
  nested,
  (dice) => repeated(dice.oneOf(elements), dice),
  (dice) => repeated(dice.oneOf(elements), dice),
  (dice) => `<a ${repeated('b="c" ', dice)}/>`,
  (dice) => `<a b="${repeated("c", dice)}"/>`,
  (dice) => `<a b="${repeated("&lt;", dice)}`,
  (dice) => `<${repeated("a", dice)}/>`,
  (dice) =>
    repeated(dice.oneOf(["<Relationship ", "<Override ", "<w:p ", "<!--", "<![CDATA[", "</w:p>"]), dice),
];

/** Entities of entities, a thousand million in the end. */
function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY l0 "ha">${levels.join("")}]><w:p><w:r><w:t>&l9;</w:t></w:r></w:p>`;
}

function nested(dice: Dice): string {
  const element = dice.oneOf([
    "w:tbl",
    "w:p",
    "w:tc",
    "w:tbl><w:tr><w:tc",
    "w:del",
    "row",
    "si",
    "r",
    "mc:Fallback",
  ]);
  const opening = repeated(`<${element}>`, dice);
  if (dice.chance(0.5)) return opening;
  const closing = `</${element.split("><").toReversed().join("></")}>`;
  return `${opening}${closing.repeat(opening.length / (element.length + 2))}`;
}

const elements: readonly string[] = [
  ...["<w:p><w:r><w:t>课程目标1达成度为0.78</w:t></w:r></w:p>", "<w:p/>", "<w:tab/>", "<w:br/>"],
  ...[
    '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99"/></w:tcPr><w:p/></w:tc></w:tr>',
    "<w:tbl/>",
    "<w:tr/>",
    "<w:tc/>",
  ],
  ...[
    '<w:tr><w:trPr><w:gridBefore w:val="99"/></w:trPr></w:tr>',
    "<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>",
  ],
  ...[
    '<row r="1048576"/>',
    '<c r="XFD1048576"><v>1</v></c>',
    "<row><c><v>1</v></c></row>",
    '<c t="s"><v>0</v></c>',
  ],
  ...[
    '<mergeCell ref="A1:XFD1048576"/>',
    '<mergeCell ref="B2:A1"/>',
    "<si><t>课程</t></si>",
    "<si/>",
    "<r><t/></r>",
  ],
  ...[
    '<xf numFmtId="14"/>',
    '<numFmt numFmtId="99" formatCode="yyyy[[[[mm"/>',
    '<sheet name="a" r:id="r1"/>',
  ],
  ...[
    '<Relationship Id="r1" Type="a/styles" Target="../../../a"/>',
    '<Override PartName="/a" ContentType="b"/>',
  ],
  ...['<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>', "<c t='str'><v>9e999</v></c>"],
];
