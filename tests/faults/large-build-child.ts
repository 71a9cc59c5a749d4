import { buildPackage } from "@goodstanding/documents/package/build-package";
import { openStored } from "@goodstanding/operations/packages/open-stored";
import { openStorage } from "@goodstanding/storage/open-storage";
import type { LargeBuild } from "./large-build.ts";

/** Packs content of a store into the store, and tells its parent what that took. */
const [, , folder = "", ...hashes] = process.argv;
const storage = await openStorage(folder);
const size = 256 * 1024 ** 2;
const pieces = buildPackage(
  {
    school: "示例大学",
    college: "机械工程学院",
    programme: "机械工程",
    programmeCode: "080201",
    agency: "示例认证协会",
    matter: "持续改进材料",
    year: 2026,
    submission: 1,
    snapshotHash: "0".repeat(64),
    files: hashes.map((sha256, at) => ({
      number: `02.${at}`,
      place: "样本",
      course: null,
      path: `02_课程目标达成情况评价材料/${at}.pdf`,
      ...{ size, sha256 },
      remark: null,
    })),
    declarations: [],
    revisions: [],
    links: [],
  },
  { open: (sha256) => openStored(storage, sha256) },
);
const stored = await storage.put(pieces, { maxBytes: Number.MAX_SAFE_INTEGER });
if (!stored.ok) throw new Error(stored.error);
const built: LargeBuild = {
  bytes: stored.value.size,
  peakMib: process.resourceUsage().maxRSS / 1024,
};
process.send?.(built);
process.disconnect?.();
