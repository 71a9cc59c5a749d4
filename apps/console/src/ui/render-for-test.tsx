import type { Language } from "@goodstanding/domain/kernel/text";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { type RenderResult, render, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "../lib/i18n.ts";
import { sampleSession } from "../lib/sample-session.ts";
import { type Session, SessionContext } from "../lib/session.ts";
import { type Answer, ApiForTest } from "./api-for-test.tsx";
import { LocaleProvider } from "./locale-provider.tsx";

interface Around {
  readonly language?: Language;
  readonly session?: Partial<Session>;
  /** What the server answers; a part that asks nothing needs none. */
  readonly answer?: Answer;
}

const nothing: Answer = (path) => {
  throw new Error(`The test has no answer to ${path}`);
};

/** Draws one part with everything around it that the console gives: words, session, messages, links. */
export async function renderPart(
  part: ReactNode,
  { language = "zh", session = {}, answer = nothing }: Around = {},
): Promise<RenderResult> {
  const page = () => (
    <SessionContext value={{ ...sampleSession, ...session }}>
      <LocaleProvider>
        <ApiForTest answer={answer}>
          <div data-testid="part">{part}</div>
        </ApiForTest>
      </LocaleProvider>
    </SessionContext>
  );
  const root = createRootRoute();
  const anywhere = createRoute({ getParentRoute: () => root, path: "$", component: page });
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: ["/here"] }),
  });
  const result = render(
    <I18nextProvider i18n={createI18n(language)}>
      <RouterProvider
        router={router as never /* the console's own router is registered, this one is not */}
      />
    </I18nextProvider>,
  );
  await waitFor(() => result.getByTestId("part"));
  return result;
}
