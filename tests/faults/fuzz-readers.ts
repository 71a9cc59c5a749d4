import { tmpdir } from "node:os";
import { bufferSource } from "@goodstanding/documents/byte-source";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { makeWord, wordCell, wordParagraph, wordRow } from "@goodstanding/documents/fixtures/make-word";
import { makeWorkbook } from "@goodstanding/documents/fixtures/make-workbook";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { outlineInspector } from "@goodstanding/documents/fixtures/outline-inspector";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { readAll } from "@goodstanding/documents/read-all";
import { archiveLimits } from "@goodstanding/documents/zip/limits";
import { openZipSource } from "@goodstanding/documents/zip/open-zip";
import { randomFrom } from "../support/random.ts";
import { mutate } from "./mutate.ts";

export interface FuzzFigures {
  readonly files: number;
  /** How many were read, and how many were found to be what, by kind of condition and reason. */
  readonly read: number;
  readonly conditions: Readonly<Record<string, number>>;
  /** No answer at all: who asks would not survive it. */
  readonly crashes: number;
  readonly hangs: number;
  /** Files that open and whose text the process could not hold. */
  readonly tooHeavy: number;
  readonly slowestMs: number;
  readonly peakMiB: number;
}

export const fuzzed = ["docx", "xlsx", "pdf", "txt", "csv", "html"] as const;
export type Fuzzed = (typeof fuzzed)[number];

/** Has so many mutants of sound files of one format examined in processes of their own, and counts what came of it. */
export async function fuzzReader(format: Fuzzed, count: number, seed: number): Promise<FuzzFigures> {
  const random = randomFrom(seed);
  const sound = await samples[format]();
  const inspector = outlineInspector();
  const tally = {
    read: 0,
    crashes: 0,
    tooHeavy: 0,
    slowestMs: 0,
    peakMiB: 0,
    conditions: new Map<string, number>(),
  };
  const one = async (): Promise<void> => {
    const bytes = sound[Math.floor(random() * sound.length)] ?? Buffer.alloc(0);
    const content = await mutantOf(format, bytes, random);
    const startedAt = performance.now();
    try {
      const { condition, value } = await inspector.examine({ path: `a.${format}`, content });
      if (value !== null) tally.read += 1;
      if (condition.kind === "unreadable" && condition.reason === "too-heavy") {
        const opened = await inspector.inspect({ path: `a.${format}`, content });
        if (opened.kind === "readable") tally.tooHeavy += 1;
      }
      const said = condition.kind === "unreadable" ? condition.reason : condition.kind;
      tally.conditions.set(said, (tally.conditions.get(said) ?? 0) + 1);
    } catch (error) {
      console.error(error);
      tally.crashes += 1;
    }
    tally.slowestMs = Math.max(tally.slowestMs, Math.round(performance.now() - startedAt));
    tally.peakMiB = Math.max(tally.peakMiB, Math.round(process.memoryUsage().rss / 1024 ** 2));
  };
  // In pairs, as many as there are processes.
  for (let done = 0; done < count; done += 2)
    await Promise.all(Array.from({ length: Math.min(2, count - done) }, one));
  await inspector.close();
  const { conditions, ...rest } = tally;
  return {
    ...{ files: count, ...rest, conditions: Object.fromEntries(conditions) },
    hangs: conditions.get("too-slow") ?? 0,
  };
}

/** Of an Office document half the time a part that is packed again: any other change is found by its checksum. */
async function mutantOf(format: Fuzzed, bytes: Buffer, random: () => number): Promise<Buffer> {
  const isPacked = format === "docx" || format === "xlsx";
  if (!isPacked || random() < 0.2) return mutate(bytes, random);
  const archive = await openZipSource(bufferSource(bytes), archiveLimits, tmpdir());
  if (!archive.ok) throw new Error(`no sample: ${archive.error.rule}`);
  const { entries, read, close } = archive.value;
  const parts = await Promise.all(
    entries.map(async (entry) => ({ name: entry.path, content: await readAll(read(entry)) })),
  );
  await close();
  const chosen = 1 + Math.floor(random() * (parts.length - 1));
  return writeZip(
    parts.map(({ name, content }, at) => ({
      ...{ name, content: at === chosen ? mutate(content, random) : content, stored: true },
    })),
  );
}

const text = "课程目标达成情况评价报告\n课程名称：机械原理\n评价方法,直接评价,间接评价\n";

const samples: Record<Fuzzed, () => Promise<readonly Buffer[]>> = {
  docx: async () => {
    const table = [
      ["课程名称", "机械原理"],
      ["学分", "3"],
    ];
    const merged = wordRow(
      wordCell("课程目标", '<w:vMerge w:val="restart"/>'),
      wordCell("依据", '<w:gridSpan w:val="2"/>'),
    );
    const nested = wordRow(
      wordCell("", "<w:vMerge/>"),
      wordCell(`<w:tbl>${wordRow(wordCell("内"))}</w:tbl><w:p/>`),
    );
    return [
      makeDocx({ title: "课程大纲", paragraphs: ["目标一", "目标二"], table }),
      makeWord(`${wordParagraph("甲", '<w:outlineLvl w:val="0"/>')}<w:tbl>${merged}${nested}</w:tbl>`, {
        styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
        footnotes: `<w:footnote>${wordParagraph("注")}</w:footnote>`,
      }),
    ];
  },
  xlsx: async () => [
    makeXlsx(
      "成绩",
      Array.from({ length: 30 }, (_, at) => [`20230${at}`, at]),
    ),
    makeWorkbook({
      sheets: {
        成绩: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46316</v></c></row><row r="2"><c r="A2"><f>SUM(1)</f><v>18.5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        二: "<sheetData><row><c><v>1</v></c></row></sheetData>",
      },
      shared: "<si><r><t>课程</t></r><rPh><t>kecheng</t></rPh></si><si><t>目标</t></si>",
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    }),
  ],
  pdf: async () => [
    makePdf(["课程目标达成评价报告", "课程名称：机械原理"]),
    makePdf(["课程目标"], { crossReferenceStream: true }),
    await makePages([["课程目标", "达成度 0.78"], ["持续改进"]]),
  ],
  txt: async () => [Buffer.from(text), Buffer.from(`\uFEFF${text}`, "utf16le")],
  csv: async () => [Buffer.from(`学号,姓名,成绩\n0012,"甲,乙",87\n${text}`)],
  html: async () => [
    Buffer.from(
      `<html><style>p{}</style><h1>报告</h1><p>${text}<table><tr><td>学分<td>3</tr></table><script>1<2</script></html>`,
    ),
  ],
};

export const fuzzLine = (format: string, figures: FuzzFigures): string =>
  `${format}: ${figures.files} mutants, ${figures.read} read, crashes ${figures.crashes}, hangs ${figures.hangs}, ` +
  `too heavy ${figures.tooHeavy}, slowest ${figures.slowestMs} ms, peak ${figures.peakMiB} MiB, ${JSON.stringify(figures.conditions)}`;

/** `node tests/faults/fuzz-readers.ts [mutants-a-format seed]`: the full size where nothing is given. */
if (import.meta.main) {
  const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
  for (const format of fuzzed) console.log(fuzzLine(format, await fuzzReader(format, count, seed)));
}
