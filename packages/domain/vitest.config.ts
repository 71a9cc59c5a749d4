import { shared } from "../../vitest.shared.ts";

/** Pure code leaves nothing behind, so the files of tests share their workers: a third of the time. */
export default shared({ isolate: false });
