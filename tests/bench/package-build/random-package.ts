import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { noise } from "@goodstanding/documents/fixtures/noise";
import type { IndexRow, PackageContents } from "@goodstanding/documents/package/package-contents";

interface Mix {
  readonly small: number;
  readonly large: number;
  readonly largeMib: number;
}

interface RandomPackage {
  readonly contents: PackageContents;
  readonly bytes: number;
  /** The content of one of its files. */
  readonly read: (path: string) => AsyncIterable<Uint8Array>;
}

const MIB = 1024 ** 2;

/** Files that do not compress, each of its own bytes, under numbered paths in `folder`. */
export async function randomPackage(folder: string, { small, large, largeMib }: Mix): Promise<RandomPackage> {
  const sizes = [
    ...Array.from({ length: small }, (_, at) => 20_000 + ((at * 7919) % 800_000)),
    ...Array.from({ length: large }, () => largeMib * MIB),
  ];
  const files: IndexRow[] = [];
  const longest = noise(Math.max(...sizes));
  for (const [at, size] of sizes.entries()) {
    const course = `${String(at % 60).padStart(2, "0")}_课程${at % 60}（理论实验课程）`;
    const path = `02_课程目标达成情况评价材料/${course}/05_样本/${at}.pdf`;
    const content = Buffer.from(longest.subarray(0, size));
    content.writeUInt32LE(at, 0);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    files.push({ number: `02.${at}`, place: "样本", course, path, size, sha256, remark: null });
  }
  return {
    contents: { ...said, files },
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    read: (path) => createReadStream(join(folder, path)),
  };
}

const said = {
  school: "示例大学",
  college: "机械工程学院",
  programme: "机械工程",
  programmeCode: "080201",
  agency: "示例认证协会",
  matter: "持续改进材料",
  year: 2026,
  submission: 1,
  snapshotHash: "0".repeat(64),
  declarations: [],
  revisions: [],
  links: [],
};
