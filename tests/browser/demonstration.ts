import type { Browser } from "playwright-core";
import { testDataFolder } from "../support/data-folder.ts";
import { type Installation, startInstallation } from "../support/installation.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";
import { openBrowser, type Visitor, visitAs } from "./browser.ts";

/** The demonstration in processes and a data folder of its own, and a browser to visit it with. */
export interface Demonstration extends AsyncDisposable {
  readonly installation: Installation;
  readonly url: string;
  readonly dataDir: string;
  readonly browser: Browser;
  /** One of its people in a window, by the start of the address. */
  readonly visit: (who: string) => Promise<Visitor>;
  /** Likewise without a window. */
  readonly signIn: (who: string) => Promise<SignedIn>;
}

/** Dispose of it when the tests are over; what fails to open takes the rest away with it. */
export async function openDemonstration(): Promise<Demonstration> {
  await using opening = new AsyncDisposableStack();
  const { path: dataDir } = opening.use(await testDataFolder());
  const installation = opening.use(await startInstallation({ dataDir }));
  const browser = opening.use(await openBrowser());
  const { url } = installation;
  const opened = opening.move();
  return {
    ...{ installation, url, dataDir, browser },
    visit: (who) => visitAs(browser, url, dataDir, who),
    signIn: (who) => signIn(url, dataDir, who),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}
