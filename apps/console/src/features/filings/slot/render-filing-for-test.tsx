import type { ReactNode } from "react";
import type { Answer } from "../../../ui/api-for-test.tsx";
import { renderPart } from "../../../ui/render-for-test.tsx";
import { filingForTest } from "../filing-for-test.ts";
import { SlotTargetContext } from "./slot-target.ts";

/** For tests: a part of the page of the filing that `filingForTest` makes. */
export const renderInFiling = (part: ReactNode, around: { readonly answer?: Answer } = {}) =>
  renderPart(
    <SlotTargetContext value={{ kind: "filing", id: filingForTest().filing.id }}>{part}</SlotTargetContext>,
    around,
  );
