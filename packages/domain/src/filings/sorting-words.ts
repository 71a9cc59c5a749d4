import { z } from "zod";
import { words } from "../policy/scalars.ts";

/** General words of names, which no document prescribes: data that ships with the packs. */
export const sortingWords = z.strictObject({
  /** Words of folders that hold courses or files of any kind, and name none: 课程, 材料, 附件. */
  containers: z.array(words),
  /** What stands beside a name without being part of it: 终稿, 扫描件, 最新. */
  trimmings: z.array(words),
});
export type SortingWords = z.infer<typeof sortingWords>;
