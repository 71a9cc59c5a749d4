import { openBrowser, openFiling, visitAs } from "../browser/browser.ts";
import { fillWithFiles, walkThrough } from "../browser/large-filing.ts";
import { longTasksOf, watchLongTasks } from "../browser/long-tasks.ts";
import { testDataFolder } from "../support/data-folder.ts";
import { startInstallation } from "../support/installation.ts";
import type { Benchmark } from "./harness/benchmark.ts";

const sizes = { full: { files: 5000, ceilingMs: 200 }, smoke: { files: 50, ceilingMs: 2000 } } as const;

/**
 * The page of a filing in a real browser, from opening it to choosing all its files: the longest task of the page, in
 * which it answers to nothing.
 */
export const benchmark: Benchmark = {
  name: "filing-page",
  run: async (size) => {
    const { files, ceilingMs } = sizes[size];
    await using folder = await testDataFolder();
    await using installation = await startInstallation({ dataDir: folder.path });
    await using browser = await openBrowser();
    const { page } = await visitAs(browser, installation.url, folder.path, "mechanical-secretary@imut");
    await openFiling(page, installation.url, "车辆工程");
    const address = page.url().split("#")[0] ?? "";
    await fillWithFiles(folder.path, address.split("/").at(-1) ?? "", files);
    await watchLongTasks(page);
    await walkThrough(page, `${address}#view=unsorted`, files);
    const longest = Math.max(0, ...(await longTasksOf(page)).map(({ ms }) => ms));
    return [
      {
        ...{ kind: "figure", name: `longest task of the page with ${files} files`, value: longest },
        ...{ unit: "ms", ceiling: ceilingMs, remark: "0: none over 50 ms" },
      },
    ];
  },
};
